using System.Globalization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Letters;

/// <summary>A letter on one page: to post, to hand over, or inside an e-mail. Its title says nothing to others (R9.3).</summary>
internal static class LetterPaper
{
    public static PdfDocument Compose(LetterText text, string title, string language, DateTimeOffset writtenAt, string? address) =>
        PdfDocument.Create(new PdfMeta($"{title}, {Charity.Name}", Charity.Name, writtenAt) { Language = language }, paper => paper
            .Footer($"{Charity.Name} · {Day(writtenAt, language)}")
            .Content(c =>
            {
                c.Paragraph(Charity.Name, PaperStyle.Sender);
                foreach (var line in address?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
                {
                    c.Paragraph(line, PaperStyle.Value);
                }

                c.Space(address is null ? 6 : 24);
                c.Paragraph(Day(writtenAt, language), PaperStyle.Small);
                c.Heading1(text.Title);
                c.Paragraph(text.Hello, PaperStyle.Lead);
                c.Paragraph(text.Lead, PaperStyle.Lead);
                if (text.Items.Count > 0)
                {
                    c.Bullets(text.Items, PaperStyle.Lead);
                }

                foreach (var words in text.After)
                {
                    c.Paragraph(words, PaperStyle.Lead);
                }

                c.Paragraph(Charity.Name, PaperStyle.Strong);
            }));

    private static string Day(DateTimeOffset at, string language) => UkCalendar.DateOf(at).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language));
}
