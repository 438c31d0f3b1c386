using System.Text;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>How much of it a pack tells.</summary>
internal enum EvidenceScope
{
    /// <summary>Everything, for whoever checks what we did.</summary>
    Everything = 1,

    /// <summary>All choices with their history, and the words they were made in.</summary>
    Choices = 2,
}

/// <summary>
/// The regulator's evidence pack about one person (Art 5(2), 7(1)): what was asked, in which words, who answered and by what right, what was
/// done about it, and how to check all of that without us. The sealed records travel inside it.
/// </summary>
internal static class EvidencePackPaper
{
    public const string HashList = "hashes.txt";

    public static PdfDocument Compose(EvidenceFacts facts, EvidenceScope scope, PaperFormat format, SealOnPaper seal)
    {
        var title = scope == EvidenceScope.Everything ? "Evidence pack" : "All choices, with their history";
        return PdfDocument.Create(new PdfMeta($"{title}, {Charity.Name}", Charity.Name, seal.At), paper =>
        {
            paper.On(format)
                .Footer($"{Charity.Name} · {title} {PaperWords.Number(facts.PackId)} · {Charity.Date(UkCalendar.DateOf(facts.At))}")
                .Content(c =>
                {
                    Front(c, facts, title);
                    c.NewPage();
                    new EvidenceParts(c, facts, format).All(scope, seal);
                });
            foreach (var attachment in Attached(facts))
            {
                paper.Attach(attachment);
            }
        });
    }

    private static void Front(Content c, EvidenceFacts facts, string title)
    {
        c.Paragraph(Charity.Name, PaperStyle.Sender).Heading1(title);
        c.Row(row => row
            .Column(5, about => about.Field("About", facts.About, $"{facts.Born}. Reference {facts.Reference}"))
            .Column(5, why => why.Field("Made because", EvidenceWords.Of(facts.Reason), Asked(facts)))
            .Column(4, by => by.Field("Made by", facts.MadeBy, $"on {PaperWords.Moment(facts.At)}")));
        c.Box(PaperStyle.Marked, box => box
            .Paragraph($"This is what {Charity.Name}’s consent portal holds about the choices of one person: {Count(facts.Decisions.Count, "decision")}, {Count(facts.Answers.Count, "answer")}, "
                + $"{Count(facts.Records.Count(r => r.SealedAt is not null), "sealed record")} and {Count(facts.Reads.Count, "look")} at what is held.")
            .Paragraph("It holds no address, no telephone number, and not why anybody is kept safe. It is for whoever checks what we did, and not for the family: a copy for a person is made apart from it, after what others said was taken out.")
            .Paragraph(facts.NotNamed == 0
                ? "Everybody is named in it whom whoever made it may see, and that is everybody."
                : $"{Count(facts.NotNamed, "person")} in it {(facts.NotNamed == 1 ? "is" : "are")} not named, as whoever made it may not see them. Somebody else can make it whole."));
        c.Heading2("What is in it").Contents();
    }

    private static string Asked(EvidenceFacts facts) => string.Join(". ", new[]
    {
        facts.RequestCame is { } came ? $"It came on {PaperWords.Moment(came)}" : null,
        facts.TheirReference is { } reference ? $"Their reference: {reference}" : null,
    }.Where(words => words is not null));

    private static IEnumerable<PdfAttachment> Attached(EvidenceFacts facts)
    {
        var kept = facts.Records.Where(r => r.Hash is not null).ToList();
        if (kept.Count == 0)
        {
            yield break;
        }

        // As sha256sum reads it, under the names that the records have here and in an export.
        yield return new PdfAttachment(HashList, "text/plain", "The fingerprints of the sealed records", Encoding.ASCII.GetBytes(string.Concat(kept.Select(r => $"{r.Hash}  {r.Id}.pdf\n"))));
        foreach (var record in kept.Where(r => r.Pdf is not null))
        {
            yield return PdfAttachment.Paper($"{record.Id}.pdf", $"The sealed record {PaperWords.Number(record.Id)}", record.Pdf);
        }
    }

    private static string Count(int count, string of) => $"{count.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))} {(count == 1 ? of : of == "person" ? "people" : of + "s")}";
}
