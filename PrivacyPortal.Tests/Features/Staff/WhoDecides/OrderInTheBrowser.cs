using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>Courts and councils change who decides: from the worker's desk to the family's tablet and back, as they go about it.</summary>
public sealed class OrderInTheBrowser(VisitPortal portal, BrowserFixture browser) : IClassFixture<VisitPortal>
{
    [Fact]
    public async Task A_boy_in_care_the_carer_alone_does_not_decide_the_council_does_and_the_carer_where_it_says_so()
    {
        var desk = await Desk.Of(portal, browser);
        await desk.Adds("Ama Example", "5 May 1990");
        await desk.Adds("Fay Example", "2 March 1975");
        var officer = await desk.Adds("Olive Example", "9 July 1980");
        var boy = await desk.Adds("Kofi Example", "4 March 2015");
        await desk.Says(boy, "Ama Example", AuthorityKind.Mother);
        await desk.Says(boy, "Fay Example", AuthorityKind.FosterOrResidentialCarer, EvidenceLevel.Corroborated);
        await desk.Says(boy, "Olive Example", AuthorityKind.LocalAuthority, EvidenceLevel.Corroborated);
        await desk.NotesStatus(boy, LegalStatus.CareOrder);
        await desk.Opens(boy);
        await desk.Reads("The child is in the council's care: a named officer of the council decides.");
        await Expect(desk.Adult("Ama Example")).ToContainTextAsync("Does not decide");
        await Expect(desk.Adult("Fay Example")).ToContainTextAsync("Does not decide");
        await Expect(desk.Adult("Olive Example")).ToContainTextAsync("May decide");

        // At the carer's table: she is thanked and not asked, and the boy's yes waits for the council.
        var table = await desk.HandsOver(["Fay Example", "Kofi Example"], Purpose.PhotoInternal);
        await table.Picks("Fay");
        await table.Reads("Thank you for helping.");
        await table.Page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).TapAsync();
        await table.TakesATurn("Kofi", Audience.From10To12, "Yes");
        await table.Reads("We need to ask the council first.");
        await table.PutDown();
        var waits = await portal.Standing(boy, Purpose.PhotoInternal);
        Assert.Equal((StandingState.Waiting, "D-S3"), (waits.State, waits.Row));
        await desk.Opens(boy);
        await Expect(desk.Standing(Purpose.PhotoInternal)).ToContainTextAsync("Waiting");
        await Expect(desk.ToDo).ToContainTextAsync("Ask the council: Photos inside the service");

        // The officer says yes by phone, yet nobody has written down in whose name: it does not count.
        await desk.WritesDown(officer, "Kofi", Purpose.PhotoInternal, "Yes");
        Assert.Equal((StandingState.Waiting, "D-S3"), Of(await portal.Standing(boy, Purpose.PhotoInternal)));
        await desk.Changes(boy, "Olive Example", AuthorityKind.LocalAuthority, EvidenceLevel.Corroborated, async page =>
        {
            await page.GetByLabel("Which council?").FillAsync("Example Council");
            await page.GetByLabel("What is their role there?").FillAsync("Social worker with delegated authority");
            await page.GetByLabel("The council’s reference for their authority").FillAsync("EX/2026/17");
        });
        await desk.WritesDown(officer, "Kofi", Purpose.PhotoInternal, "Yes");
        var given = await portal.Standing(boy, Purpose.PhotoInternal);
        Assert.Equal((StandingState.Given, "D-C4"), Of(given));
        Assert.Equal((officer, BasisOfAuthority.LocalAuthority), (given.Last!.Decider!.Value, given.Last.Basis));
        await desk.Opens(boy);
        await Expect(desk.Standing(Purpose.PhotoInternal)).ToContainTextAsync("Olive Example");
        await Expect(desk.ToDo).ToHaveCountAsync(0);

