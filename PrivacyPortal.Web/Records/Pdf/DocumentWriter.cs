using System.Globalization;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>
/// Lays a document on pages and writes it as one tagged PDF 1.7 file, built to PDF/A-3a and PDF/UA-1. Each paper is written as soon as it
/// is laid: of a bundle only one is held at a time.
/// </summary>
internal sealed class DocumentWriter
{
    private readonly PdfDocument _document;
    private readonly PdfFile _file = new();
    private readonly DocumentFonts _fonts = new();
    private readonly StructureObjects _structure;
    private readonly SignatureObjects? _seal;
    private readonly OutlineObjects _outline = new();
    private readonly List<int> _pageIds = [];
    private readonly List<(string Name, int SpecId)> _attached = [];
    private readonly int _catalogId;
    private readonly int _pagesId;
    private readonly int _resourcesId;
    private readonly int _treeId;

    public DocumentWriter(PdfDocument document, PdfSignature? signature)
    {
        _document = document;
        (_catalogId, _pagesId, _resourcesId, _treeId) = (_file.NewId(), _file.NewId(), _file.NewId(), _file.NewId());
        _structure = new StructureObjects(_file, _treeId);
        _seal = signature is null ? null : new SignatureObjects(_file, signature);
    }

    public byte[] Write()
    {
        foreach (var paper in _document.Papers)
        {
            Write(paper);
        }

        WriteFonts();
        WritePageTree();
        _structure.Finish(_seal, _pageIds[0]);
        _seal?.Write(_pageIds[0], _structure.Pages);
        var infoId = WriteInfo();
        WriteCatalog();
        var file = _file.Finish(_catalogId, infoId);
        _seal?.Sign(file);
        return file;
    }

    private void Write(PaperComposer paper)
    {
        foreach (var attachment in paper.Attachments)
        {
            WriteAttachment(attachment);
        }

        if (paper.Body.HasContents)
        {
            // On which page a heading stands is known when all is laid: once to learn it, and once for good.
            Lay(paper, new TaggedElement(Tag.Document, null), new DocumentFonts());
        }

        var meaning = _structure.Next(_document.IsBundle);
        var flow = Lay(paper, meaning, _fonts);
        for (var i = 0; i < flow.Pages.Count; i++)
        {
            var page = flow.Pages[i];
            Footer(paper, page, string.Create(CultureInfo.InvariantCulture, $"Page {i + 1} of {flow.Pages.Count}"));
            WritePage(page, _structure.Pages + i);
        }

        _structure.Write(meaning, flow.Pages);
        _outline.Add(paper.Body.Landmarks);
    }

    private static PageFlow Lay(PaperComposer paper, TaggedElement meaning, DocumentFonts fonts)
    {
        var flow = new PageFlow(paper.Format, fonts);
        flow.BeginPage();
        flow.Run(paper.Body.Lay(paper.Format.Text, meaning));
        return flow;
    }

    private static void Footer(PaperComposer paper, PageCanvas page, string number) => page.DrawFooter(() =>
    {
        var text = paper.Format.Text;
        var baseline = paper.Format.Height - paper.Format.FooterBaseline;
        var above = baseline - 16;
        page.Line(text.X, above, text.X + text.Width, above, PaperStyle.HairLine, PaperStyle.Rule);
        var right = Typesetting.Lines([new TextSpan(number, PaperStyle.Footer)], text.Width, out _)[0];
        page.Text(right, text.X + text.Width - right.Width, baseline);

        // What takes more than a line goes on below: nothing of it vanishes.
        foreach (var (at, line) in Typesetting.Lines([new TextSpan(paper.FooterText, PaperStyle.Footer)], text.Width - right.Width - PaperStyle.ColumnGap, out _).Index())
        {
            page.Text(line, text.X, baseline + at * PaperStyle.Footer.Leading);
        }
    });

    private void WritePage(PageCanvas page, int number)
    {
        var contentId = _file.NewId();
        _file.Packed(contentId, "", page.Finish());
        page.Id = _file.NewId();
        var body = new PdfBytes(256).Add("<</Type/Page/Parent "u8).Reference(_pagesId).Add("/MediaBox[0 0 "u8)
            .Numbers(PaperFormat.SheetWidth, PaperFormat.SheetHeight).Add("]/Resources "u8).Reference(_resourcesId)
            .Add("/Contents "u8).Reference(contentId).Add("/StructParents "u8).Add(number).Add("/Tabs/S"u8);
        if (number == 0 && _seal is not null)
        {
            body.Add("/Annots["u8).Reference(_seal.WidgetId).Add("]"u8);
        }

        _file.Object(page.Id, body.Add(">>"u8));
        _pageIds.Add(page.Id);
    }

