using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>The session sheet on one A4 page for 40 people: a line each, by shape and word, right in black and white. It names no group's place and no reason.</summary>
internal static class SessionSheetPaper
{
    private static readonly TextStyle _line = PaperStyle.Cell with { Size = 8.2, Leading = 10.4, SpaceAfter = 4 };

    public static PdfDocument Compose(SessionSheet sheet) =>
        PdfDocument.Create(new PdfMeta("Session sheet", Charity.Name, sheet.At), paper => paper
            .Footer($"{Charity.Name} · Printed {PaperWords.Moment(sheet.At)} · Do not use after {PaperWords.Moment(sheet.ValidUntil)}. Then destroy it.")
            .Content(c =>
            {
                c.Heading2($"{sheet.Name}, {Charity.Date(sheet.On)}");
                c.Paragraph(p => p.Strong("● yes, for what is named   ■ no.").Text($" Printed {PaperWords.Moment(sheet.At)}. Somebody may have changed their mind since: the screen knows."), PaperStyle.Small);
                foreach (var one in sheet.People)
                {
                    c.Paragraph(line => Line(line, one), _line);
                }
            }));

    private static void Line(RichText line, OnSheet one)
    {
        line.Strong(one.Name);
        foreach (var (kind, words) in SheetWords.Kinds)
        {
            var said = SheetWords.Of(one, kind);
            line.Text(said == "no" ? $"   ■ {words} no" : $"   ● {words} {Short(one, kind, said)}");
        }
    }

    // Of many uses the ones that are not allowed are fewer.
    private static string Short(OnSheet one, string kind, string said)
    {
        var not = Purpose.All.Where(p => p.Kind == kind && !one.Allows.Contains(p)).Select(SheetWords.Use).ToList();
        return not.Count is 1 or 2 && said.Contains(',', StringComparison.Ordinal) ? $"all but {string.Join(", ", not)}" : said;
    }
}
