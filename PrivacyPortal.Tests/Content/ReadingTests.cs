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
        var tooHard = TextsOf(edition)
            .Select(card => (card.Where, Grade: ReadingGrade.Of(card.Text, NeededWords.All), card.Target))
            .Where(card => card.Grade.FleschKincaid > card.Target.Grade)
            .OrderByDescending(card => card.Grade.FleschKincaid)
            .Select(card => $"{card.Where}: grade {card.Grade.FleschKincaid:0.0}, at most {card.Target.Grade}")
            .ToList();
        Assert.True(tooHard.Count == 0, string.Join('\n', tooHard));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void No_sentence_is_too_long(string edition)
    {
        var tooLong = TextsOf(edition)
            .Select(card => (card.Where, Longest: ReadingGrade.Of(card.Text).LongestSentence, Most: card.Target.LongestSentence ?? 20))
            .Where(card => card.Longest > card.Most)
            .Select(card => $"{card.Where}: {card.Longest} words, at most {card.Most}")
            .ToList();
        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_card_has_at_most_three_sentences(string edition)
    {
        var crowded = TextsOf(edition).Where(card => card.IsCard && ReadingGrade.Of(card.Text).Sentences > 3).Select(card => card.Where).ToList();
        Assert.True(crowded.Count == 0, string.Join('\n', crowded));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_whole_edition_keeps_within_its_measures(string edition)
    {
        var found = _notice.Editions.Single(e => e.Audience.Key == edition);
        var target = ReadingTarget.For(found.Audience);
        var texts = GradedCard.Of(found);
        var cards = ReadingGrade.Of(string.Join("\n\n", texts.Where(t => t.IsCard).Select(t => t.Text)), NeededWords.All);
        var all = ReadingGrade.Of(string.Join("\n\n", texts.Where(t => t.Target.Grade <= target.Grade).Select(t => t.Text)), NeededWords.All);
        output.WriteLine(
            $"{edition}: {cards.Words} words on cards, {all.Words} in all; grade {all.FleschKincaid:0.0}, ease {all.FleschEase:0}, SMOG {all.Smog:0.0}, FORCAST {all.Forcast:0.0}");
        Assert.InRange(cards.Words, 1, target.CardWords ?? int.MaxValue);
        Assert.InRange(all.Smog, 0, target.Smog);
        Assert.InRange(all.Forcast, 0, target.Forcast);
    }

    private static IReadOnlyList<GradedCard> TextsOf(string edition) => GradedCard.Of(_notice.Editions.Single(e => e.Audience.Key == edition));
}