    private void WritePageTree()
    {
        var all = new PdfBytes().Add("<</Type/Pages/Count "u8).Add(_pageIds.Count).Add("/Kids["u8);
        foreach (var id in _pageIds)
        {
            all.Reference(id).Add(" "u8);
        }

        _file.Object(_pagesId, all.Add("]>>"u8));
    }

    // All pages share them: which faces a document uses is known only at its end.
    private void WriteFonts()
    {
        var resources = new PdfBytes(256).Add("<</Font<<"u8);
        for (var i = 0; i < _fonts.Subsets.Count; i++)
        {
            var id = _file.NewId();
            FontObjects.Write(_file, _fonts.Subsets[i], id);
            resources.Add("/F"u8).Add(i).Add(" "u8).Reference(id);
        }

        _file.Object(_resourcesId, resources.Add(">>>>"u8));
    }

    private int WriteInfo()
    {
        var (meta, id) = (_document.Meta, _file.NewId());
        _file.Object(id, new PdfBytes().Add("<</Title"u8).Text(meta.Title).Add("/Author"u8).Text(meta.Author)
            .Add("/Producer"u8).Text(PdfMeta.Producer)
            .Add("/CreationDate"u8).Date(meta.WrittenAt).Add("/ModDate"u8).Date(meta.WrittenAt).Add(">>"u8));
        return id;
    }

    private void WriteCatalog()
    {
        var (metadataId, profileId) = (_file.NewId(), _file.NewId());
        _file.Stored(metadataId, "/Type/Metadata/Subtype/XML", Metadata.Of(_document.Meta));
        _file.Stored(profileId, "/N 3/Filter/FlateDecode", SrgbProfile.Deflated);
        var catalog = new PdfBytes().Add("<</Type/Catalog/Pages "u8).Reference(_pagesId)
            .Add("/Lang"u8).Text(_document.Meta.Language)
            .Add("/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(_treeId)
            .Add("/Metadata "u8).Reference(metadataId)
            .Add("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .Reference(profileId).Add(">>]"u8);
        _outline.Write(_file, catalog);
        NameAttachments(catalog);
        _seal?.AddTo(catalog);
        _file.Object(_catalogId, catalog.Add(">>"u8));
    }

    // The names of a name tree stand in the order of their bytes (ISO 32000-1, 7.9.6).
    private void NameAttachments(PdfBytes catalog)
    {
        if (_attached.Count == 0)
        {
            return;
        }

        var attached = _attached.OrderBy(a => a.Name, StringComparer.Ordinal).ToList();
        catalog.Add("/AF["u8);
        foreach (var (_, specId) in attached)
        {
            catalog.Reference(specId).Add(" "u8);
        }

        catalog.Add("]/Names<</EmbeddedFiles<</Names["u8);
        foreach (var (name, specId) in attached)
        {
            catalog.Text(name).Reference(specId).Add(" "u8);
        }

        catalog.Add("]>>>>"u8);
    }

    private void WriteAttachment(PdfAttachment attachment)
    {
        var (fileId, specId) = (_file.NewId(), _file.NewId());
        var size = attachment.Data.Length.ToString(CultureInfo.InvariantCulture);
        var date = _document.Meta.WrittenAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var mediaType = attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal);
        var entries = $"/Type/EmbeddedFile/Subtype/{mediaType}/Params<</Size {size}/ModDate(D:{date}+00'00')>>";
        if (attachment.IsAPdf)
        {
            _file.Stored(fileId, entries + "/Filter/ASCII85Decode", Ascii85.Of(attachment.Data.Span));
        }
        else
        {
            _file.Stream(fileId, entries, attachment.Data.Span);
        }

        _file.Object(specId, new PdfBytes().Add("<</Type/Filespec/F"u8).Text(attachment.FileName).Add("/UF"u8).Text(attachment.FileName)
            .Add("/AFRelationship/Data/Desc"u8).Text(attachment.Description)
            .Add("/EF<</F "u8).Reference(fileId).Add("/UF "u8).Reference(fileId).Add(">>>>"u8));
        _attached.Add((attachment.FileName, specId));
    }
}
