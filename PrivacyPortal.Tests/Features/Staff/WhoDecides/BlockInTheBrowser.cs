using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>A safety block never explains itself to a family (R9.13): word for word what an ordinary "not this time" says; staff who may know are told.</summary>
public sealed class BlockInTheBrowser(VisitPortal portal, BrowserFixture browser) : IClassFixture<VisitPortal>
{
    [Fact]
    public async Task At_the_tablet_a_block_reads_like_any_other_not_this_time()
    {
        var desk = await Desk.Of(portal, browser);
        await desk.Adds("Nora Example", "5 May 1990");
        var ben = await desk.Adds("Ben Example", "4 March 2015");
        await desk.Says(ben, "Nora Example", AuthorityKind.Mother);
        await Blocks(desk, ben, "Somebody’s safety");
        await desk.Adds("Lena Example", "5 May 1990");
        var max = await desk.Adds("Max Example", "4 March 2015");
        await desk.Says(max, "Lena Example", AuthorityKind.Mother);

        // Ben says yes, as does his mother, and a block stands; Max says no, his mother yes: an ordinary "not this time".
        var blocked = await MothersLastPage(desk, "Nora", "Ben", "Yes");
        var ordinary = await MothersLastPage(desk, "Lena", "Max", "No");

        Assert.Contains("We won't do this for now.", ordinary, StringComparison.Ordinal);
        Assert.Equal(ordinary, blocked);
        Assert.Equal((StandingState.Refused, "D-G6"), Of(await portal.Standing(ben, Purpose.PhotoWeb)));
        Assert.Equal((StandingState.Refused, "D-C1"), Of(await portal.Standing(max, Purpose.PhotoWeb)));

        // To a worker it is "not in use", and the page that some may open says what it is.
        await desk.Opens(ben);
        await Expect(desk.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Not in use");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Orders and safety" }).ClickAsync();
        await Expect(desk.Page.Locator(".blocks")).ToContainTextAsync("Safety. Everything. Since 23 November 2026.");
        await desk.Leaves();
    }

    [Fact]
    public async Task On_their_own_phone_a_block_reads_like_any_other_pause()
    {
        var desk = await Desk.Of(portal, browser);
        await desk.Adds("Carl Example", "5 May 1985");
        var (eva, ida) = (await Teen(desk, "Eva"), await Teen(desk, "Ida"));

        // Her father objects: an ordinary pause until somebody has looked at it (D-L4).
        await desk.Says(ida, "Carl Example", AuthorityKind.Father);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "What else is known" }).ClickAsync();
        await desk.Taps("Note the objection");
        await desk.Reads("Choose who objects.");
        await desk.LooksAt("an objection without a name");
        await desk.Page.GetByLabel("Who objects?").SelectOptionAsync(new SelectOptionValue { Label = "Carl Example" });
        await desk.Taps("Note the objection");
        await desk.Reads("To be looked at by 30 November 2026");
        await Blocks(desk, eva, "Somebody’s safety");

        var (blocked, ordinary) = (await OwnPage(eva, "Eva"), await OwnPage(ida, "Ida"));

        Assert.Contains("not in use", ordinary, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ordinary, blocked);
        Assert.Equal((StandingState.Suspended, "D-L5"), Of(await portal.Standing(eva, Purpose.PhotoWeb)));
        Assert.Equal((StandingState.Suspended, "D-L4"), Of(await portal.Standing(ida, Purpose.PhotoWeb)));

        // On the staff's page both are "not in use"; looked at, the one goes on; the other takes the lead.
        await desk.Opens(eva);
        await Expect(desk.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Not in use");
        await desk.Opens(ida);
        await Expect(desk.Standing(Purpose.PhotoWeb)).ToContainTextAsync("Not in use");
        await Expect(desk.ToDo).ToContainTextAsync("Look at their objection");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "What else is known" }).ClickAsync();
        await desk.Taps("I have looked at it: Carl Example");
        await desk.Reads("What was said before counts again.");
        Assert.Equal((StandingState.Given, "D-Y1"), Of(await portal.Standing(ida, Purpose.PhotoWeb)));
        await desk.Leaves();
    }

    private static async Task Blocks(Desk desk, PersonId person, string why)
    {
        await desk.Opens(person);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Orders and safety" }).ClickAsync();
        await desk.Page.GetByLabel(why).CheckAsync();
        await desk.Page.GetByLabel("Everything").CheckAsync();
        await desk.Taps("Place the block");
        await desk.Reads("The block stands.");
    }

    private static async Task<string> MothersLastPage(Desk desk, string mother, string boy, string hisAnswer)
    {
        var tablet = await desk.HandsOver([$"{mother} Example", $"{boy} Example"], Purpose.PhotoWeb);
        await tablet.TakesATurn(boy, Audience.From10To12, hisAnswer);
        await tablet.NextPerson();
        await tablet.TakesATurn(mother, Audience.Adult, "No", "Yes");
        await PapersAreSealed(tablet.Page);
        await tablet.Page.ShouldHaveNoAxeViolations($"what {boy}'s mother reads at the end");
        var words = await Words(tablet.Page, mother, boy);
        await tablet.PutDown();
        return words;
    }

    // The papers are sealed in the background: until they are, the page says so, whatever is in them.
    private static async Task PapersAreSealed(IPage page)
    {
        for (var tries = 0; tries < 60 && await page.GetByText("Your copy is being made.").CountAsync() > 0; tries++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await page.ReloadAsync();
        }

        await Expect(page.GetByText("Your copy is being made.")).ToHaveCountAsync(0);
    }

    private static async Task<PersonId> Teen(Desk desk, string called)
    {
        var girl = await desk.Adds($"{called} Example", "4 March 2012");
        var tablet = await desk.HandsOver([$"{called} Example"], Purpose.PhotoWeb);
        await tablet.TakesATurn(called, Audience.From13To15, "Yes");
        await tablet.Reads("It's a yes.");
        await tablet.PutDown();
        return girl;
    }

    private async Task<string> OwnPage(PersonId girl, string called)
    {
        var card = await portal.Get<ChoiceCards>().Issue(girl);
        var phone = await browser.NewPage(new BrowserLook { Width = 390, Height = 844 }, portal.Address);
        await phone.GotoAsync("/my#" + card.Secret);
        await phone.GetByRole(AriaRole.Heading, new() { Name = "Your choices" }).WaitForAsync();
        var words = await Words(phone, called);
        await phone.PutAway();
        return words;
    }

    private static async Task<string> Words(IPage page, params string[] names) =>
        names.Index().Aggregate(await page.Locator("main").InnerTextAsync(), (words, name) => words.Replace(name.Item, $"[{name.Index}]", StringComparison.Ordinal));

    private static (StandingState, string?) Of(Standing standing) => (standing.State, standing.Row);
}
