using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>Thirteen overnight: whose word counts the evening before, the morning after, and three months on.</summary>
public sealed class BirthdayInTheBrowser(VisitPortal portal, BrowserFixture browser) : IClassFixture<VisitPortal>
{
    private static readonly Purpose[] Asked = [Purpose.PhotoKeep, Purpose.PhotoWeb, Purpose.Words];

    [Fact]
    public async Task A_girl_turns_thirteen_overnight_and_is_asked_for_herself()
    {
        portal.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero));
        var evening = await Desk.Of(portal, browser);
        var mother = await evening.Adds("Ines Example", "5 May 1990");
        var girl = await evening.Adds("Zoe Example", "24 November 2013");
        await evening.Says(girl, "Ines Example", AuthorityKind.Mother);
        var table = await evening.HandsOver(["Ines Example", "Zoe Example"], Asked);
        await table.TakesATurn("Zoe", Audience.From10To12, "Yes");
        await table.NextPerson();
        await table.TakesATurn("Ines", Audience.Adult, "No", "Yes");
        await table.Reads("It's a yes.");
        await table.PutDown();
        foreach (var purpose in Asked)
        {
            var given = await portal.Standing(girl, purpose);
            Assert.Equal((StandingState.Given, "D-C4", mother), (given.State, given.Row, given.Last!.Decider!.Value));
        }

        await evening.Opens(girl);
        await Expect(evening.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Yes");
        await Expect(evening.ToDo).ToContainTextAsync("A birthday comes that changes who decides: plan to ask them");
        await Expect(evening.ToDo).ToContainTextAsync("By 24 November 2026");
        await evening.Goes("/staff");
        await Expect(evening.Page.Locator("section").Filter(new() { HasText = "Soon 13" })).ToContainTextAsync("Zoe Example, on 24 November 2026");
        await evening.Leaves();

        // Past midnight in London: nothing new may be used, nothing is rewritten, and there is work.
        portal.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 0, 0, 30, TimeSpan.Zero));
        foreach (var purpose in Asked)
        {
            Assert.Equal((StandingState.ReviewDue, "D-L1", false), Of(await portal.Standing(girl, purpose)));
        }

        portal.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 8, 30, 0, TimeSpan.Zero));
        var morning = await Desk.Of(portal, browser);
        await morning.Opens(girl);
        await morning.Reads("Zoe is 13 or over and decides alone.");
        await Expect(morning.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Ask again");
        await Expect(morning.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Ines Example");
        await Expect(morning.ToDo).ToContainTextAsync("Ask them: they decide for themselves now: Photos for the family to keep, Photos on our website, Their words and drawings.");
        await Expect(morning.ToDo).ToContainTextAsync("By 24 December 2026");
        await morning.LooksAt("the morning of the birthday");

        // It is on the first page of everybody who may see her, once the round of the new day is done; and nobody had to open her page for it.
        await morning.Goes("/staff");
        for (var tries = 0; tries < 60 && await Line(morning).CountAsync() == 0; tries++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            await morning.Goes("/staff");
        }

        await Expect(Line(morning)).ToContainTextAsync("Ask them: they decide for themselves now: Photos for the family to keep, Photos on our website, Their words and drawings.");
        await Expect(Line(morning)).ToContainTextAsync("By 24 December 2026");
        foreach (var width in BrowserLook.Widths)
        {
            await morning.Page.SetViewportSizeAsync(width, 844);
            await morning.LooksAt($"today on the birthday, {width}");
            Assert.True(await morning.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"It scrolls sideways at {width} px.");
        }

        await morning.Page.SetViewportSizeAsync(1024, 768);
        await morning.Page.GetByRole(AriaRole.Link, new() { Name = "See the whole list" }).ClickAsync();
        await morning.Reads("1 thing to do, soonest first.");
        await morning.LooksAt("the whole list of what is due");
        var student = await browser.Open(portal.Server, "/staff/due", name: Desk.Student);
        await Expect(student.GetByText("Nothing is due.")).ToBeVisibleAsync();
        await student.PutAway();

        // Both at the table again: the mother is asked nothing about her; the girl says yes to one thing and no to another.
        var again = await morning.HandsOver(["Ines Example", "Zoe Example"], Purpose.PhotoWeb, Purpose.Words);
        await again.ComesToTheQuestions("Zoe", Audience.From13To15);
        await again.SaysHere("Yes");
        await again.SaysHere("No");
        await again.SignsByTyping("Zoe Example");
        await again.NextPerson();
        await again.Picks("Ines");
        await Expect(again.Page.GetByText("Zoe")).ToHaveCountAsync(0);
        await again.Page.GetByRole(AriaRole.Link, new() { Name = "Start" }).WaitForAsync();
        await again.PutDown();
        var web = await portal.Standing(girl, Purpose.PhotoWeb);
        Assert.Equal((StandingState.Given, "D-Y1", girl, BasisOfAuthority.Self), (web.State, web.Row, web.Last!.Decider!.Value, web.Last.Basis!.Value));
        Assert.Equal((StandingState.Refused, "D-Y3", false), Of(await portal.Standing(girl, Purpose.Words)));
        await morning.Opens(girl);
        await Expect(morning.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Zoe Example");
        await Expect(morning.ToDo).ToContainTextAsync("Ask them: they decide for themselves now: Photos for the family to keep.");
        await morning.Leaves();

        // What she was not asked about in ninety days runs out; what she said herself stays.
        portal.Clock.MoveTo(new DateTimeOffset(2027, 2, 23, 8, 30, 0, TimeSpan.Zero));
        var later = await Desk.Of(portal, browser);
        await later.Opens(girl);
        await Expect(later.Standing(Purpose.PhotoKeep)).ToContainTextAsync("Ran out");
        await Expect(later.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Yes");
        Assert.Equal((StandingState.Expired, "D-L1", false), Of(await portal.Standing(girl, Purpose.PhotoKeep)));
        await later.Leaves();
    }

    private static ILocator Line(Desk desk) => desk.Page.Locator(".due li").Filter(new() { HasText = "Zoe Example" });

    private static (StandingState, string?, bool) Of(Standing standing) => (standing.State, standing.Row, standing.MayUse);
}
