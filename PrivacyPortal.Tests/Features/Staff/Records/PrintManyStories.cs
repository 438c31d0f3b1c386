using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.SignIn;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.Records;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Records;

/// <summary>Staff print many records as one sealed document: some that they choose, those of a group session, or all that are found.</summary>
public sealed class PrintManyStories(PortalServer portal, BrowserFixture browser, PostgresServer postgres) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_worker_chooses_two_sees_the_document_made_and_it_is_kept_who_printed_them()
    {
        await portal.Services.GetRequiredService<SealRecords>().SealWaiting(Stop);
        var page = await browser.Open(portal, "/staff/records");
        var up = page.CircuitIsUp();
        await page.GotoAsync("/staff/records");
        await up;
        var boxes = page.GetByRole(AriaRole.Checkbox, new() { Name = "Choose the record about" });
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
        await page.ShouldHaveNoAxeViolations("with two chosen");

        await page.GetByRole(AriaRole.Button, new() { Name = "Print the 2 chosen, as one document" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The document of 2 records is ready.")).ToBeVisibleAsync();
        var address = await page.GetByRole(AriaRole.Link, new() { Name = "Open the document" }).GetAttributeAsync("href");
        var answer = await page.Context.APIRequest.GetAsync(new Uri(portal.BaseAddress, address).ToString());
        await page.ShouldHaveNoAxeViolations("with a document ready");
        var pdf = await answer.BodyAsync();

        Assert.Matches("filename=PSS-copies-[0-9]{4}-[0-9]{2}.pdf", answer.Headers["content-disposition"]);
        await ShouldBeSealed(pdf);
        var copies = await Read(db => db.Copies.Where(c => c.Kind == CopyKind.Bundle && c.MadeById == "example:worker").ToListAsync(Stop));
        Assert.Equal(2, copies.Select(c => c.RecordId).Distinct().Count());
        Assert.All(copies, copy => Assert.Equal(("Example Support Worker", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf))), (copy.MadeByName, copy.Hash)));

        // Nobody else can fetch it, and when it is put away nobody can.
        using var lead = await Caller.As(portal, "lead");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(Caller.At(address!), Stop)).StatusCode);
        await page.GetByRole(AriaRole.Button, new() { Name = "I have it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("is ready.")).ToBeHiddenAsync();
        Assert.Equal(404, (await page.Context.APIRequest.GetAsync(new Uri(portal.BaseAddress, address).ToString())).Status);
        await page.PutAway();
    }

    [Fact]
    public async Task Those_of_a_group_session_are_printed_and_nobody_else()
    {
        await portal.Services.GetRequiredService<SealRecords>().SealWaiting(Stop);
        var about = await Read(db => db.Records.Select(r => r.AboutId).Distinct().Take(2).ToListAsync(Stop));
        var (session, _) = await portal.Services.GetRequiredService<GroupSessions>().Open(SignedIn.Lead, Guid.CreateVersion7(portal.Clock.GetUtcNow()), "Friday group", new DateOnly(2026, 11, 27), about);

        var printing = await Ready(SignedIn.Lead, new ChosenRecords(Session: session));

        Assert.Equal(about.Order(), printing.Chosen.Select(c => c.About).Distinct().Order());
        await ShouldBeSealed(printing.Pdf!);
        Assert.Null(await portal.Services.GetRequiredService<PrintMany>().Start(SignedIn.Lead, new ChosenRecords(Just: [])));
    }

    [Fact]
    public async Task Those_whom_somebody_may_not_see_are_not_printed_and_one_who_is_hidden_later_closes_the_document()
    {
        await portal.Services.GetRequiredService<SealRecords>().SealWaiting(Stop);
        var about = await Read(db => db.Records.Select(r => r.AboutId).Distinct().Take(2).ToListAsync(Stop));
        await Hide(about[0]);

        var printing = await Ready(SignedIn.Quality, new ChosenRecords());

        var inIt = await Read(db => db.Copies.Where(c => c.Kind == CopyKind.Bundle && c.MadeById == "example:quality").Join(db.Records, c => c.RecordId, r => r.Id, (_, r) => r.AboutId).ToListAsync(Stop));
        Assert.Equal(await Read(db => db.Records.CountAsync(r => r.SealedAt != null && r.AboutId != about[0], Stop)), inIt.Count);
        Assert.DoesNotContain(about[0], inIt);
        var many = portal.Services.GetRequiredService<PrintMany>();
        Assert.NotNull(await many.Fetch(SignedIn.Quality, printing.Id, Stop));
        await Hide(about[1]);
        Assert.Null(await many.Fetch(SignedIn.Quality, printing.Id, Stop));
    }

    [Fact]
    public async Task One_that_is_stopped_notes_nothing_and_goes_on_where_it_was()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);
        foreach (var name in (string[])["Lily Adams", "Ben Adams", "Zoe Adams", "Tom Adams"])
        {
            var one = await family.Person(name, "2008-01-05");
            await family.Signs(await family.Visit([one], Purpose.PhotoWeb), one, Answer.Yes);
        }

        var ids = await store.Read(db => db.Records.Select(r => r.Id).ToListAsync(Stop));
        var give = store.Get<GiveCopy>();
        List<ConsentRecordFacts> read = [];
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => give.Bundle(ids, read, SignedIn.Worker, _ => StopAt(3), stop.Token));
        Assert.Equal(3, read.Count);
        Assert.Equal(0, await store.Read(db => db.Copies.CountAsync(Stop)));

        var (again, laid) = (0, 0);
        var paper = await give.Bundle(ids, read, SignedIn.Worker, isLaid => _ = isLaid ? laid++ : again++, Stop);

        Assert.Equal((ids.Count - 3, ids.Count), (again, laid));
        Assert.Equal(ids.Order(), (await store.Read(db => db.Copies.Select(c => c.RecordId).ToListAsync(Stop))).Order());
        await ShouldBeSealed(paper.Pdf);

        void StopAt(int count)
        {
            if (read.Count == count)
            {
                stop.Cancel();
            }
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task ShouldBeSealed(byte[] pdf)
    {
        using var paper = new Tests.Records.OnDisk(pdf);
        var said = await paper.Says("pdfsig", paper.Pdf);
        Assert.Contains("Signature is Valid.", said, StringComparison.Ordinal);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
    }

    private async Task<Printing> Ready(StaffTicket who, ChosenRecords chosen)
    {
        var printing = (await portal.Services.GetRequiredService<PrintMany>().Start(who, chosen))!;
        for (var left = 600; printing.State is PrintingState.Going or PrintingState.Stopped && left > 0; left--)
        {
            await Task.Delay(50, Stop);
        }

        Assert.Equal(PrintingState.Ready, printing.State);
        Assert.Equal(100, printing.Percent);
        return printing;
    }

    private Task Hide(Guid person) => portal.Services.GetRequiredService<Writer>().Write(
        db =>
        {
            db.Conflicts.Add(new ConflictRow { StaffId = "example:quality", PersonId = person, NotedAt = portal.Clock.GetUtcNow(), NotedById = "example:lead" });
            return Task.CompletedTask;
        },
        Stop);

    private async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        return await read(db);
    }
}
