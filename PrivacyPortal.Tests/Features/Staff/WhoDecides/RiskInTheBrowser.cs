using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>Somebody is a risk, and somebody leaves: noted by staff, and never a word of it to the family.</summary>
public sealed class RiskInTheBrowser(VisitPortal portal, BrowserFixture browser) : IClassFixture<VisitPortal>
{
    [Fact]
    public async Task The_yes_of_whoever_is_a_risk_does_not_count_and_reads_like_any_other_not_this_time()
    {
        var desk = await Desk.Of(portal, browser);
        await desk.Adds("Dario Example", "5 May 1985");
        var girl = await desk.Adds("Mila Example", "4 March 2015");
        await desk.Says(girl, "Dario Example", AuthorityKind.Father);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Orders and safety" }).ClickAsync();
        await desk.Taps("Note the risk");
        await Expect(desk.Page.Locator(".error-text").GetByText("Choose who is a risk to them.")).ToBeVisibleAsync();
        await desk.Page.GetByLabel("Who is a risk to them?").SelectOptionAsync(new SelectOptionValue { Label = "Dario Example" });
        await desk.Taps("Note the risk");
        await desk.Reads("Noted. It counts at once.");
        await desk.Reads("Only the Data Protection Lead lifts it.");
        await Fits(desk, "orders with a risk");

        var tablet = await desk.HandsOver(["Dario Example", "Mila Example"], Purpose.PhotoInternal);
        await tablet.TakesATurn("Mila", Audience.From10To12, "Yes");
        await tablet.NextPerson();
        await tablet.TakesATurn("Dario", Audience.Adult, "No", "Yes");
        await tablet.Reads("We won't do this for now. Nothing you did is wrong, and our help stays the same.");
        Assert.DoesNotContain("risk", await tablet.Page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await tablet.PutDown();
        Assert.Equal((StandingState.Refused, "D-G7"), await Now(girl, Purpose.PhotoInternal));
        await desk.Opens(girl);
        await Expect(desk.Standing(Purpose.PhotoInternal)).ToContainTextAsync("Not in use");
        await Expect(desk.ToDo).ToContainTextAsync("Tell the safeguarding lead, quietly");

        var lead = await Desk.Of(portal, browser, Desk.Lead);
        await lead.Opens(girl);
        await lead.Page.GetByRole(AriaRole.Link, new() { Name = "Orders and safety" }).ClickAsync();
        await lead.Taps("No risk any more: Dario Example");
        await lead.Reads("Nobody is noted.");
        await lead.Leaves();
        await desk.Leaves();
    }

    [Fact]
    public async Task When_somebody_leaves_every_yes_ends_and_when_it_was_an_error_it_is_as_before()
    {
        var desk = await Desk.Of(portal, browser);
        var teen = await desk.Adds("Juno Example", "4 March 2011");
        var tablet = await desk.HandsOver(["Juno Example"], Purpose.PhotoWeb);
        await tablet.TakesATurn("Juno", Audience.From13To15, "Yes");
        await tablet.PutDown();

        await desk.Opens(teen);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "What else is known" }).ClickAsync();
        await desk.Taps("Note that they leave");
        await desk.Reads("Choose the day on which they leave or left");
        await Fits(desk, "leaving without a day");
        await desk.Page.GetByLabel("On which day do they leave, or did they?").FillAsync("2026-11-23");
        await desk.Taps("Note that they leave");
        await desk.Reads("Left, on 23 November 2026.");
        Assert.Equal((StandingState.Ended, "D-L8"), await Now(teen, Purpose.PhotoWeb));
        await desk.Opens(teen);
        await Expect(desk.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Ended");
        await desk.Reads("noted whether they leave");

        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "What else is known" }).ClickAsync();
        await desk.Taps("They are with us");
        await desk.Reads("Noted that they are with us.");
        Assert.Equal((StandingState.Given, "D-Y1"), await Now(teen, Purpose.PhotoWeb));
        await desk.Leaves();
    }

    [Fact]
    public async Task By_keyboard_alone_a_worker_notes_that_a_child_understands_and_that_somebody_objects()
    {
        var desk = await Desk.Of(portal, browser);
        await desk.Adds("Hugo Example", "5 May 1985");
        var boy = await desk.Adds("Emil Example", "4 March 2014");
        await desk.Says(boy, "Hugo Example", AuthorityKind.Father);
        await desk.Goes($"/staff/people/{boy.Value}/known");
        var keys = new KeysOnly(desk.Page);

        await keys.Press(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Understands what is asked" }));
        await desk.Reads("Noted: Understands what is asked.");
        await keys.Type(desk.Page.GetByLabel("Who objects?"), "Hugo");
        await keys.Press(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Note the objection" }));
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "I have looked at it: Hugo Example" })).ToBeVisibleAsync();
        await desk.Leaves();
    }

    private static async Task Fits(Desk desk, string state)
    {
        foreach (var width in BrowserLook.Widths)
        {
            await desk.Page.SetViewportSizeAsync(width, 844);
            await desk.LooksAt($"{state}, {width}");
            Assert.True(await desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"It scrolls sideways at {width} px.");
        }

        await desk.Page.SetViewportSizeAsync(1024, 768);

        // The menu comes back beside the page and moves it: nobody taps meanwhile.
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "Today" })).ToBeInViewportAsync();
    }

    private async Task<(StandingState, string?)> Now(PersonId about, Purpose purpose)
    {
        var standing = await portal.Standing(about, purpose);
        return (standing.State, standing.Row);
    }
}
