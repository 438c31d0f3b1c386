using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>What the consent record tells, as tools read it that are not ours.</summary>
public sealed partial class ConsentRecordPaperTests
{
    private static readonly PaperCopy _kept = new() { Kept = true };

    [Fact]
    public async Task It_tells_every_question_in_the_words_shown_with_its_answer_and_rule()
    {
        var facts = Acts.Mother();
        var text = Plain(await Text(facts, _kept));

        Assert.All(facts.Questions, question =>
        {
            Assert.Contains(Plain(question.Heading), text, StringComparison.Ordinal);
            Assert.All(question.Words, words => Assert.Contains(Plain(words), text, StringComparison.Ordinal));
            Assert.Contains($"Rule {question.Row}", text, StringComparison.Ordinal);
        });
        Assert.Contains("Rule D-C4: A holder said yes and the child does not say no.", text, StringComparison.Ordinal);
        Assert.Contains("Yes until 23 November 2027. Then we ask again. Their own answer: yes.", text, StringComparison.Ordinal);
        Assert.Contains("No The answer was yes. Their own answer: no.", text, StringComparison.Ordinal);
        Assert.Contains("Another day", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_who_when_from_which_words_and_how_to_change_ones_mind()
    {
        var facts = Acts.Mother();
        var text = Plain(await Text(facts, _kept));

        Assert.Contains("Your choices about photos and videos", text, StringComparison.Ordinal);
        Assert.Contains("11 that day", text, StringComparison.Ordinal);
        Assert.Contains("mother (confirmed by someone else)", text, StringComparison.Ordinal);
        Assert.Contains("23 November 2026 at 10:00", text, StringComparison.Ordinal);
        Assert.Contains("version 1.0, for adults (en-GB)", text, StringComparison.Ordinal);
        Assert.Contains(facts.Edition.Hex, text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("You can change your mind on any day", text, StringComparison.Ordinal);
        Assert.Contains("Scan the code, or go to choices.example.org/my, with your choice card.", text, StringComparison.Ordinal);
        Assert.Contains(facts.Contact.Phone, text, StringComparison.Ordinal);
        Assert.Contains(facts.Contact.Email, text, StringComparison.Ordinal);
        Assert.Contains("The marks show what each person did.", text, StringComparison.Ordinal);
        Assert.Contains("It does not prove who held the pen.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("digitally signed", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Zażółć Gęślą-Jaźń")]
    [InlineData("Łukasz Święczkowski")]
    [InlineData("محمد علي بن عبد الرحمن")]
    [InlineData("ٹیپو خان")]
    [InlineData("Αλέξανδρος Παπαδόπουλος")]
    [InlineData("王小明")]
    [InlineData("歐陽曉雯")]
    [InlineData("Олександр Ґудзь")]
    [InlineData("Nguyễn Thị Ánh")]
    public async Task A_name_stands_there_letter_for_letter(string name)
    {
        using var paper = Sealed(Acts.OfAYoungPerson(name), _kept);
        var text = Plain(await paper.TextAsPlaced());

        Assert.Contains(Plain(name), text, StringComparison.Ordinal);
        Assert.DoesNotContain("[U+", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_over_a_letter_is_kept()
    {
        using var paper = Sealed(Acts.OfAYoungPerson("گھمّن"), _kept);

        // Poppler sees a gap beside a mark and writes a space there.
        Assert.Contains("گھمّن", Plain(await paper.TextAsPlaced()).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("မောင်", "[U+1019]")]
    [InlineData("ჯორჯი", "[U+10EF]")]
    public async Task A_letter_that_no_face_has_is_spelt_out_and_never_vanishes(string name, string spelt)
    {
        Assert.Contains(spelt, Plain(await Text(Acts.OfAYoungPerson(name), _kept)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parents_copy_does_not_tell_what_the_child_answered()
    {
        var facts = Acts.Mother();
        using var paper = Sealed(facts, new PaperCopy());
        var text = Plain(await paper.Text());
        var attached = await Attached(paper);

        Assert.DoesNotContain("Their own answer", text, StringComparison.Ordinal);
        Assert.DoesNotContain("D-C1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ownAnswer", attached, StringComparison.Ordinal);
        Assert.DoesNotContain("D-C1", attached, StringComparison.Ordinal);
        Assert.Contains("ownAnswer", Encoding.UTF8.GetString(ConsentRecordJson.Of(facts, _kept)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_names_the_service_or_gives_the_family_away()
    {
        using var paper = Sealed(Acts.Mother(), new PaperCopy());
        var everything = await paper.Text() + await paper.Says("pdfinfo", "-meta", paper.Pdf) + await paper.Says("pdfinfo", paper.Pdf)
            + await paper.Says("pdfdetach", "-list", paper.Pdf) + await Attached(paper);

        Assert.DoesNotMatch(GivesAway(), everything);
        Assert.Contains("Title: Your choices about photos and videos, PSS", Plain(everything), StringComparison.Ordinal);
        Assert.DoesNotContain("Zażółć", await paper.Says("pdfinfo", "-meta", paper.Pdf) + await Attached(paper), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_is_named_inside_where_that_was_asked_for_and_never_in_the_title()
    {
        using var paper = Sealed(Acts.Mother(), new PaperCopy { Service = "Family Example" });

        Assert.Contains("PSS · Family Example", await paper.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Family Example", await paper.Says("pdfinfo", paper.Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_codes_on_the_paper_lead_to_changing_ones_mind_and_to_asking_whether_it_stands_and_tell_on_nobody()
    {
        var facts = Acts.OfAYoungPerson();
        using var paper = Sealed(facts, _kept);
        await paper.Says("pdftoppm", "-r", "150", "-png", paper.Pdf, "page");

        var read = (await paper.Runs("zbarimg", ["--raw", "-q", .. Directory.GetFiles(paper.Folder, "page*.png")])).Output;

        Assert.Equal(
            ["https://choices.example.org/my", $"https://choices.example.org/verify/{facts.RecordId:N}"],
            read.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_no_address_is_set_it_tells_the_other_ways_and_has_no_code()
    {
        using var paper = Sealed(Acts.OfAYoungPerson() with { Portal = null }, _kept);
        var text = Plain(await paper.Text());

        Assert.Contains("or tell any of our workers.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Scan", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_mark_is_drawn_as_strokes_and_has_words_for_those_who_cannot_see_it()
    {
        using var paper = Sealed(Acts.OfAYoungPerson(), _kept);

        Assert.DoesNotMatch(@"\d+\s+\d+\s+image", await paper.Says("pdfimages", "-list", paper.Pdf));
        Assert.Contains("Drawn by Amira Khan", await paper.Says("pdfinfo", "-struct-text", paper.Pdf), StringComparison.Ordinal);
        Assert.Matches(@"(?s)Figure.*Figure", await paper.Says("pdfinfo", "-struct", paper.Pdf));
    }

    [Fact]
    public async Task Typed_said_and_tapped_marks_count_the_same_and_say_what_they_are()
    {
        var facts = Acts.OfAYoungPerson();

        Assert.Contains("Typed by Amira Khan on 23 November 2026 at 10:00.", Plain(await Text(facts with { Mark = new Mark.Typed("Amira K") }, _kept)), StringComparison.Ordinal);
        var said = Plain(await Text(facts with { Mark = new Mark.Said("Yes to the website, no to Facebook", "Jo Example") }, _kept));
        Assert.Contains("“Yes to the website, no to Facebook”", said, StringComparison.Ordinal);
        Assert.Contains("Said by Amira Khan and written down by Jo Example", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_says_from_when()
    {
        var facts = Acts.OfAYoungPerson() is var act
            ? act with { Mark = new Mark.Tapped(), Questions = [act.Questions[0] with { Answer = null, Outcome = Outcome.Withdrawn, Row = "D-L3", ValidUntil = null }] }
            : null!;
        var text = Plain(await Text(facts, _kept));

        Assert.Contains("Stopped from 23 November 2026 at 10:00.", text, StringComparison.Ordinal);
        Assert.Contains("Rule D-L3: A yes can be stopped at any time", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Six_questions_take_two_pages_and_one_takes_one()
    {
        var one = Acts.OfAYoungPerson();
        using var six = Sealed(Acts.Mother(), _kept);
        using var single = Sealed(one with { Questions = [one.Questions[0]] }, _kept);

        Assert.Matches(@"Pages:\s+2\b", await six.Says("pdfinfo", six.Pdf));
        Assert.Matches(@"Pages:\s+1\b", await single.Says("pdfinfo", single.Pdf));
    }

    [Fact]
    public async Task Large_print_tells_the_same_in_letters_that_are_large()
    {
        var facts = Acts.Mother();
        var small = Plain(await Text(facts, new PaperCopy()));
        var large = Plain(await Text(facts, new PaperCopy { Format = PaperFormat.LargePrint }));
        var sizes = typeof(PaperStyle).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<TextStyle>().ToList();

        Assert.True(PaperStyle.Cell.Size * PaperFormat.LargePrint.Magnified >= 18);
        Assert.NotEmpty(sizes);
        Assert.All(sizes, style => Assert.True(style.Size * PaperFormat.LargePrint.Magnified >= 16));

        // In large print the answer stands below the words, and needs no column with a heading.
        Assert.Equal(Bag(small.Replace(" shown Answer ", " shown ", StringComparison.Ordinal)), Bag(large));
    }

    [Fact]
    public void Every_row_of_the_rulebook_has_words()
    {
        Assert.All(Rulebook.Table, row => Assert.DoesNotContain("earlier rule table", PaperWords.Row(row.Row), StringComparison.Ordinal));
    }

    internal static OnDisk Sealed(ConsentRecordFacts facts, PaperCopy copy) =>
        new(Given.Sealing().Seal(at => ConsentRecordPaper.Compose(facts, copy, new SealOnPaper(at, Given.Seal().Holder, HasTimeStamp: false))).Pdf);

    /// <summary>Text without line ends, and without the marks that tell direction.</summary>
    internal static string Plain(string text) => string.Join(' ', string.Concat(text.Normalize(NormalizationForm.FormC).EnumerateRunes()
        .Where(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.Format)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> Text(ConsentRecordFacts facts, PaperCopy copy)
    {
        using var paper = Sealed(facts, copy);
        return await paper.Text();
    }

    private static async Task<string> Attached(OnDisk paper)
    {
        await paper.Says("pdfdetach", "-save", "1", "-o", "attached.json", paper.Pdf);
        return await File.ReadAllTextAsync(Path.Combine(paper.Folder, "attached.json"));
    }

    // Words in any order, each once, without what pages repeat: footers and table headings.
    private static IEnumerable<string> Bag(string text) => text.Replace("- ", "", StringComparison.Ordinal).Replace("/ ", "/", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Split(' ').Where(w => !w.Any(char.IsDigit) && !w.Contains("://", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?i:prison|inmate|offend|probation|\bjail\b|\bHMP\b)|Families")]
    private static partial Regex GivesAway();
}
