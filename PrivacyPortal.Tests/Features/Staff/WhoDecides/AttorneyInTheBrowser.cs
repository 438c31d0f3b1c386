using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>A father can't decide: his daughter, named in a power of attorney, is asked beside him, and his head shaken is a no.</summary>
public sealed class AttorneyInTheBrowser(VisitPortal portal, BrowserFixture browser) : IClassFixture<VisitPortal>
{
    [Fact]
    public async Task The_attorneys_yes_counts_only_when_the_man_himself_does_not_shake_his_head()
    {
        var desk = await Desk.Of(portal, browser);
        var daughter = await desk.Adds("Dora Example", "5 May 1980");
        await desk.Adds("Uma Example", "5 May 1952");
        var father = await desk.Adds("Sam Example", "4 March 1950");
        await desk.Says(father, "Dora Example", AuthorityKind.OtherRelative);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "What else is known" }).ClickAsync();
        await desk.Taps("Can’t make this decision now");
        await desk.Reads("Noted: Can’t make this decision now.");
        await desk.Page.GetByLabel("Who?", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Dora Example" });
        await desk.Page.GetByLabel("How do you know?").SelectOptionAsync(nameof(EvidenceLevel.DocumentSeen));
        await desk.Page.GetByLabel("The reference on the document").FillAsync("EX 700012345");
        await desk.Page.GetByLabel("Photos for the family to keep").CheckAsync();
        await desk.Taps("Note who decides for them");
        await desk.Reads("Noted who decides for them.");
        await desk.Opens(father);
        await desk.Reads("Sam can’t make this decision now. Dora Example (lasting power of attorney, registered) may, for what the document covers.");

        // His wife is thanked and not asked about him. He shakes his head.
        var table = await desk.HandsOver(["Sam Example", "Dora Example", "Uma Example"], Purpose.PhotoKeep);
        await table.Picks("Uma");
        await table.Reads("A husband, wife, partner, parent or carer can't decide it for Sam.");
        await table.Page.SetViewportSizeAsync(320, 700);
        await table.Page.ShouldHaveNoAxeViolations("the wife is told kindly, 320");
        await table.Page.SetViewportSizeAsync(768, 1024);
        await table.Page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).TapAsync();
        await HisTurn(table, "No", "no is always a no");
        await table.Reads("OK. We have saved your no.");
        await table.NextPerson();
        await HerTurn(table);
        await table.Reads("We won't do this for now.");
        await table.PutDown();
        Assert.Equal((StandingState.Refused, "D-A3"), Of(await portal.Standing(father, Purpose.PhotoKeep)));

        // Asked again, he can't say and is not upset: her yes of before counts, as does the one that she says again; the record says by which right.
        var again = await desk.HandsOver(["Sam Example", "Dora Example"], Purpose.PhotoKeep);
        await HisTurn(again, "Can't tell us, and is not upset (whoever helps taps this)", "Tell us what you would like, in your own way.");
        await again.Reads("It's a yes.");
        await again.NextPerson();
        await HerTurn(again);
        await again.Reads("It's a yes.");
        await again.PutDown();
        var given = await portal.Standing(father, Purpose.PhotoKeep);
        Assert.Equal((StandingState.Given, "D-A3"), Of(given));
        Assert.Equal((daughter, BasisOfAuthority.LastingPowerOfAttorney), (given.Last!.Decider!.Value, given.Last.Basis!.Value));
        await desk.Opens(father);
        await Expect(desk.Standing(Purpose.PhotoKeep)).ToContainTextAsync("Dora Example");
        await desk.AsksWhy(Purpose.PhotoKeep);
        await desk.Reads("The rule says the same: D-A3.");
        await desk.Reads("Lasting power of attorney, registered, evidence: DocumentSeen, covers: Photos for the family to keep");
        await desk.Leaves();

        // With her own card she sees what she said for him, and why it is she who is asked; one tap stops it.
        var card = await portal.Get<ChoiceCards>().Issue(daughter);
        var phone = await browser.NewPage(new BrowserLook { Width = 320, Height = 700 }, portal.Address);
        await phone.GotoAsync("/my#" + card.Secret);
        await Expect(phone.GetByText("You decide for Sam, because a registered power of attorney names you.")).ToBeVisibleAsync();
        await phone.ShouldHaveNoAxeViolations("an attorney's own page, 320");
        await phone.GetByRole(AriaRole.Region, new() { Name = "Sam" }).GetByRole(AriaRole.Button, new() { NameRegex = new("^Stop") }).ClickAsync();
        await Expect(phone.GetByText("You stopped this on 23 November 2026.")).ToBeVisibleAsync();
        Assert.Equal((StandingState.Stopped, "D-L3"), Of(await portal.Standing(father, Purpose.PhotoKeep)));
        await phone.PutAway();
    }

    // Nobody checks with him whether we explained it well: it was found that he can't decide.
    private static async Task HisTurn(Tablet table, string answer, string lead)
    {
        await table.Picks("Sam");
        await table.Reads();
        await table.GoesOn();
        await table.IsAt("choose");
        await table.Reads(lead);
        await table.Page.ShouldHaveNoAxeViolations("the man himself is asked");
        await table.Says(answer);
        await table.SignsByTyping("Sam Example");
    }

    private static async Task HerTurn(Tablet table)
    {
        await table.ComesToTheQuestions("Dora", Audience.Adult);
        await table.SaysHere("No");
        await table.Reads("You decide for Sam, because a registered power of attorney names you. Choose what is best for Sam, and what Sam would want.");
        await table.Page.ShouldHaveNoAxeViolations("an attorney is asked");
        await table.SaysHere("Yes");
        await table.SignsByTyping("Dora Example");
    }

    private static (StandingState, string?) Of(Standing standing) => (standing.State, standing.Row);
}
