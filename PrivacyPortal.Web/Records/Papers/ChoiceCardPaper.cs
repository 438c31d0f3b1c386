using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>
/// The choice card for printing: a square to scan, a code to type or say, a number to call. It names nobody: no service, no family, no
/// reason (R9.2); who finds it learns nothing.
/// </summary>
internal static class ChoiceCardPaper
{
    private const double SquareSize = 110;

    /// <summary>Composes it.</summary>
    /// <param name="words">The words of the card, in the language of whoever gets it.</param>
    /// <param name="scan">What the square holds.</param>
    /// <param name="page">Where the code is typed, as people write it.</param>
    /// <param name="code">The code in two halves.</param>
    /// <param name="phone">Whom to call.</param>
    /// <param name="now">When it was made.</param>
    public static PdfDocument Compose(PageWords words, string scan, string page, string code, string phone, DateTimeOffset now) =>
        PdfDocument.Create(new PdfMeta(words["card.paper"], Charity.Name, now) { Language = words.Now.Tag }, paper => paper.Content(c =>
        {
            c.Paragraph(words["card.paper-cut"], PaperStyle.Small);
            c.Box(PaperStyle.Framed, card => card.Row(row => row
                .Column(3, told => told
                    .Paragraph(Charity.Name, PaperStyle.Sender)
                    .Heading1(words["card.choices"])
                    .Paragraph(words["card.paper-what"])
                    .Paragraph(p => WithStrong(p, words["card.paper-scan", page]))
                    .Paragraph(code, PaperStyle.TypedMark with { Bold = true })
                    .Paragraph(words["card.call", phone])
                    .Paragraph(words["card.paper-lost"], PaperStyle.Small))
                .Column(2, square => square.QrCode(QrSquares.Of(scan), words["card.square"], SquareSize))));
        }));

    // Words stand between stars where they are strong.
    private static void WithStrong(RichText paragraph, string text)
    {
        foreach (var (at, part) in text.Split("**").Index())
        {
            _ = at % 2 == 0 ? paragraph.Text(part) : paragraph.Strong(part);
        }
    }
}
