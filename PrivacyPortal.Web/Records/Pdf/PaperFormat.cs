namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The sheet that paper is laid on: A4, with everything on it as designed or magnified. Lengths are those before magnifying.</summary>
internal sealed record PaperFormat
{
    public const double SheetWidth = 595.28;
    public const double SheetHeight = 841.89;
    private const double LargePrintBody = 18;

    private PaperFormat()
    {
    }

    public static PaperFormat A4 { get; } = new() { Magnified = 1, Margin = 56, Bottom = 64, FooterBaseline = 36 };

    /// <summary>What is read in 18 point or more, for people who need it large; margins shrink so that lines stay readable, and columns stand one below the other.</summary>
    public static PaperFormat LargePrint { get; } =
        new() { Magnified = LargePrintBody / PaperStyle.Cell.Size, Margin = 32, Bottom = 48, FooterBaseline = 26, StacksColumns = true };

    public required double Magnified { get; init; }

    public required double Margin { get; init; }

    /// <summary>Kept free below the text, for the footer.</summary>
    public required double Bottom { get; init; }

    public required double FooterBaseline { get; init; }

    public bool StacksColumns { get; private init; }

    public double Width => SheetWidth / Magnified;

    public double Height => SheetHeight / Magnified;

    /// <summary>Height for text on one page.</summary>
    public double Room => Height - Margin - Bottom;

    public Frame Text => new(this, Margin, Width - 2 * Margin, 0);
}
