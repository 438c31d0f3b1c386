namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>What a document is called, who it is from and when it was written. The clock is the caller's.</summary>
internal sealed record PdfMeta(string Title, string Author, DateTimeOffset WrittenAt)
{
    public const string Producer = "PrivacyPortal";

    public string Language { get; init; } = "en-GB";
}

/// <summary>A file carried inside the document: the same facts, for machines.</summary>
internal sealed record PdfAttachment(string FileName, string MediaType, string Description, ReadOnlyMemory<byte> Data)
{
    /// <summary>A PDF itself: written so that none of its own marks, of a file's end or of a seal, can be taken for this file's.</summary>
    public bool IsAPdf => MediaType == OfPdf;

    private const string OfPdf = "application/pdf";

    /// <summary>A paper within the paper.</summary>
    public static PdfAttachment Paper(string fileName, string description, ReadOnlyMemory<byte> pdf) => new(fileName, OfPdf, description, pdf);
}

/// <summary>A document composed once, to be printed plain or sealed. The same input gives the same bytes.</summary>
/// <example><code>
/// var document = PdfDocument.Create(meta, page => page
///     .Footer("Record 1234")
///     .Attach(json)
///     .Content(c => c.Heading1("Your choices").Paragraph("…")));
/// var bytes = document.Render();
/// </code></example>
internal sealed class PdfDocument
{
    private PdfDocument(PdfMeta meta, IEnumerable<PaperComposer> papers, bool isBundle)
    {
        Meta = meta;
        Papers = papers;
        IsBundle = isBundle;
    }

    public PdfMeta Meta { get; }

    internal bool IsBundle { get; }

    /// <summary>Gone through once, one paper after the other: a bundle's are composed as they are laid.</summary>
    internal IEnumerable<PaperComposer> Papers { get; }

    public static PdfDocument Create(PdfMeta meta, Action<PaperComposer> compose)
    {
        var paper = new PaperComposer();
        compose(paper);
        return new PdfDocument(meta, [paper], isBundle: false);
    }

    /// <summary>Many documents as one: each begins on a page of its own and keeps its own page numbers; faces are shared.</summary>
    public static PdfDocument Bundle(PdfMeta meta, IEnumerable<PdfDocument> documents) =>
        new(meta, documents.SelectMany(d => d.Papers), isBundle: true);

    /// <summary>The file without a seal.</summary>
    public byte[] Render() => new DocumentWriter(this, null).Write();

    /// <summary>The file, sealed in the same pass.</summary>
    public byte[] Render(PdfSignature signature) => new DocumentWriter(this, signature).Write();
}

/// <summary>The paper: its format, what is in its footer, what comes with it, and what stands on it.</summary>
internal sealed class PaperComposer
{
    internal PaperFormat Format { get; private set; } = PaperFormat.A4;
    internal string FooterText { get; private set; } = "";
    internal List<PdfAttachment> Attachments { get; } = [];
    internal Content Body { get; } = new();

    public PaperComposer On(PaperFormat format)
    {
        Format = format;
        return this;
    }

    /// <summary>Stands at the foot of every page, with "Page n of m" at the right.</summary>
    public PaperComposer Footer(string text)
    {
        FooterText = text;
        return this;
    }

    public PaperComposer Attach(PdfAttachment attachment)
    {
        Attachments.Add(attachment);
        return this;
    }

    public PaperComposer Content(Action<Content> compose)
    {
        compose(Body);
        return this;
    }
}
