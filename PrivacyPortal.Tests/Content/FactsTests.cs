using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Components.Reading;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Content;

/// <summary>Every edition tells the same facts (rules.md 1.1, N10).</summary>
public class FactsTests
{
    private static readonly NoticeVersion _notice = NoticeContent.Load();
    private static readonly IReadOnlyList<Fact> _facts = FactsFile.Read(ContentFolder.BuiltIn);
    private static readonly PublishGate _gate = new(_facts, NeededWords.All, Drawings.Names);

    public static TheoryData<string> Editions => [.. _notice.Editions.Select(e => e.Audience.Key)];

    [Fact]
    public void All_seven_editions_are_written() => Assert.Equal(Audience.All.Select(a => a.Key).Order(), _notice.Editions.Select(e => e.Audience.Key).Order());

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_fact_stands_on_a_card_of_every_edition(string edition)
    {
        var nowhere = _gate.PlacesIn(Edition(edition)).Where(place => place.Value is null).Select(place => place.Key);

        Assert.Empty(nowhere);
    }

    [Fact]
    public void Every_fact_of_the_leaflet_is_in_the_list_but_for_the_two_that_were_corrected_away()
    {
        int[] perSection = [2, 5, 5, 7, 8, 2, 5, 2, 3, 3, 3];
        var numbers = perSection.SelectMany((count, section) => Enumerable.Range(1, count).Select(n => $"F{section}.{n}"))
            .Concat(Enumerable.Range(1, 8).Select(n => $"FW.{n}"))
            .Concat(Enumerable.Range(1, 12).Select(n => $"P{n}"))
            .Except(["F3.3", "F9.3"]); // F3.3 is P1 to P12; F9.3 calls PSS its own processor (INC-11)

        Assert.Empty(numbers.Except(_facts.Select(f => f.Id)));
    }

    [Fact]
    public void A_fact_that_is_left_out_is_missed()
    {
        var adult = Edition("adult");
        var six = adult.Sections.Single(s => s.Key == "6");
        var poorer = With(adult, six, six.More!.Replace("- firewalls, which keep strangers off our servers\n", "", StringComparison.Ordinal));

        var finding = Assert.Single(_gate.Check([poorer]), f => f.Edition == "adult");
        Assert.Contains("F6.5", finding.What, StringComparison.Ordinal);
        Assert.Contains("firewalls", finding.Mend, StringComparison.Ordinal);
        Assert.Equal("section 6", finding.Where);
    }

    [Fact]
    public void The_built_in_notice_passes_the_gate() => Assert.Equal([], _gate.Check(_notice.Editions));

    [Theory]
    [InlineData("See [the page](http:/nowhere).", "can't be followed")]
    [InlineData("See [](https://psspeople.com).", "can't be followed")]
    [InlineData("It is imperative that organisational responsibilities be comprehensively communicated.", "Reading grade")]
    [InlineData("One. Two. Three. Four.", "4 sentences")]
    public void A_bad_card_is_named_with_its_place(string words, string what)
    {
        var adult = Edition("adult");
        var eight = adult.Sections.Single(s => s.Key == "8");
        var worse = With(adult, eight, eight.More, [.. eight.Cards, words]);

        var finding = Assert.Single(_gate.Check([worse]), f => f.Edition == "adult");
        Assert.Equal("section 8, card 2", finding.Where);
        Assert.Contains(what, finding.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("under-6")]
    [InlineData("6-9")]
    [InlineData("10-12")]
    [InlineData("13-15")]
    [InlineData("16-17")]
    public void Words_under_eighteen_say_nothing_of_prison_unless_the_child_knows(string edition)
    {
        var plain = Edition(edition);
        var knows = plain.In(Variant.ChildKnows);

        Assert.DoesNotContain("prison", Everything(plain), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("prison", Everything(knows), StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(plain.Hash, knows.Hash);
    }

    [Fact]
    public void The_contact_is_letter_for_letter_as_printed()
    {
        var leaflet = SourceTree.Read("PrivacyPortal.Web/Content/Source/leaflet.txt").Replace("**", "", StringComparison.Ordinal);
        var contact = _notice.Editions[0].Contact;

        Assert.Contains(string.Join('\n', contact.Post), leaflet, StringComparison.Ordinal);
        Assert.All([contact.Phone, contact.Email, contact.Online, contact.Site, contact.Registration], line => Assert.Contains(line, leaflet, StringComparison.Ordinal));
        Assert.All(_notice.Editions, e => Assert.Same(contact, e.Contact));
    }

    private static Edition Edition(string key) => _notice.Editions.Single(e => e.Audience.Key == key);

    private static string Everything(Edition edition) => string.Join('\n',
        [edition.Title, edition.Opening, edition.OpeningForGrownUps ?? "", .. edition.Story.Select(f => $"{f.PictureWords} {f.Words}"),
            .. edition.Sections.SelectMany(s => s.Cards.Prepend(s.Heading).Append(s.More ?? "")), edition.RightToObject.Body,
            .. edition.Questions.Select(q => $"{q.Heading} {q.Body}"), .. edition.HardWords.Select(h => $"{h.Word} {h.Meaning}")]);

    private static Edition With(Edition edition, Section old, string? more, IReadOnlyList<string>? cards = null) => new()
    {
        Audience = edition.Audience,
        Language = edition.Language,
        Version = edition.Version,
        Title = edition.Title,
        Opening = edition.Opening,
        Sections = [.. edition.Sections.Select(s => s != old ? s : new Section
        {
            Key = s.Key, Heading = s.Heading, Picture = s.Picture, Cards = cards ?? s.Cards, More = more, Facts = s.Facts,
        })],
        RightToObject = edition.RightToObject,
        Questions = edition.Questions,
        Contact = edition.Contact,
        HardWords = edition.HardWords,
        TeachBacks = edition.TeachBacks,
    };
}
