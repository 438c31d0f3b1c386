using System.Net;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Records;
using PrivacyPortal.Tests.Records.Papers;
using PrivacyPortal.Tests.SignIn;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Evidence;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Records.Verify;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Evidence;

/// <summary>The Data Protection Lead proves what was done about one child: from the store to the sealed pack, and never to anyone else.</summary>
public sealed class MakePackStories(PostgresServer postgres, PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly WantedPack _wanted = new(PackReason.Regulator, EvidenceScope.Everything) { TheirReference = "IC-123456" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task It_tells_what_was_asked_in_which_words_who_decided_and_why_and_what_was_done_since(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (mother, boy) = await YesAndStop(store);

        using var paper = new OnDisk((await store.Get<MakePack>().Make(SignedIn.Lead, boy, _wanted, Stop))!);
        var text = ConsentRecordPaperTests.Plain(await paper.Text());
        var decisions = await store.Read(db => db.Decisions.Where(d => d.AboutId == boy.Value).OrderBy(d => d.Number).ToListAsync(Stop));
        var shown = await store.Read(db => db.Showings.Where(s => s.Purpose == Purpose.PhotoWeb.Key && s.ToId == mother.Value).FirstAsync(Stop));
        var question = Acts.Notice.For(Audience.Adult).QuestionFor(Purpose.PhotoWeb);

        Assert.Equal([Outcome.Requested, Outcome.Given, Outcome.Withdrawn], decisions.Select(d => d.Outcome));
        Assert.All(decisions, d => Assert.Contains($"No. {d.Number} ", text, StringComparison.Ordinal));
        Assert.All(decisions, d => Assert.Contains(d.Hash, text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains("Maria Wójcik, mother (confirmed by someone else), by parental responsibility", text, StringComparison.Ordinal);
        Assert.Contains("Rule D-C4: A holder said yes and the child does not say no.", text, StringComparison.Ordinal);
        Assert.Contains("Rule D-L3: A yes can be stopped at any time", text, StringComparison.Ordinal);
        Assert.Contains("Their own answer: yes.", text, StringComparison.Ordinal);
        Assert.Contains(question.Heading, text, StringComparison.Ordinal);
        Assert.All(PlainWords.Of(question.Body), words => Assert.Contains(ConsentRecordPaperTests.Plain(words), text, StringComparison.Ordinal));
        Assert.Contains(shown.Words, text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("do NOT give", text, StringComparison.Ordinal);
        Assert.Contains("https://psspeople.com/summer", text.Replace("/ ", "/", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("How we know: looked, it is gone", text, StringComparison.Ordinal);
        Assert.Contains("A complaint", text, StringComparison.Ordinal);
        Assert.Contains("You were slow.", text, StringComparison.Ordinal);
        Assert.Contains("answered after 2 days", text, StringComparison.Ordinal);
        Assert.Contains("Made an evidence pack Example Data Protection Lead", text, StringComparison.Ordinal);
        Assert.Contains("IC-123456", text, StringComparison.Ordinal);
        Assert.Contains("Everybody is named in it", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_sealed_holds_the_records_and_is_known_again_and_that_it_was_made_is_kept()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (_, boy) = await YesAndStop(store);
        var pdf = (await store.Get<MakePack>().Make(SignedIn.Lead, boy, _wanted, Stop))!;
        using var paper = new OnDisk(pdf);
        await paper.Says("pdfdetach", "-saveall", "-o", paper.Folder, paper.Pdf);

        var seal = await paper.Seal(store.Get<SealKey>().Issuers[^1]);
        var (whole, _) = await store.Get<VerifyPaper>().Check(() => Task.FromResult(pdf));
        var records = await store.Read(db => db.Records.Where(r => r.AboutId == boy.Value).ToListAsync(Stop));
        var kept = await store.Read(db => db.Packs.SingleAsync(Stop));

        Assert.Contains("Signature is Valid.", seal, StringComparison.Ordinal);
        Assert.Contains("Certificate is Trusted.", seal, StringComparison.Ordinal);
        Assert.Contains("Total document signed", seal, StringComparison.Ordinal);
        Assert.True(whole!.IsAPack);
        Assert.Null(whole.Stands);
        Assert.Equal(3, records.Count);
        Assert.Equal(0, (await paper.Runs("sha256sum", "-c", EvidencePackPaper.HashList)).Exit);
        Assert.All(records, r => Assert.Equal(r.Pdf, File.ReadAllBytes(Path.Combine(paper.Folder, $"{r.Id}.pdf"))));
        Assert.Equal((boy.Value, PackReason.Regulator, "IC-123456", SignedIn.Lead.StaffId, ContentHash.Of(pdf).Hex), (kept.AboutId, kept.Reason, kept.TheirReference, kept.MadeById, kept.Hash));
        Assert.Contains("Made an evidence pack", await store.Read(db => db.Reads.Where(r => r.PersonId == boy.Value).Select(r => r.Why).ToListAsync(Stop)));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("UPDATE packs SET their_reference = 'x'"));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("DELETE FROM packs"));
    }

    [Fact]
    public async Task What_was_said_of_going_on_after_leaving_is_in_it_with_the_words_that_were_asked()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);
        var her = await family.Person("Ines Example", "1990-05-05");
        await family.Signs(await family.Visit([her], Purpose.PhotoWeb), her, Answer.Yes);
        var told = new ToldOfLeaving(Guid.CreateVersion7(store.Clock.GetUtcNow()), her, GoesOn: true, ToldBy.Phone);
        Assert.Equal(LeavingSaid.Done, await store.Get<NoteLeavingAnswer>().Note(SignedIn.Worker, her, Purpose.PhotoWeb, told, Stop));

        using var paper = new OnDisk((await store.Get<MakePack>().Make(SignedIn.Lead, her, _wanted, Stop))!);
        var text = ConsentRecordPaperTests.Plain(await paper.Text());

        Assert.Contains("What may go on after they leave", text, StringComparison.Ordinal);
        Assert.Contains("go on after they leave Ines Example", text.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("may we go on using it?", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_the_lead_may_not_see_is_not_named_and_the_record_that_names_them_stays_out()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (mother, boy) = await YesAndStop(store);
        await Conflict(store, mother);

        using var paper = new OnDisk((await store.Get<MakePack>().Make(SignedIn.Lead, boy, _wanted, Stop))!);
        var text = ConsentRecordPaperTests.Plain(await paper.Text());
        var attached = await paper.Says("pdfdetach", "-list", paper.Pdf);

        Assert.DoesNotContain("Maria", text, StringComparison.Ordinal);
        Assert.DoesNotContain("You were slow.", text, StringComparison.Ordinal);
        Assert.Contains("1 person in it is not named", text, StringComparison.Ordinal);
        Assert.Contains("a person who is not named here, mother", text, StringComparison.Ordinal);
        Assert.Matches(@"2 embedded files", attached);
    }

    [Fact]
    public async Task There_is_none_about_somebody_whom_the_lead_may_not_see_and_none_for_anybody_else()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (_, boy) = await YesAndStop(store);
        var make = store.Get<MakePack>();

        Assert.Null(await make.Make(SignedIn.Worker, boy, _wanted, Stop));
        Assert.Null(await make.Make(SignedIn.Quality, boy, _wanted, Stop));
        Assert.Null(await make.Open(SignedIn.Worker, boy, Stop));
        Assert.Null(await make.Make(SignedIn.Lead, boy, _wanted with { Request = Guid.CreateVersion7(Given.Now) }, Stop));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => make.Make(SignedIn.Lead with { ProvedAt = store.Clock.GetUtcNow() - Access.FreshFor - TimeSpan.FromSeconds(1) }, boy, _wanted, Stop));
        await Conflict(store, boy);
        Assert.Null(await make.Make(SignedIn.Lead, boy, _wanted, Stop));
        Assert.Empty(await store.Read(db => db.Packs.ToListAsync(Stop)));
    }

    [Fact]
    public async Task No_address_and_no_number_of_anybody_is_in_it()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (mother, boy) = await YesAndStop(store);
        var contact = store.Get<KeepContact>();
        foreach (var one in (PersonId[])[mother, boy])
        {
            var entry = new ContactEntry { Way = "Phone", At = "07700 900123", NewAddress = "4 Hidden Lane\nSalford", IsWithheld = true, AskedToday = true };
            Assert.Equal(ChangedHow.Done, (await contact.Save(SignedIn.Worker, one, entry, (await contact.Open(SignedIn.Worker, one, Stop))!.Stamp)).How);
        }

        using var paper = new OnDisk((await store.Get<MakePack>().Make(SignedIn.Lead, boy, _wanted, Stop))!);
        var text = ConsentRecordPaperTests.Plain(await paper.Text()).Replace(" ", "", StringComparison.Ordinal);

        Assert.Contains("changedtheaddress", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", text, StringComparison.Ordinal);
        Assert.DoesNotContain("07700", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_gets_it_from_the_page_and_only_fresh_from_signing_in()
    {
        using var lead = await Caller.As(portal, "lead");
        Guid boy;
        await using (var db = await Db())
        {
            boy = await db.People.Where(p => p.Name == "Sam Example").Select(p => p.Id).SingleAsync(Stop);
        }

        using var pack = await lead.PostAsync(Caller.At($"/staff/evidence/{boy}"), await Form(lead), Stop);
        using var nonsense = await lead.PostAsync(Caller.At($"/staff/evidence/{boy}"), await Caller.Form(lead, "/staff/records", ("reason", "99"), ("scope", "1")), Stop);
        var again = await Form(lead);
        portal.Clock.MoveTo(portal.Clock.GetUtcNow() + Access.FreshFor + TimeSpan.FromMinutes(1));
        using var later = await lead.PostAsync(Caller.At($"/staff/evidence/{boy}"), again, Stop);

        Assert.Equal(HttpStatusCode.OK, pack.StatusCode);
        Assert.Matches("^PSS-pack-[0-9]{4}-[0-9]{2}.pdf$", pack.Content.Headers.ContentDisposition!.FileName);
        using var paper = new OnDisk(await pack.Content.ReadAsByteArrayAsync(Stop));
        Assert.Contains("Total document signed", await paper.Seal(Key().Issuers[^1]), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
        Assert.StartsWith("/sign-in?why=again", later.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static Task<FormUrlEncodedContent> Form(HttpClient lead) =>
        Caller.Form(lead, "/staff/records", ("reason", nameof(PackReason.Regulator)), ("scope", nameof(EvidenceScope.Everything)), ("reference", "IC-1"), ("size", "large"));

    private static Task Conflict(Stores store, PersonId person) => store.Get<Web.Storage.Writer>().Write(db =>
    {
        db.Conflicts.Add(new ConflictRow { StaffId = SignedIn.Lead.StaffId, PersonId = person.Value, NotedAt = store.Clock.GetUtcNow(), NotedById = SignedIn.Worker.StaffId });
        return Task.CompletedTask;
    });

    // He says yes, she says yes; it is used, she stops, it comes down, she complains and is answered.
    private static async Task<(PersonId Mother, PersonId Boy)> YesAndStop(Stores store)
    {
        var family = new Family(store);
        var (mother, boy) = (await family.Person("Maria Wójcik", "1990-05-05"), await family.Person("Sam Wójcik", "2015-03-02"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        var visit = await family.Visit([boy, mother], Purpose.PhotoWeb);
        await family.Signs(visit, boy, Answer.Yes);
        await family.Signs(visit, mother, Answer.Yes);
        var downs = store.Get<TakeDowns>();
        var today = UkCalendar.Today(store.Clock);
        Assert.Null(await downs.Note(SignedIn.Worker, Guid.CreateVersion7(store.Clock.GetUtcNow()), boy.Value, Purpose.PhotoWeb.Key, PlacementChannel.Website, "https://psspeople.com/summer", today));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Stopped.Done, await store.Get<StopConsent>().Stop(boy, Purpose.PhotoWeb, mother, Guid.CreateVersion7(store.Clock.GetUtcNow()), null));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var open = Assert.Single(await downs.Open(SignedIn.Worker));
        Assert.Null(await downs.End(SignedIn.Worker, open.Id, TakeDownEnd.Removed, "looked, it is gone"));
        await store.Get<Web.Storage.Writer>().Write(db =>
        {
            var now = store.Clock.GetUtcNow();
            db.Requests.Add(new RequestRow
            {
                Id = Guid.CreateVersion7(now),
                ById = mother.Value,
                AboutId = boy.Value,
                Kind = RequestKind.Complaint,
                Words = "You were slow.",
                ReceivedAt = now.AddDays(-2),
                DueOn = UkCalendar.DateOf(now).AddDays(28),
                AnsweredAt = now,
                AnsweredById = SignedIn.Lead.StaffId,
                AnsweredByName = SignedIn.Lead.Name,
                Answer = "We said sorry.",
            });
            return Task.CompletedTask;
        });
        return (mother, boy);
    }

    private SealKey Key() => (SealKey)portal.Services.GetService(typeof(SealKey))!;

    private Task<Web.Storage.PortalDb> Db() => ((IDbContextFactory<Web.Storage.PortalDb>)portal.Services.GetService(typeof(IDbContextFactory<Web.Storage.PortalDb>))!).CreateDbContextAsync(Stop);
}
