using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Core.Notices;

/// <summary>A check on our explaining: asked differently at most twice, never a score (rules.md 4.7).</summary>
public class TeachBackStories
{
    private static readonly Edition _edition = NoticeContent.Load().For(Audience.From10To12);

    public static TheoryData<string> Editions => [.. NoticeContent.Load().Editions.Select(e => e.Audience.Key)];

    [Fact]
    public void All_right_at_once_is_understood()
    {
        var run = TeachBackRun.Begin(_edition);
        while (run.Ask is { } ask)
        {
            Assert.False(run.ShowsCardAgain);
            run = run.Chose(ask.Right);
        }

        Assert.Equal(Understanding.Understood, run.Result);
    }

    [Fact]
    public void After_a_wrong_answer_the_card_is_shown_again_and_it_is_asked_differently()
    {
        var first = TeachBackRun.Begin(_edition);
        var again = first.Chose(Wrong(first));

        Assert.True(again.ShowsCardAgain);
        Assert.Equal(first.Question, again.Question);
        Assert.NotEqual(first.Ask!.Words, again.Ask!.Words);
    }

    [Fact]
    public void Right_after_being_asked_again_is_understood_with_help()
    {
        var run = TeachBackRun.Begin(_edition);
        run = run.Chose(Wrong(run));
        while (run.Ask is { } ask)
        {
            run = run.Chose(ask.Right);
        }

        Assert.Equal(Understanding.WithHelp, run.Result);
    }

    [Fact]
    public void Asked_again_twice_without_luck_it_is_left_for_another_day()
    {
        var run = TeachBackRun.Begin(_edition);
        for (var asked = 0; asked <= TeachBackRun.AskedAgainAtMost; asked++)
        {
            Assert.Null(run.Result);
            run = run.Chose(Wrong(run));
        }

        Assert.Equal(Understanding.NotToday, run.Result);
        Assert.Null(run.Ask);
    }

    [Fact]
    public void It_can_be_left_for_another_day_at_once() =>
        Assert.Equal(Understanding.NotToday, TeachBackRun.Begin(_edition).LeftForAnotherDay().Result);

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public void An_answer_that_is_not_there_changes_nothing(int answer)
    {
        var run = TeachBackRun.Begin(_edition);

        Assert.Equal(run.ToString(), run.Chose(answer).ToString());
    }

    [Fact]
    public void A_visit_can_keep_every_place_in_it_and_go_on_from_there()
    {
        HashSet<string> seen = [];
        Queue<TeachBackRun> open = new([TeachBackRun.Begin(_edition)]);
        while (open.TryDequeue(out var run))
        {
            if (!seen.Add(run.ToString()))
            {
                continue;
            }

            Assert.True(TeachBackRun.TryParse(run.ToString(), _edition, out var kept));
            Assert.Equal((run.Result, run.Ask, run.ShowsCardAgain), (kept.Result, kept.Ask, kept.ShowsCardAgain));
            if (run.Ask is { } ask)
            {
                open.Enqueue(run.Chose(ask.Right));
                open.Enqueue(run.Chose(Wrong(run)));
            }
        }

        Assert.True(seen.Count > 10);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x")]
    [InlineData("3")]
    [InlineData("nu")]
    [InlineData("n1")]
    [InlineData("uuuu")]
    [InlineData("uuu1")]
    public void What_no_run_has_written_is_refused(string? text) => Assert.False(TeachBackRun.TryParse(text, _edition, out _));

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_edition_asks_two_or_three_questions_about_cards_that_it_has(string edition)
    {
        var found = NoticeContent.Load().Editions.Single(e => e.Audience.Key == edition);
        var cards = found.Sections.Select(s => s.Key).Concat(found.Story.Select(f => f.Key)).Append("right-to-object").ToHashSet();

        Assert.InRange(found.TeachBacks.Count, 2, 3);
        Assert.All(found.TeachBacks, t => Assert.Contains(t.Card, cards));
        Assert.All(found.TeachBacks, t => Assert.Equal(2, t.Asks.Count));
        Assert.All(found.TeachBacks.SelectMany(t => t.Asks), ask => Assert.InRange(ask.Right, 0, ask.Answers.Count - 1));
    }

    private static int Wrong(TeachBackRun run) => run.Ask!.Right == 0 ? 1 : 0;
}
