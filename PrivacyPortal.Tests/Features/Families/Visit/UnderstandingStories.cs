using Microsoft.Playwright;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Families.Visit;

/// <summary>The check on our explaining, on the tablet: shown again, asked differently, never marked (rules.md 4.7).</summary>
[Collection(OneVisitPortal.Name)]
public class UnderstandingStories(VisitPortal portal, BrowserFixture browser)
{
    private static readonly Edition _edition = Tablet.Notice.For(Audience.From10To12);

    [Fact]
    public async Task After_a_wrong_answer_the_card_is_there_again_and_it_is_asked_differently()
    {
        var (boy, tablet) = await ABoyAtTheChecks();
        var first = _edition.TeachBacks[0];

        await Answers(tablet, first.Asks[0], right: false);

        await tablet.Reads("We did not say that well enough. Here it is again.");
        await Expect(tablet.Page.GetByRole(AriaRole.Heading, new() { Name = _edition.Sections.Single(s => s.Key == first.Card).Heading })).ToBeVisibleAsync();
        await Expect(tablet.Page.GetByRole(AriaRole.Group, new() { Name = first.Asks[1].Words })).ToBeVisibleAsync();
        await Expect(tablet.Page.GetByRole(AriaRole.Group, new() { Name = first.Asks[0].Words })).ToHaveCountAsync(0);

        await Answers(tablet, first.Asks[1], right: true);
        foreach (var next in _edition.TeachBacks.Skip(1))
        {
            await Expect(tablet.Page.GetByText("We did not say that well enough")).ToHaveCountAsync(0);
            await Answers(tablet, next.Asks[0], right: true);
        }

        await tablet.IsAt("choose");
        Assert.Equal("with-help", await Kept(boy));
        await tablet.PutDown();
    }

    [Fact]
    public async Task After_three_wrong_answers_nothing_is_asked_today_and_they_can_try_again()
    {
        var (boy, tablet) = await ABoyAtTheChecks();
        var first = _edition.TeachBacks[0];

        foreach (var way in new[] { 0, 1, 0 })
        {
            await Answers(tablet, first.Asks[way], right: false);
        }

        await Expect(tablet.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Let's find another way to say it");
        await tablet.Reads("You did nothing wrong, and our help stays the same.");
        Assert.Equal("not-today", await Kept(boy));
        await tablet.Page.GotoAsync("/visit/1/choose/1");
        await Expect(tablet.Page.GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);
        Assert.Empty(await portal.Decisions(boy));

        await tablet.Page.GotoAsync("/visit/1/check");
        await tablet.Page.GetByRole(AriaRole.Link, new() { Name = "Try the questions again" }).TapAsync();
        await tablet.AnswersTheChecks(Audience.From10To12);
        Assert.Equal("understood", await Kept(boy));
        await tablet.PutDown();
    }

    private async Task<(PersonId Boy, Tablet Tablet)> ABoyAtTheChecks()
    {
        var (mother, boy) = await portal.MotherAndBoy();
        var tablet = await portal.HandedOver(browser, [boy, mother]);
        await tablet.Picks("Sam");
        await tablet.Reads();
        await tablet.IsToldOfTheRight();
        return (boy, tablet);
    }

    private static async Task Answers(Tablet tablet, TeachBackAsk ask, bool right)
    {
        var group = tablet.Page.GetByRole(AriaRole.Group, new() { Name = ask.Words });
        await Expect(group).ToBeVisibleAsync();
        await Tablet.Chooses(group, ask.Answers[right ? ask.Right : ask.Right == 0 ? 1 : 0]);
        var here = tablet.Page.Url;
        await tablet.GoesOn();
        await Expect(tablet.Page).Not.ToHaveURLAsync(here);
    }

    private Task<string?> Kept(PersonId boy) => portal.Read(db => Task.FromResult(db.Present.Single(p => p.PersonId == boy.Value).Understood));
}
