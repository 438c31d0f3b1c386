using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.ChangeMind;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Letters;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Sessions;

/// <summary>A group session with a sheet on the worker's phone, while somebody changes their mind on their own.</summary>
public class SheetStories(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private readonly MyPhone _phone = new(portal, browser);

    [Fact]
    public async Task A_girl_stops_her_photos_in_the_playground_and_the_sheet_changes_within_a_second()
    {
        var lily = await _phone.Who("Lily");
        var session = await Session("Friday group", "Lily", "Jayden", "Sam");
        var sheet = await AsWorker($"/staff/sessions/{session}");
        var line = sheet.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Lily Example" }).First;
        await Assertions.Expect(line.Locator("dd").First).ToContainTextAsync("website");
        var ledger = _phone.Get<TakeDowns>();
        Assert.Null(await ledger.Note(Workers.Worker, Guid.CreateVersion7(PortalServer.StartsAt), lily.Value, "photo.web", PlacementChannel.Website, "https://psspeople.com/summer", new DateOnly(2026, 11, 2)));

        // Her own phone.
        var phone = await _phone.Scans(await _phone.CardOf("Lily"));
        await MyPhone.Choice(phone, "on our website").GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Assertions.Expect(MyPhone.Choice(phone, "on our website")).ToContainTextAsync("within 5 working days");
        var watch = Stopwatch.StartNew();

        // The worker's.
        await Assertions.Expect(line.Locator("dd").First).Not.ToContainTextAsync("website", new() { Timeout = 5_000 });
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"It took {watch.Elapsed}.");
        await Assertions.Expect(sheet.GetByText("Changed just now: Lily Example")).ToBeVisibleAsync();

        // The picture on the web has to come down.
        var up = sheet.CircuitIsUp();
        await sheet.GotoAsync("/staff/take-downs");
        await up;
        await Assertions.Expect(sheet.GetByRole(AriaRole.Heading, new() { Name = "Lily Example: Photos: website" })).ToBeVisibleAsync();
        await Assertions.Expect(sheet.GetByText("Due on 30 November 2026.")).ToBeVisibleAsync();
        await sheet.GetByRole(AriaRole.Button, new() { Name = "It is down" }).ClickAsync();
        await Assertions.Expect(sheet.GetByText("Say how you know, such as")).ToBeVisibleAsync();
        await sheet.GetByLabel("How you know").FillAsync("Looked at the page, the picture is gone.");
        await sheet.GetByRole(AriaRole.Button, new() { Name = "It is down" }).ClickAsync();
        await Assertions.Expect(sheet.GetByText("Nothing has to come down.")).ToBeVisibleAsync();
        var kept = await _phone.Read(db => db.TakeDowns.SingleAsync(t => t.EndedById != null));
        Assert.Equal((TakeDownEnd.Removed, "Looked at the page, the picture is gone."), (kept.End!.Value, kept.Proof));

        // She is told on the way that she said is safe, and her page and the record say so.
        var keep = _phone.Get<KeepContact>();
        await keep.Save(Workers.Worker, lily, new ContactEntry { Way = "Email", At = "lily@example.org", AskedToday = true }, (await keep.Open(Workers.Worker, lily, TestContext.Current.CancellationToken))!.Stamp);
        portal.Clock.Advance(Decision.TimeToUndo + TimeSpan.FromMinutes(1));
        await _phone.Get<WriteLetters>().Write(TestContext.Current.CancellationToken);
        await _phone.Get<SendLetters>().SendDue(TestContext.Current.CancellationToken);
        var mails = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(portal.DataFolder, FolderMailer.Folder), "*.eml"))
        {
            var mail = await MimeKit.MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal("lily@example.org", mail.To.Mailboxes.Single().Address);
            using var pdf = new MemoryStream();
            await ((MimeKit.MimePart)mail.Attachments.Single()).Content!.DecodeToAsync(pdf, TestContext.Current.CancellationToken);
            mails.Add(await PaperText.Of(pdf.ToArray()));
        }

        Assert.Contains(mails, text => text.Contains("We have stopped", StringComparison.Ordinal));
        Assert.Contains(mails, text => text.Contains("Our website: gone since 23 November 2026", StringComparison.Ordinal));
        await sheet.GotoAsync($"/staff/people/{lily.Value}");
        await Assertions.Expect(sheet.GetByText("A letter, “That we stopped”: Sent by e-mail")).ToBeVisibleAsync();
        await _phone.Get<SealRecords>().SealWaiting(TestContext.Current.CancellationToken);
        var record = await _phone.Read(async db => (await db.Records.Where(r => r.AboutId == lily.Value && r.SealedAt != null).OrderByDescending(r => r.CreatedAt).FirstAsync(TestContext.Current.CancellationToken)).Pdf!);
        Assert.Contains("Stopped", await PaperText.Of(record), StringComparison.Ordinal);
        await phone.PutAway();
        await sheet.PutAway();
    }

    [Fact]
    public async Task A_stop_that_is_undone_leaves_nothing_to_take_down()
    {
        var jayden = await _phone.Who("Jayden");
        var ledger = _phone.Get<TakeDowns>();
        Assert.Null(await ledger.Note(Workers.Worker, Guid.CreateVersion7(PortalServer.StartsAt), jayden.Value, "photo.internal", PlacementChannel.Wall, "The board by the door", new DateOnly(2026, 11, 2)));
        var stop = _phone.Get<StopConsent>();
        await stop.Stop(jayden, Purpose.PhotoInternal, jayden, Guid.CreateVersion7(portal.Clock.GetUtcNow()), null);
        Assert.Contains(await ledger.Open(Workers.Worker), t => t.Where == "The board by the door");

        await stop.Undo(jayden, Purpose.PhotoInternal, jayden, Guid.CreateVersion7(portal.Clock.GetUtcNow()), null);

        Assert.DoesNotContain(await ledger.Open(Workers.Worker), t => t.Where == "The board by the door");
    }

    [Fact]
    public async Task A_picture_may_be_used_for_what_everyone_in_it_allows_and_staff_see_who_stands_against()
    {
        var session = await Session("Sunday group", "Zofia", "Nina");
        var sheet = (await _phone.Get<GroupSessions>().Sheet(session, Workers.Worker))!;
        var (zofia, nina) = (await _phone.Who("Zofia"), await _phone.Who("Nina"));

        Assert.Equal(sheet.AllAllow([zofia]).Intersect(sheet.AllAllow([nina])), sheet.AllAllow([zofia, nina]));
        Assert.Empty(sheet.AllAllow([]));
        Assert.Contains(Purpose.PhotoWeb, sheet.AllAllow([nina]));
        Assert.DoesNotContain(Purpose.PhotoWeb, sheet.AllAllow([zofia, nina]));
        Assert.Equal([zofia], sheet.Against([zofia, nina], Purpose.PhotoWeb).Select(o => o.Person));

        var page = await AsWorker($"/staff/sessions/{session}");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Nina Example in the picture" }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Zofia" }).CheckAsync();
        await Assertions.Expect(page.GetByText("Not Photos: website: Zofia Wiśniewska-Example")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("with two in the picture");
        await page.PutAway();
    }

    [Fact]
    public async Task Forty_people_fit_one_page_of_paper()
    {
        var uses = Purpose.All;
        var sheet = new SessionSheet
        {
            Id = Guid.CreateVersion7(PortalServer.StartsAt),
            Name = "Summer party",
            On = new DateOnly(2026, 11, 23),
            At = PortalServer.StartsAt,
            ValidUntil = PortalServer.StartsAt.AddHours(1),
            People = [.. Enumerable.Range(0, 40).Select(i => new OnSheet(PersonId.New(PortalServer.StartsAt), $"Person Number-{i:00}", uses.Where((_, at) => (i * 7 + at * 5) % 11 > i % 4).ToHashSet()))],
        };
        var file = Path.Combine(Directory.CreateTempSubdirectory("sheet-").FullName, "sheet.pdf");
        await File.WriteAllBytesAsync(file, SessionSheetPaper.Compose(sheet).Render(), TestContext.Current.CancellationToken);

        var pdfinfo = await OutsideTools.Require("pdfinfo");
        var told = await Run(pdfinfo, file);
        Assert.Matches(@"Pages:\s+1\n", told);
        var text = await Run(await OutsideTools.Require("pdftotext"), "-layout", file, "-");
        Assert.All(sheet.People, one => Assert.Contains(one.Name, text, StringComparison.Ordinal));
        Assert.DoesNotContain("[U+", text, StringComparison.Ordinal);
        Assert.Contains("Do not use after 23 November 2026", text, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static async Task<string> Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true })!;
        var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return told;
    }

    private async Task<Guid> Session(string name, params string[] called)
    {
        var people = new List<Guid>();
        foreach (var who in called)
        {
            people.Add((await _phone.Who(who)).Value);
        }

        var (session, problem) = await _phone.Get<GroupSessions>().Open(Workers.Worker, Guid.CreateVersion7(portal.Clock.GetUtcNow()), name, new DateOnly(2026, 11, 23), people);
        Assert.Null(problem);
        return session!.Value;
    }

    private async Task<IPage> AsWorker(string to)
    {
        var page = await _phone.NewPage();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Example Support Worker" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await page.GotoAsync(to);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return page;
    }
}
