using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>
/// The choice card for printing: a square to scan, a code to type or say, a number to call. It names nobody: no service, no family, no
/// reason (R9.2); who finds it learns nothing.
/// </summary>
internal static class ChoiceCardPaper
{
    private const double SquareSize = 110;

    /// <summary>Composes it.</summary>
    /// <param name="scan">What the square holds.</param>
    /// <param name="page">Where the code is typed, as people write it.</param>
    /// <param name="code">The code in two halves.</param>
    /// <param name="phone">Whom to call.</param>
    /// <param name="now">When it was made.</param>
    public static PdfDocument Compose(string scan, string page, string code, string phone, DateTimeOffset now) =>
        PdfDocument.Create(new PdfMeta("Card", Charity.Name, now), paper => paper.Content(c =>
        {
            c.Paragraph("Cut along the line. Fold it once and keep it with you.", PaperStyle.Small);
            c.Box(PaperStyle.Framed, card => card.Row(row => row
                .Column(3, words => words
                    .Paragraph(Charity.Name, PaperStyle.Sender)
                    .Heading1("Your choices")
                    .Paragraph("See what you said. Stop it, or say yes again.")
                    .Paragraph(p => p.Text("Scan the square, or go to ").Strong(page).Text(" and type:"))
                    .Paragraph(code, PaperStyle.TypedMark with { Bold = true })
                    .Paragraph($"Or call {phone} and say the code.")
                    .Paragraph("Lost it? Call us. We stop it and give you a new one.", PaperStyle.Small))
                .Column(2, square => square.QrCode(QrSquares.Of(scan), "The square to scan", SquareSize))));
        }));
}
