using System.Text.RegularExpressions;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Components.Reading;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Content;

/// <summary>A translated edition tells what the one tells that it was translated from: part by part, number by number.</summary>
public partial class TranslationTests
{
    private static readonly NoticeVersion _notice = NoticeContent.Load();

    public static TheoryData<string, string> Translations => new(_notice.Translations.Select(t => (t.Audience.Key, t.Language)));

    [Fact]
    public void The_adult_edition_is_there_in_Welsh() => Assert.Equal("cy", _notice.In(Audience.Adult, "cy").Language);

    [Fact]
    public void Who_reads_an_edition_that_is_not_translated_is_given_the_original() =>
        Assert.Same(_notice.For(Audience.From6To9), _notice.In(Audience.From6To9, "cy"));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_fact_stands_on_a_card(string audience, string language)
    {
        var facts = FactsFile.Read(ContentFolder.BuiltIn, language);
        var gate = new PublishGate(facts, [], Drawings.Names);

        Assert.Equal(FactsFile.Read(ContentFolder.BuiltIn).Select(f => f.Id), facts.Select(f => f.Id));
        Assert.Empty(gate.PlacesIn(Find(audience, language)).Where(place => place.Value is null).Select(place => place.Key));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Each_part_has_the_same_cards_lists_links_pictures_and_numbers(string audience, string language)
    {
        var (original, translated) = (Parts(_notice.Editions.Single(e => e.Audience.Key == audience)), Parts(Find(audience, language)));

        Assert.Equal(original.Select(p => p.Key), translated.Select(p => p.Key));
        Assert.All(original.Zip(translated), pair => Assert.Equal((pair.First.Key, Shape(pair.First)), (pair.Second.Key, Shape(pair.Second))));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void The_contact_is_the_very_same(string audience, string language) =>
        Assert.Same(_notice.Editions[0].Contact, Find(audience, language).Contact);

    [Theory]
    [MemberData(nameof(Translations))]
    public void The_questions_of_teach_back_are_the_same_and_each_has_its_right_answer(string audience, string language)
    {
        var original = _notice.Editions.Single(e => e.Audience.Key == audience).TeachBacks;
        var translated = Find(audience, language).TeachBacks;

        Assert.Equal(original.Select(t => (t.Key, t.Card)), translated.Select(t => (t.Key, t.Card)));
        Assert.Equal(original.SelectMany(t => t.Asks).Select(a => (a.Right, a.Answers.Count)), translated.SelectMany(t => t.Asks).Select(a => (a.Right, a.Answers.Count)));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Its_title_gives_nothing_away_outside(string audience, string language) =>
        Assert.DoesNotContain("prison", Charity.Outside(Find(audience, language).Title), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(Translations))]
    public void No_sentence_was_left_in_English(string audience, string language)
    {
        var sentences = Sentence().Split(string.Join('\n', Parts(_notice.Editions.Single(e => e.Audience.Key == audience)).Select(p => p.Text))).Select(s => s.Trim()).Where(s => s.Count(c => c == ' ') > 2).ToHashSet();
        var translated = Sentence().Split(string.Join('\n', Parts(Find(audience, language)).Select(p => p.Text))).Select(s => s.Trim());

        Assert.True(sentences.Count > 150);
        Assert.DoesNotContain(translated, sentences.Contains);
    }

    private static Edition Find(string audience, string language) => _notice.Translations.Single(t => t.Audience.Key == audience && t.Language == language);

    private static List<(string Key, int Cards, string Picture, string Text)> Parts(Edition edition) =>
    [
        ("opening", 1, "", edition.Title + "\n" + edition.Opening),
        .. edition.Sections.Select(s => (s.Key, s.Cards.Count, s.Picture, string.Join('\n', [s.Heading, .. s.Cards, s.More ?? ""]))),
        ("right-to-object", 1, edition.RightToObject.Picture, edition.RightToObject.Heading + "\n" + edition.RightToObject.Body),
        .. edition.Questions.Select(q => (q.Purpose.Key, 1, q.Picture, q.Heading + "\n" + q.Body)),
    ];

    // Numbers that are words, such as "one year", are a matter for the translator's check.
    private static (int Cards, string Picture, int Entries, int Paragraphs, string Links, string Numbers) Shape((string Key, int Cards, string Picture, string Text) part) =>
        (part.Cards, part.Picture, Entry().Count(part.Text), Paragraph().Count(part.Text), string.Join(' ', Link().Matches(part.Text).Select(m => m.Value)), string.Join(' ', Number().Matches(part.Text).Select(m => m.Value).Order()));

    [GeneratedRegex("^- ", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\n\n")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\]\([^)]+\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[.?!:])\s|\n")]
    private static partial Regex Sentence();
}
