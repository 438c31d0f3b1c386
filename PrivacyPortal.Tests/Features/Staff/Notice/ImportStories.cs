using System.Text;
using System.Text.RegularExpressions;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.Notice;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Features.Staff.Notice;

/// <summary>An organisation brings its own notice: understood, whole, and never run.</summary>
public class ImportStories(PostgresServer postgres)
{
    private static readonly string _leaflet = SourceTree.Read("PrivacyPortal.Web/Content/Source/leaflet.txt");

    [Fact]
    public void The_leaflet_has_ten_sections_and_who_we_are()
    {
        var notice = ImportedNotice.Read(_leaflet);

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "who-we-are"], notice.Sections.Select(s => s.Key));
        Assert.Equal("Right of Complaint", notice.Sections[9].Heading);
        Assert.Equal("How we use your information in Prisoner's Families", notice.Title);
        Assert.Empty(notice.Problems);
    }

    [Fact]
    public void Every_list_entry_every_contact_line_and_every_word_is_there()
    {
        var notice = ImportedNotice.Read(_leaflet);
        var entries = _leaflet.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal));

        Assert.Equal(26, entries);
        Assert.Equal(entries, notice.ListEntries.Count);
        Assert.All(
            ["Eleanor Rathbone House", "Connect Business Village", "24 Derby Road", "Liverpool, L5 9PR", "0151 702 5524", "data@pss.org.uk", "psspeople.com/who-we-are/tell-us", "0303 123 1113", "ico.org.uk/concerns/handling/"],
            line => Assert.Contains(notice.ContactLines, found => found.Contains(line, StringComparison.Ordinal)));
        Assert.InRange(notice.ConsentMentions.Count, 3, 8);

        var kept = string.Join('\n', [notice.Title, notice.Opening, .. notice.Sections.SelectMany(s => s.Blocks.Prepend(s.Heading))]);
        Assert.Equal(Words(Regex.Replace(_leaflet, @"^\d+\. ", "", RegexOptions.Multiline)), Words(kept));
    }

    [Fact]
    public async Task It_becomes_a_draft_and_after_the_gate_is_met_an_adults_edition()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        Assert.True(NoticeDocument.TryRead("notice.txt", Encoding.UTF8.GetBytes(_leaflet), out var document, out _));
        var draft = await store.Get<BeginDraft>().FromDocument(document!, "Example Lead");
        var built = store.Get<PublishedNotice>().InForce.For(Audience.Adult);

        // What the leaflet leaves out (INC-14) and says otherwise (INC-10, INC-11) is added behind "Tell me more"; its own words stay.
        foreach (var section in built.Sections)
        {
            var was = await PublishingStories.Part(store, draft, Audience.Adult, section.Key);
            var more = string.Join("\n\n", section.Cards.Append(section.More ?? ""));
            Assert.NotNull((await store.Get<ChangeDraft>().Change(draft, Audience.Adult, was, was with { More = more }, "Example Lead")).Saved);
        }

        var opening = await PublishingStories.Part(store, draft, Audience.Adult, EditionPart.Opening);
        await store.Get<ChangeDraft>().Change(draft, Audience.Adult, opening, opening with { Words = $"{opening.Words}\n\n{built.Opening}" }, "Example Lead");
        await store.Get<ChangeDraft>().Approve(draft, "Example Lead");
        var tooHard = await store.Get<PublishNotice>().Publish(draft, ChangeKind.Major, "The words of our leaflet.", "Example Lead");
        Assert.NotEmpty(tooHard.Findings!);
        Assert.All(tooHard.Findings!, f => Assert.True(PublishNotice.MayBeAccepted(f), f.ToString()));

        await store.Get<ChangeDraft>().Accept(draft, "These are the words that our trustees signed.");
        var done = await store.Get<PublishNotice>().Publish(draft, ChangeKind.Major, "The words of our leaflet.", "Example Lead");

        Assert.Null(done.Refusal);
        var adult = store.Get<PublishedNotice>().InForce.For(Audience.Adult);
        Assert.Equal("How we collect personal information about you", adult.Sections[0].Heading);
        Assert.Equal(26, adult.Sections.SelectMany(s => s.Cards).SelectMany(c => c.Split('\n')).Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains("<li>Locked cabinets and drawers</li>", NoticeMarkdown.ToHtml(string.Join("\n\n", adult.Sections[5].Cards)), StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_that_are_missing_or_out_of_order_are_named_and_put_in_order()
    {
        var notice = ImportedNotice.Read("Ours\n\nHello.\n\n2. Second thing\n\nTwo.\n\n1. First thing\n\nOne.\n\n12. Beyond\n\nTwelve.\n\n- 1. not a heading\n\n1. apples\n2. pears\n");

        Assert.Contains(notice.Problems, p => p.Contains("Section 1 stands after section 2", StringComparison.Ordinal));
        Assert.Contains(notice.Problems, p => p.Contains("Section 3 is missing", StringComparison.Ordinal));
        Assert.Contains(notice.Problems, p => p.Contains("no “Who we are”", StringComparison.Ordinal));
        var sections = notice.ToSections(NoticeContent.Load().For(Audience.Adult));
        Assert.Equal(["One."], sections[0].Cards);
        Assert.Contains("Twelve.", sections[9].Cards);
        Assert.Contains(sections[9].Cards, c => c.Contains("2. pears", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_headings_are_understood_too()
    {
        var notice = ImportedNotice.Read("# Ours\n\nHello.\n\n## 1. First thing\nOne.\n\n## 2) Second thing\n* a\n* b\n");

        Assert.Equal(["First thing", "Second thing"], notice.Sections.Select(s => s.Heading));
        Assert.Equal("- a\n- b", Assert.Single(notice.Sections[1].Blocks));
    }

    [Fact]
    public void A_file_of_five_megabytes_is_refused_with_what_to_do() =>
        AssertRefused(Encoding.UTF8.GetBytes(new string('a', 5 * 1024 * 1024)), "5 MB");

    [Fact]
    public void A_PDF_by_another_name_is_refused_with_what_to_do() => AssertRefused("%PDF-1.7 something"u8.ToArray(), "Save as text");

    [Fact]
    public void A_Word_file_by_another_name_is_refused_with_what_to_do() => AssertRefused([0x50, 0x4B, 3, 4, 0, 0], "plain text");

    [Fact]
    public void Bytes_that_are_no_words_are_refused_with_what_to_do() => AssertRefused([.. Enumerable.Range(0, 400).Select(n => (byte)(n % 7))], "no words");

    [Fact]
    public void The_old_Windows_alphabet_is_read_and_the_writer_is_told()
    {
        byte[] bytes = [.. "Ours\n\n1. What we keep\n\nThe child"u8, 0x92, .. "s name "u8, 0x96, .. " and caf"u8, 0xE9];

        Assert.True(NoticeDocument.TryRead("notice.txt", bytes, out var document, out _));
        Assert.Contains("child’s name – and café", document!.Notice.Sections[0].Blocks[0], StringComparison.Ordinal);
        Assert.Contains(document.Remarks, r => r.Contains("1252", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[press](javascript:alert(1))")]
    [InlineData("<a href=\"#\" onclick=\"alert(1)\">x</a>")]
    [InlineData("![x](https://elsewhere.example/track.gif)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[press][x]")]
    [InlineData("<div\nonmouseover=alert(1)>")]
    public void Nothing_in_a_document_is_ever_run(string evil)
    {
        var notice = ImportedNotice.Read($"Ours\n\n1. What we keep\n\nWords. {evil} More words.\n");
        var html = NoticeMarkdown.ToHtml(string.Join("\n\n", notice.Sections[0].Blocks), NoticeContent.Load().For(Audience.Adult).HardWords);

        Assert.DoesNotMatch(new Regex("<(script|img|div|a )", RegexOptions.IgnoreCase), html.Replace("<a href=\"https://", "", StringComparison.Ordinal));
        Assert.DoesNotMatch(new Regex("<[^>]*\\son\\w+=", RegexOptions.IgnoreCase), html);
        Assert.DoesNotContain("=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertRefused(byte[] bytes, string says)
    {
        Assert.False(NoticeDocument.TryRead("notice.md", bytes, out var document, out var refusal));
        Assert.Null(document);
        Assert.Contains(says, refusal, StringComparison.Ordinal);
    }

    private static string[] Words(string text) => [.. Regex.Matches(text, @"[\p{L}\d]+").Select(m => m.Value).Order(StringComparer.Ordinal)];
}