        // The placement plan lets the carer decide about the family's own album: from then on she is asked.
        await desk.Changes(boy, "Fay Example", AuthorityKind.FosterOrResidentialCarer, EvidenceLevel.Corroborated,
            page => page.GetByLabel("Do they act for a holder who asked them to?").SelectOptionAsync(new SelectOptionValue { Label = "For Olive Example" }));
        await Expect(desk.Adult("Fay Example")).ToContainTextAsync("May decide");
        var again = await desk.HandsOver(["Fay Example", "Kofi Example"], Purpose.PhotoKeep);
        await again.TakesATurn("Kofi", Audience.From10To12, "Yes");
        await again.NextPerson();
        await again.ComesToTheQuestions("Fay", Audience.Adult);
        await again.Says("No", "Yes");
        await again.SignsByTyping("Fay Example");
        await again.Reads("It's a yes.");
        await again.PutDown();
        var album = await portal.Standing(boy, Purpose.PhotoKeep);
        Assert.Equal((StandingState.Given, "D-C4", BasisOfAuthority.Delegated), (album.State, album.Row, album.Last!.Basis!.Value));
        await desk.Leaves();
    }

    [Fact]
    public async Task A_special_guardian_decides_and_what_the_mother_said_before_yields()
    {
        var desk = await Desk.Of(portal, browser);
        var mother = await desk.Adds("Mia Example", "5 May 1990");
        var grandmother = await desk.Adds("Gwen Example", "5 May 1962");
        var girl = await desk.Adds("Nia Example", "4 March 2016");
        await desk.Says(girl, "Mia Example", AuthorityKind.Mother);
        await desk.Says(girl, "Gwen Example", AuthorityKind.Grandparent, EvidenceLevel.Corroborated);
        var before = await desk.HandsOver(["Mia Example", "Nia Example"], Purpose.PhotoInternal, Purpose.Words);
        await before.TakesATurn("Nia", Audience.From10To12, "Yes");
        await before.NextPerson();
        await before.ComesToTheQuestions("Mia", Audience.Adult);
        await before.SaysHere("No");
        await before.SaysHere("No");
        await before.SaysHere("Yes");
        await before.SaysHere("No");
        await before.SignsByTyping("Mia Example");
        await before.PutDown();
        Assert.Equal((StandingState.Given, "D-C4"), Of(await portal.Standing(girl, Purpose.PhotoInternal)));
        Assert.Equal((StandingState.Refused, "D-C3"), Of(await portal.Standing(girl, Purpose.Words)));

        // The order: her yes is to be asked again of whoever decides now, and nothing is rewritten.
        await desk.Changes(girl, "Gwen Example", AuthorityKind.SpecialGuardian, EvidenceLevel.DocumentSeen, _ => Task.CompletedTask);
        await desk.NotesStatus(girl, LegalStatus.SpecialGuardianship);
        await desk.Opens(girl);
        await desk.Reads("A special guardian decides, and others do not.");
        await Expect(desk.Adult("Mia Example")).ToContainTextAsync("Does not decide");
        await Expect(desk.Standing(Purpose.PhotoInternal)).ToContainTextAsync("Ask again");
        await Expect(desk.ToDo).ToContainTextAsync("Ask whoever decides now: Photos inside the service");
        Assert.Equal((StandingState.ReviewDue, "D-L5"), Of(await portal.Standing(girl, Purpose.PhotoInternal)));
        await desk.LooksAt("a special guardian decides");

        // All three at one table: the mother is thanked and not asked about the girl; the guardian's yes counts, her no does not stand against it.
        var table = await desk.HandsOver(["Mia Example", "Gwen Example", "Nia Example"], Purpose.PhotoInternal, Purpose.Words);
        await table.Picks("Mia");
        await table.Reads("Thank you for helping. For this we need to ask someone who holds parental responsibility for Nia.");
        await table.Page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).TapAsync();
        await table.ComesToTheQuestions("Gwen", Audience.Adult);
        await table.Says("No", "Yes");
        await table.SignsByTyping("Gwen Example");
        await table.Reads("It's a yes.");
        await table.PutDown();
        foreach (var purpose in new[] { Purpose.PhotoInternal, Purpose.Words })
        {
            var now = await portal.Standing(girl, purpose);
            Assert.Equal((StandingState.Given, "D-C4"), Of(now));
            Assert.Equal(grandmother, now.Last!.Decider);
        }

        Assert.Contains(await portal.Decisions(girl), d => d.DeciderId == mother.Value && d.Outcome == Outcome.Given);
        await desk.Opens(girl);
        await desk.AsksWhy(Purpose.Words);
        await desk.Reads("The rule says the same: D-C4.");
        await desk.Reads("Mia Example said");
        await desk.Leaves();
    }

    [Fact]
    public async Task A_mothers_yes_counts_no_more_from_the_moment_a_court_restricts_her_staff_are_told_why_and_the_family_is_not()
    {
        var desk = await Desk.Of(portal, browser);
        await desk.Adds("Rosa Example", "5 May 1990");
        var boy = await desk.Adds("Leo Example", "4 March 2015");
        await desk.Says(boy, "Rosa Example", AuthorityKind.Mother);
        var tablet = await desk.HandsOver(["Rosa Example", "Leo Example"], Purpose.PhotoInternal);
        await tablet.TakesATurn("Leo", Audience.From10To12, "Yes");
        await tablet.NextPerson();
        await tablet.ComesToTheQuestions("Rosa", Audience.Adult);
        await tablet.Says("No", "Yes");

        // She has the tablet in her hands and has not signed yet when the order reaches the office.
        await desk.Changes(boy, "Rosa Example", AuthorityKind.Mother, EvidenceLevel.DocumentSeen, page => page.GetByLabel("A court order takes the decision from them").CheckAsync());
        await desk.Reads("Nobody here may decide yet: add who has parental responsibility.");
        await Expect(desk.Adult("Rosa Example")).ToContainTextAsync("Does not decide");
        await Expect(desk.Adult("Rosa Example")).ToContainTextAsync("A court order takes the decision from them");

        await tablet.SignsByTyping("Rosa Example");
        await tablet.Reads("We need to ask someone who holds parental responsibility for Leo");
        await TellsNothing(tablet);
        Assert.Equal((StandingState.Waiting, "D-C10"), Of(await portal.Standing(boy, Purpose.PhotoInternal)));

        // Another day she is thanked and not asked, in the words that a grandmother reads.
        await tablet.PutDown();
        var another = await desk.HandsOver(["Rosa Example", "Leo Example"], Purpose.PhotoInternal, Purpose.PhotoKeep);
        await another.Picks("Rosa");
        await another.Reads("Thank you for helping. For this we need to ask someone who holds parental responsibility for Leo. We'll check who that is.");
        await TellsNothing(another);
        await another.PutDown();

        await desk.Opens(boy);
        await Expect(desk.Standing(Purpose.PhotoInternal)).ToContainTextAsync("Waiting");
        await Expect(desk.ToDo).ToContainTextAsync("Find out who has parental responsibility, and a safe way to ask");
        await desk.AsksWhy(Purpose.PhotoInternal);
        await desk.Reads("restricted by an order");
        await desk.LooksAt("why a restricted mother's yes does not count");
        Assert.DoesNotContain(await portal.Decisions(boy), d => d.Outcome == Outcome.Given);
        await desk.Leaves();
    }

    private static (StandingState, string?) Of(Standing standing) => (standing.State, standing.Row);

    private static async Task TellsNothing(Tablet tablet)
    {
        var words = await tablet.Page.Locator("main").InnerTextAsync();
        Assert.All(["court", "order", "restrict", "judge", "allowed", "may not"], word => Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase));
    }
}
