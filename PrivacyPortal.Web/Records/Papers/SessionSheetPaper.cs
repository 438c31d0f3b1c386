using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>The session sheet on one A4 page for 40 people: a line each, by shape and word, right in black and white. It names no group's place and no reason.</summary>
internal static class SessionSheetPaper
{
    // One page, whoever comes: of few people it can be read across a table.
    private const int Few = 20;

    private static readonly TextStyle _large = PaperStyle.Cell with { Size = 10.5, Leading = 13.5, SpaceAfter = 7 };
    private static readonly TextStyle _small = PaperStyle.Cell with { Size = 7.5, Leading = 9.2, SpaceAfter = 4.6 };

    public static PdfDocument Compose(SessionSheet sheet) =>
        PdfDocument.Create(new PdfMeta("Session sheet", Charity.Name, sheet.At), paper => paper
            .Footer($"{Charity.Name} · Printed {PaperWords.Moment(sheet.At)} · Do not use after {PaperWords.Moment(sheet.ValidUntil)}. Then destroy it.")
            .Content(c =>
            {
                c.Heading2($"{sheet.Name}, {Charity.Date(sheet.On)}");
                c.Paragraph(p => p.Strong("• yes, for what is named   × no.").Text($" Printed {PaperWords.Moment(sheet.At)}. Somebody may have changed their mind since: the screen knows."), PaperStyle.Small);
                foreach (var one in sheet.People)
                {
                    c.Paragraph(line => Line(line, one), sheet.People.Count > Few ? _small : _large);
                }
            }));

    // First what may be done, then in one go what may not: most lines then fit as they are.
    private static void Line(RichText line, OnSheet one)
    {
        line.Strong(one.Name);
        foreach (var (kind, words) in SheetWords.Kinds.Where(k => Allowed(one, k.Kind).Count > 0))
        {
            line.Text($"   • {Short(kind, words)}{Of(one, kind)}");
        }

        var not = SheetWords.Kinds.Where(k => Allowed(one, k.Kind).Count == 0).Select(k => Short(k.Kind, k.Words)).ToList();
        line.Text(not.Count == 0 ? "" : not.Count == SheetWords.Kinds.Count ? "   × nothing" : $"   × no {string.Join(", ", not)}");
    }

    private static string Of(OnSheet one, string kind)
    {
        var all = Purpose.All.Count(p => p.Kind == kind);
        var allowed = Allowed(one, kind);
        return all == 1 ? "" : allowed.Count == all ? ": all" : ": " + string.Join(", ", allowed.Select(p => Short(p)));
    }

    private static List<Purpose> Allowed(OnSheet one, string kind) => [.. Purpose.All.Where(p => p.Kind == kind && one.Allows.Contains(p))];

    private static string Short(string kind, string words) => kind == "funder" ? "Funder" : words;

    private static string Short(Purpose purpose) => purpose.Key.Split('.')[^1] switch
    {
        "internal" => "group",
        var word => word,
    };
}
