using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.Answers;

/// <summary>A worker writes an answer down, as they do it: from the person's page, on a tablet and at phone width.</summary>
public sealed class WriteDownInTheBrowser(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData(1024)]
    [InlineData(390)]
    public async Task A_worker_writes_down_what_somebody_said_by_phone(int width)
    {
        var person = await Somebody();
        var page = await browser.Open(portal, $"/staff/people/{person}", new BrowserLook { Width = width });
        await page.GetByRole(AriaRole.Link, new() { Name = "Write down an answer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new("Write down what") })).ToBeVisibleAsync();
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Save what they said" });
        await save.ClickAsync();
        await Expect(page.GetByText("Say who brought it up.").First).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations($"with nothing filled in, {width}");

        await page.GetByRole(AriaRole.Radio, new() { Name = "By phone" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "They did" }).CheckAsync();
        await page.GetByLabel("How did you know that it was them?").FillAsync("They gave their code word");
        await page.GetByLabel("Which colleague heard it too?").FillAsync("Pat Colleague");
        var question = page.Locator("details.read-out").First;
        await question.Locator("summary").ClickAsync();
        await question.GetByRole(AriaRole.Radio, new() { Name = "No", Exact = true }).CheckAsync();
        await page.GetByLabel("What did they say, in their own words?").FillAsync("No thank you.");
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.ShouldHaveNoAxeViolations($"filled in, {width}");
        await save.ClickAsync();
        await Expect(page.GetByText("Saved, and on its way to be sealed.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See where things stand now" }).ClickAsync();

        await Expect(page.GetByText("Heard too by Pat Colleague").First).ToBeVisibleAsync();
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await db.Signings.CountAsync(s => s.ById == person && s.ToldBy == ToldBy.Phone && s.Evidence != null, TestContext.Current.CancellationToken));
        await page.PutAway();
    }

    // A grown-up of the examples whose answers are not the matter of another story.
    private async Task<Guid> Somebody()
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.People.Where(p => p.BornLatest < new DateOnly(2000, 1, 1) && !db.Signings.Any(s => s.ById == p.Id && s.Evidence != null)).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(TestContext.Current.CancellationToken);
    }
}
