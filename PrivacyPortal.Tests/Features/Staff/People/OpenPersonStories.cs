using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Approvals;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.Rules;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.People;

/// <summary>What a person's page shows, on both databases.</summary>
public class OpenPersonStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_page_tells_where_things_stand_whose_word_it_is_and_who_decides(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, boy) = await Signed(store);

        var page = await Open(store, boy);

        var web = page.Standing.Single(s => s.Standing.Purpose == Purpose.PhotoWeb);
        Assert.Equal((StandingState.Given, "Maria Example"), (web.Standing.State, web.DeciderName));
        Assert.Equal(StandingState.NotAsked, page.Standing.Single(s => s.Standing.Purpose == Purpose.VideoWeb).Standing.State);
        Assert.False(page.DecidesAlone);
        Assert.Equal(mother, Assert.Single(page.DecidingSet.Members).Holder);
        Assert.Equal([boy, mother], page.Tellers.Select(t => t.Id));
        Assert.Equal(boy, Assert.Single((await Open(store, mother)).Children).Id);
        Assert.Equal((await family.Standing(boy, Purpose.PhotoWeb)).State, web.Standing.State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task However_often_it_was_stopped_and_taken_back_the_page_agrees_with_the_whole_file(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, _, boy) = await Signed(store);
        var stop = store.Get<StopConsent>();
        for (var time = 0; time < 7; time++)
        {
            await stop.Stop(boy, Purpose.PhotoWeb, boy, Operation(store), Family.Worker, ToldBy.Phone);
            await stop.Undo(boy, Purpose.PhotoWeb, boy, Operation(store), Family.Worker);
            Assert.Equal(
                (await family.Standing(boy, Purpose.PhotoWeb)).State,
                (await Open(store, boy)).Standing.Single(s => s.Standing.Purpose == Purpose.PhotoWeb).Standing.State);
        }

        store.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(
            (await family.Standing(boy, Purpose.PhotoWeb)).State,
            (await Open(store, boy)).Standing.Single(s => s.Standing.Purpose == Purpose.PhotoWeb).Standing.State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_yes_that_was_said_anew_is_as_old_as_the_new_word_however_often_it_was_stopped_since(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, boy) = await Signed(store);
        await StopAndUndo(5);
        store.Clock.Advance(TimeSpan.FromDays(200));
        var again = await family.Visit([mother, boy]);
        await family.Signs(again, boy, Answer.Yes);
        await family.Signs(again, mother, Answer.Yes);
        await StopAndUndo(6);

        foreach (var days in new[] { 0, 200, 200 })
        {
            store.Clock.Advance(TimeSpan.FromDays(days));
            var whole = await family.Standing(boy, Purpose.PhotoWeb);
            var page = (await Open(store, boy)).Standing.Single(s => s.Standing.Purpose == Purpose.PhotoWeb).Standing;
            Assert.Equal((whole.State, whole.Row, whole.Last!.Id), (page.State, page.Row, page.Last!.Id));
        }

        async Task StopAndUndo(int times)
        {
            for (var time = 0; time < times; time++)
            {
                await store.Get<StopConsent>().Stop(boy, Purpose.PhotoWeb, boy, Operation(store), Family.Worker, ToldBy.Phone);
                await store.Get<StopConsent>().Undo(boy, Purpose.PhotoWeb, boy, Operation(store), Family.Worker);
                store.Clock.Advance(TimeSpan.FromMinutes(1));
            }
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Each_look_is_noted_with_who_and_what_for(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (_, _, boy) = await Signed(store);

        await Open(store, boy);
        await Open(store, boy);

        var reads = await store.Read(db => db.Reads.ToListAsync());
        Assert.Equal(2, reads.Count);
        Assert.All(reads, r => Assert.Equal((boy.Value, SignedIn.Worker.StaffId, "Opened the person's page"), (r.PersonId, r.StaffId, r.Why)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_stop_by_phone_says_who_told_whom_and_how(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (_, mother, boy) = await Signed(store);
        store.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(Stopped.Done, await store.Get<StopConsent>().Stop(boy, Purpose.PhotoWeb, mother, Operation(store), Family.Worker, ToldBy.Phone));

        var page = await store.Get<Timeline>().Page(SignedIn.Worker, boy, stop: TestContext.Current.CancellationToken);
        var stopped = page.Happenings.OfType<Happening.Answered>().First();
        Assert.Equal("Maria Example stopped something, by phone, written down by Example Support Worker", HappeningWords.Of(stopped));
        Assert.Equal([new Decided(Purpose.PhotoWeb, Outcome.Withdrawn, "D-L3")], stopped.Decided);
        Assert.Equal("D-L3", (await Open(store, boy)).Standing.Single(s => s.Standing.Purpose == Purpose.PhotoWeb).Standing.Row);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_to_do_follows_from_where_things_stand(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (_, mother, boy) = await Signed(store);
        var due = store.Get<FindDue>();
        Assert.DoesNotContain(await due.For(SignedIn.Worker, boy, TestContext.Current.CancellationToken), d => d.Kind == DueKind.TakeDown);

        await store.Get<StopConsent>().Stop(boy, Purpose.PhotoWeb, mother, Operation(store), Family.Worker, ToldBy.Phone);
        Assert.DoesNotContain(await due.For(SignedIn.Worker, boy, TestContext.Current.CancellationToken), d => d.Kind == DueKind.TakeDown);

        var today = UkCalendar.Today(store.Clock);
        foreach (var place in new[] { "https://example.org/summer", "https://example.org/autumn" })
        {
            Assert.Null(await store.Get<TakeDowns>().Note(SignedIn.Worker, Operation(store), boy.Value, Purpose.PhotoWeb.Key, PlacementChannel.Website, place, today));
        }

        var line = Assert.Single(await due.For(SignedIn.Worker, boy, TestContext.Current.CancellationToken), d => d.Kind == DueKind.TakeDown);
        Assert.Equal([Purpose.PhotoWeb], line.Purposes);
        Assert.Equal(TakeDowns.DueOn(PlacementChannel.Website, today, store.Get<BankHolidays>()), line.By);
        Assert.False(line.IsOverdue);
        store.Clock.Advance(TimeSpan.FromDays(8));
        Assert.True(Assert.Single(await due.For(SignedIn.Worker, boy, TestContext.Current.CancellationToken), d => d.Kind == DueKind.TakeDown).IsOverdue);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_is_kept_from_a_family_is_told_of_no_work_about_it(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (_, mother, boy) = await Signed(store);
        await store.Get<StopConsent>().Stop(boy, Purpose.PhotoWeb, mother, Operation(store), Family.Worker, ToldBy.Phone);
        Assert.Null(await store.Get<TakeDowns>().Note(
            SignedIn.Worker, Operation(store), boy.Value, Purpose.PhotoWeb.Key, PlacementChannel.Website, "https://example.org/summer", UkCalendar.Today(store.Clock)));
        var due = store.Get<FindDue>();
        Assert.NotEmpty(await due.For(SignedIn.Worker, boy, TestContext.Current.CancellationToken));

        await KeptFrom(store, boy);
        Assert.Empty(await due.For(SignedIn.Worker, boy, TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_is_kept_from_a_family_is_told_of_nothing_that_happened_or_was_decided_about_it(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, _, boy) = await Signed(store);
        var yes = (await family.Standing(boy, Purpose.PhotoWeb)).Last!.Id.Value;
        Assert.NotEmpty((await store.Get<Timeline>().Page(SignedIn.Worker, boy, stop: TestContext.Current.CancellationToken)).Happenings);
        Assert.NotNull(await store.Get<FindWhy>().Of(SignedIn.Worker, yes));

        await KeptFrom(store, boy);

        var (happenings, next) = await PageOf(store, boy);
        Assert.Empty(happenings);
        Assert.Null(next);
        Assert.Null(await store.Get<FindWhy>().Of(SignedIn.Worker, yes));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_is_kept_from_a_family_can_ask_decide_and_void_nothing_about_it(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, _, boy) = await Signed(store);
        var yes = (await family.Standing(boy, Purpose.PhotoWeb)).Last!.Id.Value;
        var ask = new ApprovalRequest { About = boy, Kind = ApprovalKind.NoHolder, NoHolder = NoHolderBecause.CannotBeReached, Words = "Called twice." };
        var asked = Operation(store);
        Assert.Null(await store.Get<AskApproval>().Ask(asked, ask, SignedIn.Lead));

        await KeptFrom(store, boy);

        var (open, waiting) = await store.Get<FindApprovals>().Now(SignedIn.Worker);
        Assert.Empty(open);
        Assert.Empty(waiting);
        Assert.Single((await store.Get<FindApprovals>().Now(SignedIn.Lead)).Open);
        Assert.Contains("not known", await store.Get<AskApproval>().Ask(Operation(store), ask with { Kind = ApprovalKind.Safety }, SignedIn.Worker), StringComparison.Ordinal);
        Assert.Contains("not waiting", await store.Get<DecideApproval>().Decide(asked, approve: true, SignedIn.Worker), StringComparison.Ordinal);
        Assert.Equal("There is no such decision.", (await store.Get<MarkVoid>().Mark(yes, ErrorKind.Twice, "Twice.", Operation(store), SignedIn.Worker)).Problem);
        Assert.Equal(0, await store.Read(db => db.Invalidations.CountAsync()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_is_kept_from_the_mother_does_not_read_her_name_beside_what_she_said(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (_, mother, boy) = await Signed(store);

        await KeptFrom(store, mother);

        Assert.Equal("Somebody you may not see", (await Open(store, boy)).Standing.Single(s => s.Standing.Purpose == Purpose.PhotoWeb).DeciderName);
        var (happenings, _) = await PageOf(store, boy);
        Assert.NotEmpty(happenings.OfType<Happening.Answered>());
        Assert.DoesNotContain(happenings, h => HappeningWords.Of(h).Contains("Maria", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_timeline_has_everything_once_however_it_is_paged(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (_, _, boy) = await Signed(store);
        var stop = store.Get<StopConsent>();
        for (var day = 0; day < 40; day++)
        {
            store.Clock.Advance(TimeSpan.FromHours(23));
            await stop.Stop(boy, Purpose.PhotoWeb, boy, Operation(store), Family.Worker, ToldBy.InPerson);
            await stop.Undo(boy, Purpose.PhotoWeb, boy, Operation(store), Family.Worker);
        }

        var seen = new List<Happening>();
        DateOnly? before = null;
        var pages = 0;
        do
        {
            var page = await store.Get<Timeline>().Page(SignedIn.Worker, boy, before, TestContext.Current.CancellationToken);
            seen.AddRange(page.Happenings);
            before = page.Next;
            pages++;
        }
        while (before is not null);

        Assert.InRange(pages, 3, 12);
        Assert.Equal(seen.Select(h => h.At).OrderDescending(), seen.Select(h => h.At));
        Assert.Equal(await store.Read(db => db.Decisions.CountAsync(d => d.AboutId == boy.Value)), seen.OfType<Happening.Answered>().Sum(a => a.Decided.Count));
        Assert.Equal(await store.Read(db => db.Records.CountAsync(r => r.AboutId == boy.Value)), seen.OfType<Happening.Recorded>().Count());
        Assert.Equal(await store.Read(db => db.Showings.CountAsync(s => s.ToId == boy.Value && s.Purpose != null)), seen.OfType<Happening.Shown>().Sum(s => s.Questions));
    }

    private static async Task<PersonPageView> Open(Stores store, PersonId person) =>
        await store.Get<OpenPerson>().Open(SignedIn.Worker, person, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("Out of sight.");

    private static async Task<(IReadOnlyList<Happening>, DateOnly?)> PageOf(Stores store, PersonId person)
    {
        var page = await store.Get<Timeline>().Page(SignedIn.Worker, person, stop: TestContext.Current.CancellationToken);
        return (page.Happenings, page.Next);
    }

    private static Task KeptFrom(Stores store, PersonId person) => store.Get<Writer>().Write(
        db =>
        {
            db.Conflicts.Add(new ConflictRow { StaffId = SignedIn.Worker.StaffId, PersonId = person.Value, NotedAt = store.Clock.GetUtcNow(), NotedById = "example:lead" });
            return Task.CompletedTask;
        },
        TestContext.Current.CancellationToken);

    private static Guid Operation(Stores store) => Guid.CreateVersion7(store.Clock.GetUtcNow());

    private static async Task<(Family Family, PersonId Mother, PersonId Boy)> Signed(Stores store)
    {
        var family = new Family(store);
        var mother = await family.Person("Maria Example", "1988-05-03");
        var boy = await family.Person("Sam Example", "2015-06-10");
        await family.Holds(mother, AuthorityKind.Mother, boy);
        var visit = await family.Visit([mother, boy]);
        await family.Signs(visit, boy, Answer.Yes);
        await family.Signs(visit, mother, Answer.Yes);
        return (family, mother, boy);
    }
}
