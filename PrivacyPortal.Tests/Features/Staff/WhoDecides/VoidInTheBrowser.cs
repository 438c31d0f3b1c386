using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>Made in error: marked with a reason, never edited; standing follows; asked again.</summary>
public sealed class VoidInTheBrowser(VisitPortal portal, BrowserFixture browser) : IClassFixture<VisitPortal>
{
    [Fact]
    public async Task A_yes_in_error_is_void_and_given_again_a_stop_in_error_waits_for_a_second_person_and_is_asked_again()
    {
        var desk = await Desk.Of(portal, browser);
        await desk.Adds("Maja Example", "5 May 1990");
        var boy = await desk.Adds("Oskar Example", "4 March 2015");
        await desk.Says(boy, "Maja Example", AuthorityKind.Mother);
        await Yes(desk, both: true);
        var first = (await portal.Standing(boy, Purpose.PhotoWeb)).Last!.Id;

        await desk.Opens(boy);
        await desk.AsksWhy(Purpose.PhotoWeb);
        await desk.Page.GetByLabel("What went wrong?").SelectOptionAsync(nameof(ErrorKind.WrongAnswer));
        await desk.Page.GetByLabel("How do you know?").FillAsync("She had said no; the wrong box was tapped.");
        await desk.Taps("Mark as made in error");
        await desk.Reads("Marked as made in error on 23 November 2026: The answer was written down wrongly. It counts for nothing and stays to be seen.");
        await desk.LooksAt("a yes that is void");
        Assert.Equal(StandingState.Waiting, (await portal.Standing(boy, Purpose.PhotoWeb)).State);
        await desk.Opens(boy);
        await Expect(desk.Standing(Purpose.PhotoWeb)).Not.ToContainTextAsync("Yes");

        // Said again on another visit: another decision, and the first stays to be seen as it was.
        await Yes(desk, both: false);
        var again = await portal.Standing(boy, Purpose.PhotoWeb);
        Assert.Equal((StandingState.Given, "D-C4"), (again.State, again.Row));
        Assert.NotEqual(first, again.Last!.Id);
        Assert.Single(await portal.Decisions(boy), d => d.Id == first.Value && d.Outcome == Outcome.Given);
        Assert.Equal(ErrorKind.WrongAnswer, await portal.Read(db => db.Invalidations.Where(i => i.DecisionId == first.Value).Select(i => i.Because).SingleAsync(TestContext.Current.CancellationToken)));

        // A stop that was somebody else's: marking it void only asks, and a second person decides.
        await desk.Opens(boy);
        await desk.Taps("Stop: Photos on our website");
        await Expect(desk.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Stopped");
        await desk.AsksWhy(Purpose.PhotoWeb);
        await desk.Page.GetByLabel("What went wrong?").SelectOptionAsync(nameof(ErrorKind.WrongPerson));
        await desk.Page.GetByLabel("How do you know?").FillAsync("It was his brother who rang.");
        await desk.Taps("Mark as made in error");
        await desk.Reads("Asked. It waits for a second person on the Approvals page.");
        Assert.Equal(StandingState.Stopped, (await portal.Standing(boy, Purpose.PhotoWeb)).State);
        await desk.Goes("/staff/approvals");
        await desk.Reads("You asked for this yourself");
        var lead = await Desk.Of(portal, browser, Desk.Lead);
        await lead.Goes("/staff/approvals");
        await lead.Reads("It was his brother who rang.");
        await lead.Taps("Approve");
        await lead.Reads("Approved. Ask the person again in a visit");
        await lead.Leaves();

        // No yes comes back by itself: both have to be asked again, and then it stands.
        Assert.Equal((StandingState.ReviewDue, "D-L10"), await Now(boy));
        await desk.Opens(boy);
        await Expect(desk.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Ask again");
        await Expect(desk.ToDo).ToContainTextAsync("Ask again: the words have changed, or an answer was void: Photos on our website");
        await Yes(desk, both: true);
        Assert.Equal((StandingState.Given, "D-C4"), await Now(boy));
        await desk.Opens(boy);
        await Expect(desk.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Yes");
        await Expect(desk.ToDo).ToHaveCountAsync(0);
        await desk.Leaves();
    }

    private static async Task Yes(Desk desk, bool both)
    {
        var tablet = await desk.HandsOver(["Maja Example", "Oskar Example"], Purpose.PhotoWeb);
        if (both)
        {
            await tablet.TakesATurn("Oskar", Audience.From10To12, "Yes");
            await tablet.NextPerson();
        }

        await tablet.TakesATurn("Maja", Audience.Adult, "No", "Yes");
        await tablet.Reads("It's a yes.");
        await tablet.PutDown();
    }

    private async Task<(StandingState, string?)> Now(PersonId boy)
    {
        var standing = await portal.Standing(boy, Purpose.PhotoWeb);
        return (standing.State, standing.Row);
    }
}
