using System.Globalization;
using System.Text.RegularExpressions;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>A long evidence pack, as tools read it that are not ours: in order, numbered, sealed, with the records in it.</summary>
public sealed partial class EvidencePackPaperTests
{
    private const int Decisions = 330;

    private static readonly (Guid Id, byte[] Pdf)[] _records = [.. Enumerable.Range(1, 5).Select(i => (
        new Guid(i, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1), Given.Sealing().Seal(at => ConsentRecordPaper.Compose(i == 1 ? Acts.Mother() : Acts.OfAYoungPerson(), new PaperCopy { Kept = true }, Given.Sealing().OnPaper(at))).Pdf))];

    private static readonly EvidenceFacts _facts = Packs.Of(Decisions, _records);

    private static readonly Lazy<byte[]> _long = new(() => Sealed(_facts, PaperFormat.A4));
    private static readonly Lazy<byte[]> _large = new(() => Sealed(Packs.Of(40, _records), PaperFormat.LargePrint));

    [Fact]
    public async Task It_is_long_and_sound_and_tagged_and_sealed_over_all_of_it()
    {
        using var paper = new OnDisk(_long.Value);
        var check = await paper.Runs("qpdf", "--check", paper.Pdf);
        var info = await paper.Says("pdfinfo", paper.Pdf);
        var seal = await paper.Seal(Given.Seal().Issuers[^1]);

        Assert.True(await Pages(paper) >= 60, info);
        Assert.Equal(0, check.Exit);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Contains("Signature is Valid.", seal, StringComparison.Ordinal);
        Assert.Contains("Certificate is Trusted.", seal, StringComparison.Ordinal);
        Assert.Contains("Total document signed", seal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_that_was_given_stands_there_in_the_order_in_which_it_was_given(bool large)
    {
        using var paper = new OnDisk((large ? _large : _long).Value);
        var text = Joined(Foot().Replace(await paper.Text(), " "));
        var facts = large ? Packs.Of(40, _records) : _facts;

        InOrder(text, facts);
        Assert.DoesNotContain("[U+", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_more_than_two_hundred_rows_loses_none_and_repeats_its_headings()
    {
        using var paper = new OnDisk(_long.Value);
        var text = ConsentRecordPaperTests.Plain(await paper.Text());

        Assert.Equal(Enumerable.Range(1, 260).Select(i => $"time {i:000}"), Look().Matches(text).Select(m => m.Value));
        Assert.True(Regex.Count(text, "When What for Who") >= 8);
        Assert.Equal(Enumerable.Range(1, Decisions), NumberAndWhen().Matches(text).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_contents_tell_the_page_on_which_each_part_begins(bool large)
    {
        using var paper = new OnDisk((large ? _large : _long).Value);
        var pages = (await paper.Text()).Split('\f').Select(ConsentRecordPaperTests.Plain).ToList();
        var total = await Pages(paper);
        var front = string.Join(' ', pages.TakeWhile((page, i) => i == 0 || !page.StartsWith("1. Where things stand As of", StringComparison.Ordinal)));
        var contents = Entry().Matches(front[front.IndexOf("What is in it", StringComparison.Ordinal)..]).Select(m => (Title: m.Groups[1].Value, Page: int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))).ToList();

        Assert.Equal(16, contents.Count);
        Assert.Equal(contents.Select(e => e.Page).Order(), contents.Select(e => e.Page));
        Assert.All(contents, entry => Assert.Contains(entry.Title, pages[entry.Page - 1], StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, total), page => Assert.Contains($"Page {page} of {total}", pages[page - 1], StringComparison.Ordinal));
        Assert.Contains("/PageMode /UseOutlines", (await paper.Says("qpdf", "--qdf", "--object-streams=disable", paper.Pdf, "-")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_heading_stands_alone_at_the_foot_of_a_page(bool large)
    {
        using var paper = new OnDisk((large ? _large : _long).Value);
        var headings = Enumerable.Range(1, 16).Select(i => $"{i}. ").ToList();

        foreach (var page in (await paper.Text()).Split('\f', StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = page.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeWhile(line => !line.Contains("Page ", StringComparison.Ordinal) && !line.StartsWith("PSS ·", StringComparison.Ordinal)).ToList();

            // A line of the contents ends with a number.
            Assert.False(lines.Count > 0 && !char.IsAsciiDigit(lines[^1][^1]) && (headings.Exists(h => lines[^1].StartsWith(h, StringComparison.Ordinal)) || Purpose.All.Any(p => lines[^1] == PurposeWords.Of(p))), $"alone: {lines.LastOrDefault()}");
        }
    }

    [Fact]
    public async Task The_records_travel_inside_and_prove_themselves_there()
    {
        using var paper = new OnDisk(_long.Value);
        await paper.Says("pdfdetach", "-saveall", "-o", paper.Folder, paper.Pdf);

        var sums = await paper.Runs("sha256sum", "-c", EvidencePackPaper.HashList);

        Assert.True(sums.Exit == 0, sums.Output + sums.Error);
        foreach (var (id, pdf) in _records)
        {
            Assert.Equal(pdf, await File.ReadAllBytesAsync(Path.Combine(paper.Folder, $"{id}.pdf"), TestContext.Current.CancellationToken));
            using var record = new OnDisk(pdf);
            Assert.Contains("Total document signed", await record.Seal(Given.Seal().Issuers[^1]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_shorter_one_tells_choices_and_nothing_of_who_looked_or_asked()
    {
        using var paper = new OnDisk(Given.Sealing().Seal(at => EvidencePackPaper.Compose(Packs.Of(12), EvidenceScope.Choices, PaperFormat.A4, Given.Sealing().OnPaper(at))).Pdf);
        var text = ConsentRecordPaperTests.Plain(await paper.Text());

        Assert.Contains("All choices, with their history", text, StringComparison.Ordinal);
        Assert.Contains("Every decision, who made it, and why", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Who looked", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Requests and complaints", text, StringComparison.Ordinal);
        Assert.Contains("The sealed records are not attached.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_facts_make_the_same_bytes()
    {
        byte[] Once() => EvidencePackPaper.Compose(_facts, EvidenceScope.Everything, PaperFormat.A4, new SealOnPaper(Given.Now, "PSS", false)).Render();

        Assert.Equal(Once(), Once());
    }

    private static byte[] Sealed(EvidenceFacts facts, PaperFormat format) =>
        Given.Sealing().Seal(at => EvidencePackPaper.Compose(facts, EvidenceScope.Everything, format, Given.Sealing().OnPaper(at))).Pdf;

    private static async Task<int> Pages(OnDisk paper) => int.Parse(PageCount().Match(await paper.Says("pdfinfo", paper.Pdf)).Groups[1].Value, CultureInfo.InvariantCulture);

    // Walks through the text once, from one thing that was given to the next: each must stand after the one before.
    private static void InOrder(string text, EvidenceFacts facts)
    {
        List<string> given = ["Evidence pack", "About", facts.About, facts.Reference, "The regulator asks", facts.TheirReference!, facts.MadeBy, "What is in it"];
        given.AddRange(["Every decision, who made it, and why", "How to check this pack"]);
        given.AddRange(["1. Where things stand As of", .. facts.Standing.SelectMany(s => (string[])[PurposeWords.Of(s.Purpose), s.State])]);
        given.Add("2. Every decision");
        foreach (var purpose in facts.Decisions.GroupBy(d => d.Purpose).OrderBy(g => g.Min(d => d.Number)))
        {
            given.Add(PurposeWords.Of(purpose.Key));
            given.AddRange(purpose.SelectMany(d => (string[])[$"No. {d.Number} ", PaperWords.Counts(d.Outcome), d.How, $"Rule {d.Row}", $"W{d.Words}."]));
        }

        given.AddRange(["3. What each person answered", .. facts.Answers.SelectMany(a => (string[])[a.By, $"{PurposeWords.Of(a.Purpose)}: {a.Answer}", a.How])]);
        given.AddRange(["4. What was stopped", .. facts.Decisions.Where(d => d.Outcome == Outcome.Withdrawn).Select(d => $"No. {d.Number} ")]);
        given.AddRange(["5. Where it was used", .. facts.Uses.SelectMany(u => (string[])[u.Where, .. u.CameDown])]);
        given.AddRange(["6. Letters", .. facts.Letters.SelectMany(l => (string[])[l.To, l.Became])]);
        given.AddRange(["7. Requests and complaints", .. facts.Requests.SelectMany(r => (string[])[r.What, r.Days, r.Words, r.Answer ?? "Nothing yet."])]);
        given.AddRange(["8. Decisions that do not count", .. facts.Voids.SelectMany(v => (string[])[v.Because, Grouped(v.Hash)])]);
        given.AddRange(["9. What a second person looked at", .. facts.Approvals.SelectMany(a => (string[])[a.What, a.Reason!, a.Became])]);
        given.AddRange(["10. What staff changed", .. facts.Changes.SelectMany(a => (string[])[a.What, a.Who])]);
        given.AddRange(["11. Who looked", .. facts.Reads.SelectMany(a => (string[])[a.What, a.Who])]);
        given.AddRange(["12. What was shown", .. facts.Showings.SelectMany(s => (string[])[s.To, s.What, Grouped(s.Hash)])]);
        given.AddRange(["13. The words that were shown", .. facts.Words.SelectMany(w => (string[])[$"W{w.Number}. {PurposeWords.Of(w.Purpose)}", w.Edition, Grouped(w.Hash), w.Heading, .. w.Paragraphs])]);
        given.AddRange(["14. The rules that were applied", "D-C1", "D-C4", "D-L3"]);
        given.AddRange(["15. Fingerprints", .. facts.Records.SelectMany(r => (string[])[PaperWords.Number(r.Id), Grouped(r.Hash!)]), .. facts.Copies.Select(l => Grouped(l.Hash))]);
        given.AddRange([.. facts.Decisions.SelectMany(d => (string[])[d.Id.ToString(), Grouped(d.Hash)]), Grouped(facts.Certificates[0].Thumbprint)]);
        given.AddRange(["16. How to check this pack", "pdfsig", "choices.example.org/verify", "sha256sum -c hashes.txt", "It does not prove who held the pen", facts.Contact.Email]);
        var at = 0;
        foreach (var one in given.Select(Joined))
        {
            var next = text.IndexOf(one, at, StringComparison.Ordinal);
            Assert.True(next >= 0, $"“{one}” does not stand after “{text[Math.Max(0, at - 60)..at]}”. There stands: “{text[at..Math.Min(text.Length, at + 200)]}”.");
            at = next + one.Length;
        }
    }

    private static string Grouped(string hash) => ContentHash.TryParse(hash, out var whole) ? PaperWords.Grouped(whole) : hash;

    // Where a line ends means nothing, and a word too wide for its column is broken: letter for letter, then.
    private static string Joined(string text) => ConsentRecordPaperTests.Plain(text).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PageCount();

    [GeneratedRegex(@"time \d{3}")]
    private static partial Regex Look();

    [GeneratedRegex(@"(?<!after |Sealed records )No\. (\d+) \d{1,2} \w+ 20\d\d \d\d:\d\d:\d\d")]
    private static partial Regex NumberAndWhen();

    [GeneratedRegex(@"(\d{1,2}\. [A-Z][a-z, ]+?) (\d{1,3})(?= |$)")]
    private static partial Regex Entry();

    [GeneratedRegex(@"Page \d+ of \d+\s*\n?|PSS · Evidence pack [^\n]*\n")]
    private static partial Regex Foot();
}
