using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Storage;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.Rules;

/// <summary>The table, why, approvals and import as staff see them.</summary>
public sealed class RulesInTheBrowser(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_whole_table_is_read_as_the_program_applies_it(bool dark)
    {
        var page = await SignedIn("worker", new BrowserLook { Width = 1024, Height = 768, Dark = dark });
        await page.GotoAsync("/staff/rules");

        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "D-C4", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "D-L10", Exact = true })).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("the table");
        await page.PutAway();
    }

    [Fact]
    public async Task Why_replays_a_decision_and_a_yes_made_in_error_is_marked_once()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var yes = await db.Decisions.FirstAsync(d => d.Outcome == PrivacyPortal.Core.Consent.Outcome.Given, TestContext.Current.CancellationToken);
        var page = await SignedIn("worker", new BrowserLook { Width = 1024, Height = 768 });
        await page.GotoAsync($"/staff/rules/why/{yes.Id}");

        await Expect(page.GetByText($"The rule says the same: {yes.Row}.")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("why");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as made in error" }).ClickAsync();
        await Expect(page.GetByText("Choose what went wrong.")).ToBeVisibleAsync();
        await page.GetByLabel("What went wrong?").SelectOptionAsync("Twice");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as made in error" }).ClickAsync();
        await Expect(page.GetByText("It counts for nothing and stays to be seen.")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("after it was marked");
        await page.PutAway();
    }

    [Fact]
    public async Task One_asks_the_lead_approves_and_the_one_who_asked_is_offered_no_button()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var person = await db.People.OrderByDescending(p => p.BornEarliest).FirstAsync(TestContext.Current.CancellationToken);
        var worker = await SignedIn("worker", new BrowserLook { Width = 1024, Height = 768 });
        await worker.GotoAsync($"/staff/approvals/ask/{person.Id}");
        await Expect(worker.GetByText("A second, different person decides it.")).ToBeVisibleAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await Expect(worker.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose why");
        await worker.ShouldHaveNoAxeViolations("after an error");
        await worker.GetByLabel("Why is nobody asked?").SelectOptionAsync("NoneIdentified");
        await worker.GetByLabel("What did you try or see?").FillAsync("Two letters, two calls.");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await Expect(worker.GetByText("It waits for a second person")).ToBeVisibleAsync();
        await worker.GotoAsync("/staff/approvals");
        await Expect(worker.GetByText("You asked for this yourself")).ToBeVisibleAsync();
        await Expect(worker.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
        await worker.PutAway();

        var lead = await SignedIn("lead", new BrowserLook { Width = 390, Height = 844 });
        await lead.GotoAsync("/staff/approvals");
        await Expect(lead.GetByText("To be decided by 30 November 2026.")).ToBeVisibleAsync();
        await lead.ShouldHaveNoAxeViolations("with one that waits");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(lead.GetByText("Approved. Ask the person again")).ToBeVisibleAsync();
        await Expect(lead.GetByText("Nothing waits.").First).ToBeVisibleAsync();
        await lead.PutAway();
    }

    [Fact]
    public async Task A_file_is_looked_at_row_by_row_before_anybody_is_added()
    {
        var page = await SignedIn("worker", new BrowserLook { Width = 1024, Height = 768 });
        await page.GotoAsync("/staff/import");
        var file = page.GetByLabel("A CSV file");
        await Expect(file).ToBeEnabledAsync();

        await file.SetInputFilesAsync(Csv("name,born\nNew Example,2013\nOther Example,13/14\n"));
        await Expect(page.GetByText("1 of 2 rows have to be put right first.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Write the year with four figures")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("with a row to put right");

        await file.SetInputFilesAsync(Csv("name,born\nNew Example,2013\nOther Example,2014\n"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add 2 people" }).ClickAsync();
        await Expect(page.GetByText("Added 2 people.")).ToBeVisibleAsync();
        await page.PutAway();
    }

    private static FilePayload Csv(string text) => new() { Name = "people.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

    private async Task<IPage> SignedIn(string who, BrowserLook look)
    {
        var page = await browser.NewPage(look, portal.BaseAddress);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = who == "lead" ? "Example Data Protection Lead" : "Example Support Worker" }).ClickAsync();
        await page.ComesTo("/staff");
        return page;
    }
}
