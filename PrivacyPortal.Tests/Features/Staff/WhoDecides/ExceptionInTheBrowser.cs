using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>Nobody with parental responsibility can be reached: what a child of twelve may then decide, and by whose leave.</summary>
public sealed class ExceptionInTheBrowser(VisitPortal portal, BrowserFixture browser) : IClassFixture<VisitPortal>
{
    [Fact]
    public async Task Whoever_asks_for_an_exception_is_refused_in_a_second_tab_and_nothing_opens()
    {
        var desk = await Desk.Of(portal, browser);
        await desk.Adds("Petra Example", "5 May 1990");
        var boy = await desk.Adds("Tomas Example", "4 March 2014");
        await desk.Says(boy, "Petra Example", AuthorityKind.Mother, more: page => page.GetByLabel("May we ask them?").SelectOptionAsync(nameof(ContactState.Unreachable)));

        // He says yes: it waits, and staff are told what to do.
        await Asked(desk, "Tomas", "We need to ask a grown-up");
        Assert.Equal((StandingState.Waiting, "D-C12"), Of(await portal.Standing(boy, Purpose.PhotoInternal)));
        await desk.Opens(boy);
        await Expect(desk.ToDo).ToContainTextAsync("Find out who has parental responsibility, and a safe way to ask");

        // The Data Protection Lead herself asks, with a reason, and tries to approve it in a second tab.
        var lead = await Desk.Of(portal, browser, Desk.Lead);
        await lead.AsksForAnException(boy, NoHolderBecause.CannotBeReached, "Two letters and two calls over three weeks.");
        var secondTab = await lead.Page.Context.NewPageAsync();
        await secondTab.GotoAsync("/staff/approvals");
        await Expect(secondTab.GetByText("You asked for this yourself: a second, different person decides it.")).ToBeVisibleAsync();
        await Expect(secondTab.GetByText("NP2: not reached after two attempts by two safe ways over ten working days.")).ToBeVisibleAsync();
        await Expect(secondTab.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
        await secondTab.ShouldHaveNoAxeViolations("the one who asked, in a second tab");
        await desk.Goes("/staff/approvals");
        await desk.Reads("The Data Protection Lead decides this.");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
        await Asked(desk, "Tomas", "We need to ask a grown-up");
        Assert.Equal((StandingState.Waiting, "D-C12"), Of(await portal.Standing(boy, Purpose.PhotoInternal)));
        await lead.Leaves();
        await desk.Leaves();
    }

    [Fact]
    public async Task With_the_approval_a_boy_of_twelve_who_understands_decides_what_is_not_public_and_nothing_else()
    {
        var desk = await Desk.Of(portal, browser);
        await desk.Adds("Vera Example", "5 May 1991");
        var boy = await desk.Adds("Filip Example", "5 March 2014");
        await desk.Says(boy, "Vera Example", AuthorityKind.Mother, more: page => page.GetByLabel("May we ask them?").SelectOptionAsync(nameof(ContactState.Unreachable)));
        await desk.AsksForAnException(boy, NoHolderBecause.CannotBeReached, "Two letters and two calls over three weeks.");
        var lead = await Desk.Of(portal, browser, Desk.Lead);
        await lead.Goes("/staff/approvals");
        await lead.Reads("To be decided by");
        await lead.Taps("Approve");
        await lead.Reads("Approved. Ask the person again in a visit");
        await lead.Leaves();

        // Approved, yet nobody has found that he understands: it waits still.
        await Asked(desk, "Filip", "We need to ask a grown-up", Purpose.PhotoInternal);
        Assert.Equal((StandingState.Waiting, "D-E4"), Of(await portal.Standing(boy, Purpose.PhotoInternal)));

        await desk.Opens(boy);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "What else is known" }).ClickAsync();
        await desk.Reads("Nobody has noted anything.");
        await desk.Taps("Understands what is asked");
        await desk.Reads("Noted: Understands what is asked.");
        await desk.Reads("It counts until 22 December 2026.");
        foreach (var width in BrowserLook.Widths)
        {
            await desk.Page.SetViewportSizeAsync(width, 844);
            await desk.LooksAt($"what else is known, {width}");
            Assert.True(await desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"It scrolls sideways at {width} px.");
        }

        await desk.Page.SetViewportSizeAsync(1024, 768);
        var tablet = await desk.HandsOver(["Filip Example"], Purpose.PhotoInternal, Purpose.PhotoWeb);
        await tablet.TakesATurn("Filip", Audience.From10To12, "Yes");
        await tablet.Reads("It's a yes.");
        await tablet.Reads("We won't do this for now. You did nothing wrong. We still help you.");
        await tablet.PutDown();
        var given = await portal.Standing(boy, Purpose.PhotoInternal);
        Assert.Equal((StandingState.Given, "D-E1"), Of(given));
        Assert.Equal((boy, BasisOfAuthority.CompetentChild), (given.Last!.Decider!.Value, given.Last.Basis!.Value));
        Assert.Equal((StandingState.Refused, "D-E3"), Of(await portal.Standing(boy, Purpose.PhotoWeb)));
        await desk.Opens(boy);
        await Expect(desk.Standing(Purpose.PhotoInternal)).ToContainTextAsync("Filip Example");
        await desk.AsksWhy(Purpose.PhotoInternal);
        await desk.Reads("NP2: not reached after two attempts by two safe ways over ten working days");
        await desk.Leaves();
    }

    private static async Task Asked(Desk desk, string boy, string told, params Purpose[] asked)
    {
        var tablet = await desk.HandsOver([boy + " Example"], asked.Length == 0 ? [Purpose.PhotoInternal] : asked);
        await tablet.TakesATurn(boy, Audience.From10To12, "Yes");
        await tablet.Reads(told);
        await tablet.PutDown();
    }

    private static (StandingState, string?) Of(Standing standing) => (standing.State, standing.Row);
}
