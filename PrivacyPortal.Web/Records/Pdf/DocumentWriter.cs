using System.Globalization;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Lays a document on pages and writes it as one tagged PDF 1.7 file, built to PDF/A-3a and PDF/UA-1.</summary>
internal sealed class DocumentWriter(PdfDocument document, PdfSignature? signature)
{
    private readonly PdfFile _file = new();
    private readonly DocumentFonts _fonts = new();
    private readonly TaggedElement _root = new(Tag.Document, null);
    private IReadOnlyList<PageCanvas> _pages = [];

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
        var flow = new PageFlow(_fonts);
        flow.BeginPage();
        flow.Run(document.Paper.Body.Lay(new Frame(PaperStyle.Margin, PaperStyle.PageWidth - 2 * PaperStyle.Margin, 0), _root));
        _pages = flow.Pages;
        for (var i = 0; i < _pages.Count; i++)
        {
            Footer(_pages[i], string.Create(CultureInfo.InvariantCulture, $"Page {i + 1} of {_pages.Count}"));
        }
    }

    private void Footer(PageCanvas page, string number) => page.DrawFooter(() =>
    {
        const double Width = PaperStyle.PageWidth - 2 * PaperStyle.Margin;
        const double Baseline = PaperStyle.PageHeight - PaperStyle.FooterBaseline;
        const double Above = Baseline - 16;
        page.Line(PaperStyle.Margin, Above, PaperStyle.Margin + Width, Above, PaperStyle.HairLine, PaperStyle.Rule);
        var right = Typesetting.Lines([new TextSpan(number, PaperStyle.Footer)], Width, out _)[0];
        page.Text(right, PaperStyle.Margin + Width - right.Width, Baseline);
        var left = Typesetting.Lines([new TextSpan(document.Paper.FooterText, PaperStyle.Footer)], Width - right.Width - PaperStyle.ColumnGap, out _)[0];
        page.Text(left, PaperStyle.Margin, Baseline);
    });

    private void WritePages(int pagesId, List<int> fontIds, SignatureObjects? seal)
    {
        var all = new PdfBytes().Add("<</Type/Pages/Count "u8).Add(_pages.Count).Add("/Kids["u8);
        for (var i = 0; i < _pages.Count; i++)
        {
            var contentId = _file.NewId();
            _file.Stream(contentId, "", _pages[i].ToContent());
            var page = new PdfBytes(512).Add("<</Type/Page/Parent "u8).Reference(pagesId).Add("/MediaBox[0 0 "u8)
                .Numbers(PaperStyle.PageWidth, PaperStyle.PageHeight).Add("]/Resources<</Font<<"u8);
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
        if (document.Paper.Attachment is { } attachment)
        {
            var specId = WriteAttachment(attachment);
            catalog.Add("/AF["u8).Reference(specId).Add("]/Names<</EmbeddedFiles<</Names["u8)
                .Text(attachment.FileName).Reference(specId).Add("]>>>>"u8);
        }

        seal?.AddTo(catalog);
        _file.Object(catalogId, catalog.Add(">>"u8));
    }

    private int WriteAttachment(PdfAttachment attachment)
    {
        var (fileId, specId) = (_file.NewId(), _file.NewId());
        var size = attachment.Data.Length.ToString(CultureInfo.InvariantCulture);
        var date = document.Meta.WrittenAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var mediaType = attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal);
        _file.Stream(fileId, $"/Type/EmbeddedFile/Subtype/{mediaType}/Params<</Size {size}/ModDate(D:{date}+00'00')>>", attachment.Data.Span);
        _file.Object(specId, new PdfBytes().Add("<</Type/Filespec/F"u8).Text(attachment.FileName).Add("/UF"u8).Text(attachment.FileName)
            .Add("/AFRelationship/Data/Desc"u8).Text(attachment.Description)
            .Add("/EF<</F "u8).Reference(fileId).Add("/UF "u8).Reference(fileId).Add(">>>>"u8));
        return specId;
    }
}
