using System.Globalization;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Lays a document on pages and writes it as one tagged PDF 1.7 file, built to PDF/A-3a and PDF/UA-1.</summary>
internal sealed class DocumentWriter(PdfDocument document, PdfSignature? signature)
{
    private readonly PdfFile _file = new();
    private readonly DocumentFonts _fonts = new();
    private readonly TaggedElement _root = new(Tag.Document, null);
    private readonly List<PageCanvas> _pages = [];
    private readonly List<(PdfAttachment File, int Size, byte[] Packed)> _attached = [];

    public byte[] Write()
    {
        LayOut();
        var (catalogId, infoId, pagesId, structureId) = (_file.NewId(), _file.NewId(), _file.NewId(), _file.NewId());
        var seal = signature is null ? null : new SignatureObjects(_file, signature, _root.Child(Tag.Form, "Electronic seal"));
        var fontIds = _fonts.Subsets.Select(_ => _file.NewId()).ToList();
        foreach (var page in _pages)
        {
            page.Id = _file.NewId();
        }

        for (var i = 0; i < fontIds.Count; i++)
        {
            FontObjects.Write(_file, _fonts.Subsets[i], fontIds[i]);
        }

        WritePages(pagesId, fontIds, seal);
        new StructureObjects(_file, _pages, seal).Write(_root, structureId);
        seal?.Write(_pages[0].Id, _pages.Count);
        WriteInfo(infoId);
        WriteCatalog(catalogId, pagesId, structureId, seal);
        _file.Finish(catalogId, infoId);
        seal?.Sign();
        return _file.Bytes.Written.ToArray();
    }

    private void LayOut()
    {
        foreach (var paper in document.Papers)
        {
            if (paper.Attachment is { } attachment)
            {
                _attached.Add((attachment with { Data = default }, attachment.Data.Length, PdfFile.Deflated(attachment.Data.Span)));
            }

            var flow = new PageFlow(paper.Format, _fonts);
            flow.BeginPage();
            flow.Run(paper.Body.Lay(paper.Format.Text, document.IsBundle ? _root.Child(Tag.Part) : _root));
            for (var i = 0; i < flow.Pages.Count; i++)
            {
                Footer(paper, flow.Pages[i], string.Create(CultureInfo.InvariantCulture, $"Page {i + 1} of {flow.Pages.Count}"));
                flow.Pages[i].Finish();
            }

            _pages.AddRange(flow.Pages);
        }
    }

    private static void Footer(PaperComposer paper, PageCanvas page, string number) => page.DrawFooter(() =>
    {
        var text = paper.Format.Text;
        var baseline = paper.Format.Height - paper.Format.FooterBaseline;
        var above = baseline - 16;
        page.Line(text.X, above, text.X + text.Width, above, PaperStyle.HairLine, PaperStyle.Rule);
        var right = Typesetting.Lines([new TextSpan(number, PaperStyle.Footer)], text.Width, out _)[0];
        page.Text(right, text.X + text.Width - right.Width, baseline);
        var left = Typesetting.Lines([new TextSpan(paper.FooterText, PaperStyle.Footer)], text.Width - right.Width - PaperStyle.ColumnGap, out _)[0];
        page.Text(left, text.X, baseline);
    });

    private void WritePages(int pagesId, List<int> fontIds, SignatureObjects? seal)
    {
        var all = new PdfBytes().Add("<</Type/Pages/Count "u8).Add(_pages.Count).Add("/Kids["u8);
        for (var i = 0; i < _pages.Count; i++)
        {
            var contentId = _file.NewId();
            _file.Packed(contentId, "", _pages[i].Packed);
            var page = new PdfBytes(512).Add("<</Type/Page/Parent "u8).Reference(pagesId).Add("/MediaBox[0 0 "u8)
                .Numbers(PaperFormat.SheetWidth, PaperFormat.SheetHeight).Add("]/Resources<</Font<<"u8);
            for (var font = 0; font < fontIds.Count; font++)
            {
                page.Add("/F"u8).Add(font).Add(" "u8).Reference(fontIds[font]);
            }

            page.Add(">>>>/Contents "u8).Reference(contentId).Add("/StructParents "u8).Add(i).Add("/Tabs/S"u8);
            if (i == 0 && seal is not null)
            {
                page.Add("/Annots["u8).Reference(seal.WidgetId).Add("]"u8);
            }

            _file.Object(_pages[i].Id, page.Add(">>"u8));
            all.Reference(_pages[i].Id).Add(" "u8);
        }

        _file.Object(pagesId, all.Add("]>>"u8));
    }

    private void WriteInfo(int infoId)
    {
        var meta = document.Meta;
        _file.Object(infoId, new PdfBytes().Add("<</Title"u8).Text(meta.Title).Add("/Author"u8).Text(meta.Author)
            .Add("/Producer"u8).Text(PdfMeta.Producer)
            .Add("/CreationDate"u8).Date(meta.WrittenAt).Add("/ModDate"u8).Date(meta.WrittenAt).Add(">>"u8));
    }

    private void WriteCatalog(int catalogId, int pagesId, int structureId, SignatureObjects? seal)
    {
        var (metadataId, profileId) = (_file.NewId(), _file.NewId());
        _file.Stored(metadataId, "/Type/Metadata/Subtype/XML", Metadata.Of(document.Meta));
        _file.Stored(profileId, "/N 3/Filter/FlateDecode", SrgbProfile.Deflated);
        var catalog = new PdfBytes().Add("<</Type/Catalog/Pages "u8).Reference(pagesId)
            .Add("/Lang"u8).Text(document.Meta.Language)
            .Add("/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(structureId)
            .Add("/Metadata "u8).Reference(metadataId)
            .Add("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .Reference(profileId).Add(">>]"u8);
        WriteAttachments(catalog);

        seal?.AddTo(catalog);
        _file.Object(catalogId, catalog.Add(">>"u8));
    }

    // The names of a name tree stand in the order of their bytes (ISO 32000-1, 7.9.6).
    private void WriteAttachments(PdfBytes catalog)
    {
        var attached = _attached.OrderBy(a => a.File.FileName, StringComparer.Ordinal)
            .Select(a => (a.File.FileName, SpecId: WriteAttachment(a.File, a.Size, a.Packed))).ToList();
        if (attached.Count == 0)
        {
            return;
        }

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

    private int WriteAttachment(PdfAttachment attachment, int length, byte[] packed)
    {
        var (fileId, specId) = (_file.NewId(), _file.NewId());
        var size = length.ToString(CultureInfo.InvariantCulture);
        var date = document.Meta.WrittenAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var mediaType = attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal);
        _file.Packed(fileId, $"/Type/EmbeddedFile/Subtype/{mediaType}/Params<</Size {size}/ModDate(D:{date}+00'00')>>", packed);
        _file.Object(specId, new PdfBytes().Add("<</Type/Filespec/F"u8).Text(attachment.FileName).Add("/UF"u8).Text(attachment.FileName)
            .Add("/AFRelationship/Data/Desc"u8).Text(attachment.Description)
            .Add("/EF<</F "u8).Reference(fileId).Add("/UF "u8).Reference(fileId).Add(">>>>"u8));
        return specId;
    }
}
