using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.Today;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Today;

/// <summary>What is due, kept in a table: found once, found again after a change, and in sight of whoever may see the person. On both databases.</summary>
public sealed class DueTaskStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_second_round_writes_nothing_and_each_new_day_is_looked_at_once(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var girl = await GirlOfTwelve(store, "2013-11-26");
        Assert.Equal(2, await Round(store));
        var first = await Tasks(store);
        Assert.Equal([DueKind.BirthdayAhead, DueKind.FindHolder], first.Select(t => t.Kind).Order());

        Assert.Equal(0, await Round(store));
        Assert.Equal(0, await CatchUp(store));
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Round(store));
        Assert.Equal(first.Select(t => (t.Key, t.FoundAt)), (await Tasks(store)).Select(t => (t.Key, t.FoundAt)));

        // Past midnight of the birthday a page by itself waits for the day's round; then what was ahead is there to be done.
        store.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 0, 0, 30, TimeSpan.Zero));
        Assert.Equal(0, await CatchUp(store));
        Assert.Equal(2, await Round(store));
        var ask = Assert.Single(await Tasks(store), t => t.Kind == DueKind.AskYoungPerson);
        Assert.Equal((girl.Value, "D-L1", new DateOnly(2026, 12, 26), Purpose.PhotoWeb.Key), (ask.AboutId, ask.Row, ask.By, ask.Purpose));
        Assert.Equal(0, await Round(store));

        // Back, as a clock that was wrong: everybody is looked at again, and it is as it was.
        store.Clock.MoveTo(PortalServer.StartsAt.AddHours(1));
        await Round(store);
        Assert.Equal(first.Select(t => t.Key), (await Tasks(store)).Select(t => t.Key));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_changes_in_the_day_is_there_as_soon_as_somebody_looks(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var girl = await GirlOfTwelve(store, "2014-05-05");
        var mother = await store.Read(db => db.Responsibilities.Where(r => r.ForId == girl.Value).Select(r => r.HolderId).SingleAsync());
        await Round(store);
        Assert.Equal([DueKind.FindHolder], (await Seen(store)).Lines.Select(l => l.Kind));

        var entry = new LinkEntry { Kind = AuthorityKind.Mother, Evidence = EvidenceLevel.DocumentSeen, RestrictedByOrder = true };
        Assert.Equal(Linked.Done, await store.Get<LinkPeople>().Link(SignedIn.Worker, girl, new PersonId(mother), entry));
        Assert.Contains((await Seen(store)).Lines, l => l.Kind == DueKind.AskWhoDecidesNow);

        entry.RestrictedByOrder = false;
        await store.Get<LinkPeople>().Link(SignedIn.Worker, girl, new PersonId(mother), entry);
        Assert.DoesNotContain((await Seen(store)).Lines, l => l.Kind == DueKind.AskWhoDecidesNow);

        // A stop has a ledger of its own, and is no line here.
        var operation = Guid.CreateVersion7(store.Clock.GetUtcNow());
        Assert.Equal(Stopped.Done, await store.Get<StopConsent>().Stop(girl, Purpose.PhotoWeb, new PersonId(mother), operation, Family.Worker));
        Assert.Equal([DueKind.FindHolder], (await Seen(store)).Lines.Select(l => l.Kind));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_block_placed_and_lifted_and_a_person_merged_leave_nothing_behind(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, her) = (new Family(store), await new Family(store).Person("Ada Example", "2011-05-05"));
        var father = await family.Person("Mo Example", "1990-05-05");
        await family.Holds(father, AuthorityKind.Father, her);
        await family.Signs(await family.Visit([her], Purpose.PhotoWeb), her, Answer.Yes);
        await Round(store);
        Assert.Equal(0, (await Seen(store)).Count);

        var objection = new ObjectionEntry { Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()), By = father.Value };
        await store.Get<NoteObjections>().Note(SignedIn.Worker, her, objection);
        var line = Assert.Single((await Seen(store)).Lines);
        Assert.Equal((DueKind.ReviewObjection, new DateOnly(2026, 11, 30), false), (line.Kind, line.By, line.IsOverdue));
        store.Clock.Advance(TimeSpan.FromDays(8));
        await Round(store);
        Assert.Equal((1, 1), ((await Seen(store)).Count, (await Seen(store)).Overdue));

        await store.Get<NoteObjections>().LookedAt(SignedIn.Lead, her, objection.Operation);
        Assert.Equal(0, (await Seen(store)).Count);
        Assert.Empty(await Tasks(store));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Nobody_reads_of_somebody_whom_they_may_not_see(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var girl = await GirlOfTwelve(store, "2014-05-05");
        await Round(store);

        Assert.Equal(1, (await Seen(store)).Count);
        Assert.Equal(1, (await Seen(store, SignedIn.Quality)).Count);
        Assert.Equal(0, (await Seen(store, SignedIn.Student)).Count);
        Assert.Equal(0, (await Seen(store, SignedIn.Worker with { Roles = [StaffRole.Administrator] })).Count);
        await store.Get<Writer>().Write(
            db =>
            {
                db.Conflicts.Add(new ConflictRow { StaffId = SignedIn.Worker.StaffId, PersonId = girl.Value, NotedAt = store.Clock.GetUtcNow(), NotedById = "example:lead" });
                return Task.CompletedTask;
            },
            Stop);
        Assert.Equal(0, (await Seen(store)).Count);
        Assert.Equal(1, (await Seen(store, SignedIn.Lead)).Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_table_says_of_everybody_what_their_own_page_says(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await store.Get<PrivacyPortal.Web.Examples.ExampleFamilies>().Make();
        foreach (var days in new[] { 0, 20, 45, 100, 200, 380, 400 })
        {
            store.Clock.MoveTo(PortalServer.StartsAt.AddDays(days));
            await Round(store);
            var kept = (await Tasks(store)).GroupBy(t => t.AboutId).ToDictionary(of => of.Key, of => of.Select(t => (t.Kind, t.By)).Distinct().Order().ToList());
            foreach (var person in await store.Read(db => db.People.Select(p => p.Id).ToListAsync()))
            {
                var page = (await store.Get<FindDue>().For(SignedIn.Lead, new PersonId(person), Stop)).Where(l => l.Kind != DueKind.TakeDown).Select(l => (l.Kind, l.By)).Distinct().Order();
                Assert.Equal(page, kept.GetValueOrDefault(person, []));
            }
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<int> Round(Stores store) => store.Get<KeepDue>().Round(Stop);

    private static Task<int> CatchUp(Stores store) => store.Get<KeepDue>().CatchUp(Stop);

    private static Task<DueTasksNow> Seen(Stores store, StaffTicket? who = null) => store.Get<FindDueTasks>().For(who ?? SignedIn.Worker, 20, Stop);

    private static Task<List<DueTaskRow>> Tasks(Stores store) => store.Read(db => db.DueTasks.AsNoTracking().OrderBy(t => t.AboutId).ThenBy(t => t.Key).ToListAsync());

    // Her mother said yes to one thing; to another only she herself did.
    private static async Task<PersonId> GirlOfTwelve(Stores store, string born)
    {
        var family = new Family(store);
        var (girl, mother) = (await family.Person("Ada Example", born), await family.Person("Mo Example", "1990-05-05"));
        await family.Holds(mother, AuthorityKind.Mother, girl, EvidenceLevel.DocumentSeen);
        var visit = await family.Visit([girl, mother], Purpose.PhotoWeb);
        await family.Signs(visit, girl, Answer.Yes);
        await family.Signs(visit, mother, Answer.Yes);
        Assert.Equal(Linked.Done, await store.Get<LinkPeople>().Link(SignedIn.Worker, girl, mother, new LinkEntry { Kind = AuthorityKind.Mother, Evidence = EvidenceLevel.DocumentSeen, Contact = ContactState.Unreachable }));
        await family.Signs(await family.Visit([girl], Purpose.Words), girl, Answer.Yes);
        return girl;
    }
}
