using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Features.Families.ChangeMind;
using PrivacyPortal.Tests.Features.Staff.Sessions;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Letters;

namespace PrivacyPortal.Tests.Features.Staff.Letters;

/// <summary>A worker goes through the letters that wait.</summary>
public class LettersInTheBrowser(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private readonly MyPhone _phone = new(portal, browser);

    [Fact]
    public async Task A_worker_prints_gives_closes_and_asks_and_each_letter_ends_where_it_should()
    {
        await Stops("Lily", "Post", address: "1 Example Street\nLiverpool");
        await Stops("Jayden", null);
        var mother = await Stops("Nina", "Email", at: "mother@example.org", when: "Not in the evening");
        portal.Clock.Advance(Decision.TimeToUndo + TimeSpan.FromMinutes(1));
        Assert.True(await _phone.Get<WriteLetters>().Write(TestContext.Current.CancellationToken) >= 3);

        var page = await _phone.NewPage(new() { Width = 1024, Height = 768 });
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Example Support Worker" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Letters", Level = 2 }).WaitForAsync();
        await page.ShouldHaveNoAxeViolations("today with letters");
        var up = page.CircuitIsUp();
        await page.GotoAsync("/staff/letters");
        await up;
        await page.ShouldHaveNoAxeViolations("letters");
        await Pictures.Take(page, "letters-1024");

        // On paper, with the address, and its name says nothing.
        var lily = Card(page, "Lily Example: That we stopped");
        var paper = await lily.GetByRole(AriaRole.Link, new() { Name = "Print" }).GetAttributeAsync("href");
        var printed = await page.APIRequest.GetAsync(new Uri(portal.BaseAddress, paper!).ToString());
        Assert.Equal((200, "application/pdf"), (printed.Status, printed.Headers["content-type"]));
        Assert.Contains("PSS-copy-2026-11.pdf", printed.Headers["content-disposition"], StringComparison.Ordinal);
        await lily.GetByRole(AriaRole.Button, new() { Name = "I posted it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kept.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lily Example" }).First).ToContainTextAsync("Posted, Example Support Worker");

        // At a time that is safe.
        var hers = Card(page, $"{mother}: That we stopped");
        await Assertions.Expect(hers).ToContainTextAsync("By e-mail, at a time that they said is safe.");
        await hers.GetByRole(AriaRole.Button, new() { Name = "Now is a safe time: send it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"{mother}: That we stopped" })).ToBeVisibleAsync();

        // Nobody knows a way: the page leads to where it is asked.
        var ask = page.GetByRole(AriaRole.Link, new() { Name = "Ask, and write down what they say" }).First;
        Assert.EndsWith("/contact", await ask.GetAttributeAsync("href"), StringComparison.Ordinal);

        await page.SetViewportSizeAsync(390, 844);
        await Pictures.Take(page, "letters-390");
        await page.SetViewportSizeAsync(320, 640);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 321"), "The page scrolls sideways at 320 px.");
        await page.PutAway();
    }

    private static ILocator Card(IPage page, string heading) => page.Locator(".mud-paper").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) });

    // Whoever said yes stops it, and is the one to be told.
    private async Task<string> Stops(string called, string? way, string? at = null, string? when = null, string? address = null)
    {
        var about = await _phone.Who(called);
        var yes = await _phone.Read(async db => (await _phone.Get<Web.Storage.CaseFiles>().Open(db, about, portal.Clock.GetUtcNow())).Standing.First(s => s.MayUse));
        var who = yes.Last!.Decider!.Value;
        if (way is not null)
        {
            var keep = _phone.Get<KeepContact>();
            var changed = await keep.Save(Workers.Worker, who, new ContactEntry { Way = way, At = at, When = when, NewAddress = address, AskedToday = true }, (await keep.Open(Workers.Worker, who))!.Stamp);
            Assert.Equal(ChangedHow.Done, changed.How);
        }

        Assert.Equal(Stopped.Done, await _phone.Get<StopConsent>().Stop(about, yes.Purpose, who, Guid.CreateVersion7(portal.Clock.GetUtcNow()), null));
        return await _phone.Read(async db => (await db.People.FindAsync(who.Value))!.Name);
    }
}
