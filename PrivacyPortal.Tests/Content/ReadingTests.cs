using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Content;

/// <summary>How easy the notice is to read: the worst card counts (rules.md 4.2 and 4.4).</summary>
public class ReadingTests(ITestOutputHelper output)
{
    private static readonly NoticeVersion _notice = NoticeContent.Load();

    public static TheoryData<string> Editions => [.. _notice.Editions.Select(e => e.Audience.Key)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_card_is_as_easy_as_its_readers_need(string edition)
    {
        var (words, target) = For(edition);
        var tooHard = words.Texts
            .Select(card => (card.Where, Grade: ReadingGrade.Of(card.Text, NeededWords.All)))
            .Where(card => card.Grade.FleschKincaid > target.Grade)
            .OrderByDescending(card => card.Grade.FleschKincaid)
            .Select(card => $"{card.Where}: grade {card.Grade.FleschKincaid:0.0}, at most {target.Grade}")
            .ToList();
        Assert.True(tooHard.Count == 0, string.Join('\n', tooHard));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void No_sentence_is_too_long(string edition)
    {
        var (words, target) = For(edition);
        var tooLong = words.Texts
            .Select(card => (card.Where, Longest: ReadingGrade.Of(card.Text).LongestSentence))
            .Where(card => card.Longest > (target.LongestSentence ?? 20))
            .Select(card => $"{card.Where}: {card.Longest} words")
            .ToList();
        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_card_has_at_most_three_sentences(string edition)
    {
        var (words, _) = For(edition);
        var crowded = words.Cards.Where(card => ReadingGrade.Of(card.Text).Sentences > 3).Select(card => card.Where).ToList();
        Assert.True(crowded.Count == 0, string.Join('\n', crowded));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_whole_edition_keeps_within_its_measures(string edition)
    {
        var (words, target) = For(edition);
        var cards = ReadingGrade.Of(string.Join("\n\n", words.Cards.Select(c => c.Text)), NeededWords.All);
        var all = ReadingGrade.Of(string.Join("\n\n", words.Texts.Select(c => c.Text)), NeededWords.All);
        output.WriteLine(
            $"{edition}: {cards.Words} words on cards, {all.Words} in all; grade {all.FleschKincaid:0.0}, ease {all.FleschEase:0}, SMOG {all.Smog:0.0}, FORCAST {all.Forcast:0.0}");
        Assert.InRange(cards.Words, 1, target.CardWords ?? int.MaxValue);
        Assert.InRange(all.Smog, 0, target.Smog);
        Assert.InRange(all.Forcast, 0, target.Forcast);
    }

    private static (EditionWords Words, ReadingTarget Target) For(string edition)
    {
        var found = _notice.Editions.Single(e => e.Audience.Key == edition);
        return (new EditionWords(found), ReadingTarget.For(found.Audience));
    }
}
