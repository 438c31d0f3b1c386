using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.Visits;

/// <summary>A worker prepares a visit, hands the tablet over, and takes it back.</summary>
[Collection(OneVisitPortal.Name)]
public partial class PrepareVisitStories(VisitPortal portal, BrowserFixture browser)
{
    [Fact]
    public async Task A_worker_prepares_a_visit_with_somebody_known_and_somebody_new()
    {
        var mother = await portal.Person("Olivia Prepared-Example", "1990-05-05");
        var page = await SignedInAt("/staff/visits/new");

        await page.GetByLabel("Find somebody by name").PressSequentiallyAsync("olivia prep");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add Olivia Prepared-Example" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Somebody new" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ben Prepared-Example");
        await page.GetByLabel("Date of birth").FillAsync("3 May 2016");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
        await page.GetByLabel("What is Olivia Prepared-Example to Ben Prepared-Example?").SelectOptionAsync("Mother");
        await page.Locator("li", new() { HasText = "Ben Prepared-Example" }).GetByLabel("Does the child know where their relative is?").SelectOptionAsync("Yes");
        await page.GetByLabel("Photos: press").CheckAsync();
        await page.ShouldHaveNoAxeViolations("with two people chosen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the visit" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(OneVisit());
        await Expect(page.GetByText("Ready to hand over")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("with the visit ready");

        var visit = await portal.Read(db => db.Visits.AsNoTracking().Include(v => v.Present).SingleAsync(v => v.Present.Any(p => p.PersonId == mother.Value)));
        Assert.Contains(Purpose.PhotoPress, visit.Asked);
        var boy = visit.Present.Single(p => p.PersonId != mother.Value).PersonId;
        Assert.Equal(Knows.Yes, await portal.Read(db => db.People.Where(p => p.Id == boy).Select(p => p.ChildKnows).SingleAsync()));
        var tie = await portal.Read(db => db.Responsibilities.AsNoTracking().SingleAsync(r => r.ForId == boy));
        Assert.Equal((mother.Value, AuthorityKind.Mother, EvidenceLevel.Said), (tie.HolderId, tie.Kind, tie.Evidence));
        await page.PutAway();
    }

    [Fact]
    public async Task A_visit_without_anybody_or_anything_to_ask_says_what_to_do()
    {
        var page = await SignedInAt("/staff/visits/new");

        foreach (var asked in Purpose.AskedFirst)
        {
            await page.GetByLabel(Web.Features.Staff.Visits.VisitWords.Of(asked)).UncheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Make the visit" }).ClickAsync();

        await Expect(page.GetByText("Add at least one person who is here today.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Choose at least one thing to ask.")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("with nothing to do");
        await page.PutAway();
    }

    [Fact]
    public async Task The_worker_sees_how_far_each_is_and_who_wants_a_word_and_never_what_they_choose()
    {
        var adult = await portal.Person("Maria Example", "1990-05-05");
        var visit = await portal.Prepared([adult], Purpose.PhotoWeb);
        var tablet = await portal.HandedOver(browser, visit);
        await tablet.ComesToTheQuestions("Maria", Audience.Adult);
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Talk to me later" }).ClickAsync();
        await tablet.Reads("We will find a quiet moment for you.");
        await tablet.Says("No");

        var page = await SignedInAt($"/staff/visits/{visit}");
        await Expect(page.GetByText("Choosing, not signed")).ToBeVisibleAsync();
        await Expect(page.GetByText("Wants a word later, alone")).ToBeVisibleAsync();
        await Expect(page.GetByText("No", new() { Exact = true })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "End the visit" }).ClickAsync();
        await Expect(page.GetByText("What was not signed is thrown away.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End the visit" }).ClickAsync();
        await Expect(page.GetByText("Ended", new() { Exact = true })).ToBeVisibleAsync();
        Assert.False(await portal.Read(db => db.Drafts.AnyAsync(d => d.VisitId == visit)));
        await page.PutAway();
        await tablet.PutDown();
    }

    private async Task<IPage> SignedInAt(string address)
    {
        var page = await browser.NewPage(at: portal.Address);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = VisitPortal.Worker.Name }).ClickAsync();
        await page.GotoAsync(address);
        await page.IsLive();
        return page;
    }

    [GeneratedRegex("/staff/visits/[0-9a-f-]{36}$")]
    private static partial Regex OneVisit();
}
