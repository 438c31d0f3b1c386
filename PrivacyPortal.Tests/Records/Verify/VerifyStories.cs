using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Records.Papers;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Verify;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Verify;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Records.Verify;

/// <summary>Is this paper whole, and does it still stand? Without saying whose it is.</summary>
public sealed partial class VerifyStories(PostgresServer postgres, PortalServer portal) : IClassFixture<PortalServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_paper_stands_until_it_is_stopped_changed_or_runs_out(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var ben = await family.Person("Ben Adams", "1980-01-05");
        await family.Signs(await family.Visit([ben], Purpose.PhotoWeb), ben, Answer.Yes);
        var yes = await Paper(store, ben);
        Assert.Equal(StandsToday.StillStands, await Stands(store, yes));

        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(900));
        Assert.Equal(StandsToday.RanOut, await Stands(store, yes));
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(1));

        await store.Get<StopConsent>().Stop(ben, Purpose.PhotoWeb, ben, Guid.CreateVersion7(store.Clock.GetUtcNow()), null);
        Assert.Equal(StandsToday.Withdrawn, await Stands(store, yes));

        store.Clock.Advance(TimeSpan.FromHours(1));
        await family.Signs(await family.Visit([ben], Purpose.PhotoWeb), ben, Answer.Yes);
        Assert.Equal(StandsToday.ChangedSince, await Stands(store, yes));
        Assert.Equal(StandsToday.StillStands, await Stands(store, await Paper(store, ben)));
    }

    [Fact]
    public async Task A_signers_copy_and_a_bundle_are_known_like_the_record_itself()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (mother, boy) = await MotherAndBoy(store);
        var record = await store.Read(db => db.Records.SingleAsync(r => r.AboutId == boy.Value && db.Signings.Any(s => s.Id == r.SigningId && s.ById == mother.Value)));
        var give = store.Get<GiveCopy>();

        var copy = (await give.ForTheSigner(record.Id, large: false, askedBy: null, Stop))!;
        var large = (await give.ForTheSigner(record.Id, large: true, askedBy: null, Stop))!;
        var bundle = await give.Bundle(await store.Read(db => db.Records.Select(r => r.Id).ToListAsync()), [], askedBy: null, stop: Stop);

        Assert.Equal(StandsToday.StillStands, await Stands(store, copy));
        Assert.Equal(StandsToday.StillStands, await Stands(store, large));

        // The boy signed first, when nothing was decided yet: of all that is in the bundle, that has changed.
        Assert.Equal(StandsToday.ChangedSince, await Stands(store, bundle.Pdf));
        using var paper = new OnDisk(copy);
        Assert.DoesNotContain("Their own answer", await paper.Text(), StringComparison.Ordinal);
        using var kept = new OnDisk((await give.ForTheCharity(record.Id, Stop))!);
        Assert.Contains("Their own answer: yes.", ConsentRecordPaperTests.Plain(await kept.Text()), StringComparison.Ordinal);
        Assert.Equal(5, await store.Read(db => db.Copies.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_is_sealed_right_but_was_never_kept_is_not_ours()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        await MotherAndBoy(store);
        await store.Get<SealRecords>().SealWaiting(Stop);
        var forged = store.Get<Web.Records.Seal.Sealing>().Seal(_ => Given.APaper(c => c.Paragraph("Sealed, and never stored."))).Pdf;

        var (whole, fault) = await store.Get<VerifyPaper>().Check(() => Task.FromResult(forged));

        Assert.Null(whole);
        Assert.Equal(Fault.NotOurs, fault);
    }

    [Fact]
    public async Task A_print_of_ours_is_whole_and_is_told_to_be_no_record()
    {
        var print = portal.Services.GetRequiredService<Web.Records.Seal.Sealing>().Print(Given.APaper(c => c.Paragraph("A leaflet.")));
        byte[] changed = [.. print];
        changed[500] ^= 1;

        var said = await Ask(print);

        Assert.Contains("This paper is whole.", said, StringComparison.Ordinal);
        Assert.Contains("It is no record of a choice.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("It still stands.", said, StringComparison.Ordinal);
        Assert.Contains("This paper is not whole", await Ask(changed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_that_a_paper_is_whole_and_not_whose_it_is()
    {
        var record = await ASealedRecord();

        var said = await Ask(record.Pdf!);

        Assert.Contains("This paper is whole.", said, StringComparison.Ordinal);
        Assert.Matches("It (still stands|was changed since|was withdrawn|has run out)", said);
        Assert.Contains("The seal is an example", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Example</", said, StringComparison.Ordinal);
        var name = (await Read(db => db.People.SingleAsync(p => p.Id == record.AboutId))).CalledName;
        Assert.DoesNotContain(name, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_refuses_a_changed_paper_and_what_is_none_in_words()
    {
        var record = await ASealedRecord();
        byte[] changed = [.. record.Pdf!];
        changed[500] ^= 1;

        Assert.Contains("This paper is not whole", await Ask(changed), StringComparison.Ordinal);
        Assert.Contains("That is not a PDF file", await Ask("A letter"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("That is not a PDF file", await Ask([]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_checks_more_than_an_office_would_is_asked_to_wait()
    {
        var record = await ASealedRecord();
        var said = "";
        for (var tries = 0; tries <= VerifyPage.MostTries && !said.Contains("Wait ten minutes", StringComparison.Ordinal); tries++)
        {
            said = await Ask("A letter"u8.ToArray());
        }

        Assert.Contains("Many papers were checked from here. Wait ten minutes", said, StringComparison.Ordinal);
        Assert.Contains("Wait ten minutes", await Ask(record.Pdf!), StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("This paper is whole.", await Ask(record.Pdf!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_on_a_paper_says_whether_the_record_stands_and_not_whose_it_is_or_that_the_paper_is_whole()
    {
        var record = await ASealedRecord();
        using var client = portal.NewClient();

        var said = await client.GetStringAsync(new Uri($"/verify/{record.Id:N}", UriKind.Relative), Stop);

        Assert.Contains("This record is ours.", said, StringComparison.Ordinal);
        Assert.Matches("It (still stands|was changed since|was withdrawn|has run out)", said);
        Assert.Contains("only its file can tell", said, StringComparison.Ordinal);
        Assert.DoesNotContain("This paper is whole", said, StringComparison.Ordinal);
        var name = (await Read(db => db.People.SingleAsync(p => p.Id == record.AboutId))).CalledName;
        Assert.DoesNotContain(name, said, StringComparison.Ordinal);
        var unknown = await client.GetStringAsync(new Uri($"/verify/{Guid.CreateVersion7(portal.Clock.GetUtcNow()):N}", UriKind.Relative), Stop);
        Assert.Contains("We know no record of that number", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_not_to_be_had_without_a_ticket()
    {
        var record = await ASealedRecord();
        using var anyone = portal.NewClient();

        var visit = await anyone.GetAsync(new Uri($"/visit/record/{record.Id}", UriKind.Relative), Stop);
        var staff = await anyone.GetAsync(new Uri($"/staff/records/{record.Id}", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Redirect, visit.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, staff.StatusCode);
    }

    private static async Task<(PersonId Mother, PersonId Boy)> MotherAndBoy(Stores store)
    {
        var family = new Family(store);
        var (mother, boy) = (await family.Person("Maria Adams", "1990-05-05"), await family.Person("Sam Adams", "2015-03-02"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        var visit = await family.Visit([boy, mother], Purpose.PhotoWeb);
        Assert.Equal(RecordedOutcome.Recorded, (await family.Signs(visit, boy, Answer.Yes)).Outcome);
        Assert.Equal(RecordedOutcome.Recorded, (await family.Signs(visit, mother, Answer.Yes)).Outcome);
        return (mother, boy);
    }

    private static async Task<byte[]> Paper(Stores store, PersonId about)
    {
        await store.Get<SealRecords>().SealWaiting(Stop);
        return (await store.Read(db => db.Records.Where(r => r.AboutId == about.Value).OrderByDescending(r => r.CreatedAt).FirstAsync())).Pdf!;
    }

    private static async Task<StandsToday?> Stands(Stores store, byte[] pdf) => (await store.Get<VerifyPaper>().Check(() => Task.FromResult(pdf))).Whole?.Stands;

    private async Task<RecordRow> ASealedRecord()
    {
        await portal.Services.GetRequiredService<SealRecords>().SealWaiting(Stop);
        return await Read(db => db.Records.Where(r => r.SealedAt != null).OrderBy(r => r.CreatedAt).FirstAsync());
    }

    private async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        return await read(db);
    }

    private async Task<string> Ask(byte[] file)
    {
        using var client = portal.NewClient();
        var page = await client.GetStringAsync(new Uri("/verify", UriKind.Relative), Stop);
        using var form = new MultipartFormDataContent { { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" }, { new StringContent("check"), "_handler" } };
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(content, "File", "paper.pdf");
        using var answer = await client.PostAsync(new Uri("/verify", UriKind.Relative), form, Stop);

        // The page's own token is made of chance: anything may stand in it.
        return Token().Replace(await answer.Content.ReadAsStringAsync(Stop), "");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
