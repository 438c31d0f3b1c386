using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Records;
using PrivacyPortal.Tests.Records.Scans;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.Papers;

/// <summary>The round trip of a form: printed, signed on paper, scanned, typed in by one and checked by another.</summary>
public sealed partial class PaperInTheBrowser(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private const string Lead = "Example Data Protection Lead";

    [Theory]
    [InlineData("Jayden Example", 1024, 768)]
    [InlineData("Lily Example", 390, 844)]
    public async Task A_form_goes_out_comes_back_and_counts_when_a_second_person_has_looked(string name, int width, int height)
    {
        var look = new BrowserLook { Width = width, Height = height };
        var person = await Who(name);

        // Printed, and read as a worker reads it: the code is on the paper.
        var worker = await browser.Open(portal, $"/staff/people/{person}", look);
        await worker.GetByRole(AriaRole.Link, new() { Name = "Print a form" }).ClickAsync();
        await Expect(worker.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new("Print a form for") })).ToBeVisibleAsync();
        var print = worker.GetByRole(AriaRole.Button, new() { Name = "Print the form" });
        await worker.ShouldHaveNoAxeViolations($"a form to print, {width}");
        await worker.GetByRole(AriaRole.Checkbox, new() { Name = "Stories for those who fund us" }).CheckAsync();
        foreach (var left in new[] { "Photos for the family to keep", "Photos inside the service", "Photos on social media", "Photos on our website", "Photos in leaflets and reports" })
        {
            await worker.GetByRole(AriaRole.Checkbox, new() { Name = left }).UncheckAsync();
        }

        var download = await worker.RunAndWaitForDownloadAsync(() => print.ClickAsync());
        Assert.Equal("PSS-form.pdf", download.SuggestedFilename);
        using var paper = new OnDisk(await File.ReadAllBytesAsync(await download.PathAsync(), Stop));
        var code = Code().Match(await paper.Text()).Groups[1].Value;
        await paper.Says("pdftoppm", "-png", "-r", "100", paper.Pdf, Path.Combine(paper.Folder, "page"));
        var scans = Directory.GetFiles(paper.Folder, "page*.png").Order(StringComparer.Ordinal).ToArray();

        // Typed in by its code, with what does not fit said beside it.
        await Goes(worker, "/staff/papers");
        await Expect(worker.GetByText("Nothing waits.")).ToBeVisibleAsync();
        await worker.GetByLabel("The code on the form").FillAsync("0000 0000");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Type it in" }).ClickAsync();
        await Expect(worker.GetByText("No form has this code.")).ToBeVisibleAsync();
        await worker.ShouldHaveNoAxeViolations($"a wrong code, {width}");
        await worker.GetByLabel("The code on the form").FillAsync($" {code.Replace('0', 'o').ToLowerInvariant()} ");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Type it in" }).ClickAsync();
        await Expect(worker.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new("Type in the form of") })).ToBeVisibleAsync();
        var save = worker.GetByRole(AriaRole.Button, new() { Name = "Save for the check" });
        await save.ClickAsync();
        await Expect(worker.GetByText("Say whether it was given to you or came by letter.").First).ToBeVisibleAsync();
        await worker.ShouldHaveNoAxeViolations($"nothing typed in, {width}");
        var file = worker.GetByLabel("The scan: a picture of each page");
        await file.SetInputFilesAsync(new FilePayload { Name = "form.pdf", MimeType = "application/pdf", Buffer = "<!DOCTYPE html><p>Not a scan"u8.ToArray() });
        await Expect(worker.GetByText("This is not a picture, whatever its name says.").First).ToBeVisibleAsync();
        await file.SetInputFilesAsync(new FilePayload { Name = "form.png", MimeType = "image/png", Buffer = PicturesByHand.Png(20_000, 20_000, 20_000) });
        await Expect(worker.GetByText("This picture is 20000 × 20000 dots").First).ToBeVisibleAsync();
        await file.SetInputFilesAsync(scans);
        await Expect(worker.GetByText(scans.Length == 1 ? "1 page is ready." : $"{scans.Length} pages are ready.")).ToBeVisibleAsync();
        foreach (var group in await worker.Locator(".typed-in").AllAsync())
        {
            await group.GetByRole(AriaRole.Radio, new() { Name = "Yes", Exact = true }).CheckAsync();
        }

        await worker.GetByLabel("Which name stands on it?").FillAsync(name);
        await worker.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("It is the signature or mark of") }).CheckAsync();
        await worker.GetByLabel("The date on the paper").FillAsync("2026-11-23");
        await worker.GetByRole(AriaRole.Radio, new() { Name = "It was given to one of us" }).CheckAsync();
        await worker.GetByLabel("How do you know that it comes from them?").FillAsync("They gave it to me.");
        await worker.ShouldHaveNoAxeViolations($"all typed in, {width}");
        await save.ClickAsync();
        await Expect(worker.GetByText("Nothing counts yet")).ToBeVisibleAsync();

        // Who typed it in is offered no button.
        await Goes(worker, "/staff/papers");
        await worker.GetByRole(AriaRole.Link, new() { Name = $"Answers of {name}" }).ClickAsync();
        await Expect(worker.GetByText("You typed this in yourself")).ToBeVisibleAsync();
        await Expect(worker.GetByRole(AriaRole.Button, new() { Name = "It matches" })).ToHaveCountAsync(0);
        await worker.PutAway();

        // The second person is told of it, looks, and it counts.
        var lead = await browser.Open(portal, "/staff", look, Lead);
        await Expect(lead.GetByText("1 waits for your check.")).ToBeVisibleAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "See the papers" }).ClickAsync();
        await Expect(lead.GetByText("To be checked by 30 November 2026")).ToBeVisibleAsync();
        await lead.ShouldHaveNoAxeViolations($"one waits, {width}");
        await Goes(lead, "/staff/papers");
        await lead.GetByRole(AriaRole.Link, new() { Name = $"Answers of {name}" }).ClickAsync();
        var page = lead.GetByRole(AriaRole.Img, new() { Name = "Page 1 of the scan" });
        await Expect(page).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("async img => { await img.decode(); return img.naturalWidth > 700 }"));
        await lead.GetByRole(AriaRole.Button, new() { Name = "Send it back" }).ClickAsync();
        await Expect(lead.GetByText("Write what is wrong")).ToBeVisibleAsync();
        await lead.ShouldHaveNoAxeViolations($"to check, {width}");
        await lead.GetByRole(AriaRole.Button, new() { Name = "It matches" }).ClickAsync();
        await Expect(lead.GetByText("Checked. ")).ToBeVisibleAsync();
        await lead.ShouldHaveNoAxeViolations($"checked, {width}");
        await lead.GetByRole(AriaRole.Link, new() { Name = "See where things stand" }).ClickAsync();
        await Expect(lead.GetByText("answered on paper").First).ToBeVisibleAsync();
        await lead.ShouldHaveNoAxeViolations($"what happened, {width}");
        await lead.PutAway();

        var signing = await Read(db => db.Signings.SingleAsync(s => s.ById == person && s.Way == SigningWay.OnPaper, Stop));
        Assert.Equal(("example:worker", "example:lead"), (signing.RecordedById, signing.CheckedById));
        using var record = new OnDisk(await Sealed(signing.Id));
        var text = (await record.Text()).ReplaceLineEndings(" ");
        Assert.Contains("Signed on a paper form, dated 23 November 2026.", text, StringComparison.Ordinal);
        Assert.Contains($"Typed in by Example Support Worker, compared with its scan by {Lead}", text, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task Goes(IPage page, string path)
    {
        var up = page.CircuitIsUp();
        await page.GotoAsync(path);
        await up;
    }

    private async Task<byte[]> Sealed(Guid signing)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await Read(db => db.Records.Where(r => r.SigningId == signing && r.SealedAt != null).Select(r => r.Pdf).FirstOrDefaultAsync(Stop)) is { } pdf)
            {
                return pdf;
            }

            await Task.Delay(100, Stop);
        }

        throw new InvalidOperationException("The record was not sealed in half a minute.");
    }

    private Task<Guid> Who(string name) => Read(db => db.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync(Stop));

    private async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        return await read(db);
    }

    [GeneratedRegex("([0-9C-HJKMNP-RTV-Y]{4} [0-9C-HJKMNP-RTV-Y]{4})")]
    private static partial Regex Code();
}
