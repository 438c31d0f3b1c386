using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Tests.Storage;

/// <summary>What goes on after a family leaves: only what they said of that very yes, in an answer of its own (D-L8); on both databases.</summary>
public sealed class LeavingStories(PostgresServer postgres)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<string> Kinds => Stores.Kinds;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_they_said_goes_on_goes_on_and_the_rest_ends_with_its_take_down_task(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, her) = await Woman(store);
        Assert.Equal(LeavingSaid.Done, await Says(store, her, her, Purpose.PhotoWeb, goesOn: true));
        var ledger = store.Get<TakeDowns>();
        foreach (var purpose in new[] { Purpose.PhotoWeb, Purpose.PhotoPrint })
        {
            Assert.Null(await ledger.Note(SignedIn.Worker, Guid.CreateVersion7(store.Clock.GetUtcNow()), her.Value, purpose.Key, PlacementChannel.Website, purpose.Key, Today));
        }

        store.Clock.Advance(TimeSpan.FromDays(60));
        var left = Today.AddDays(60);
        Assert.Equal(Changed.Done, await store.Get<NoteLeaving>().Note(SignedIn.Worker, her, new LeavingEntry { On = left }));

        Assert.Equal((StandingState.Given, "D-A1"), Of(await family.Standing(her, Purpose.PhotoWeb)));
        Assert.Equal((StandingState.Ended, "D-L8"), Of(await family.Standing(her, Purpose.PhotoPrint)));

        // Due from the day on which they left, and not from the day of a yes long ago.
        var task = Assert.Single(await ledger.Open(SignedIn.Worker));
        Assert.Equal(("photo.print", new DateOnly(2027, 1, 29), false), (task.Purpose, task.DueOn, task.IsLate));
        var mine = await store.Get<MyChoices>().For(new MySession(her, null));
        Assert.Equal(new MyLeaving(false, true, left, null), Row(mine, Purpose.PhotoWeb).Leaving);
        Assert.Equal(new MyLeaving(false, false, null, left), Row(mine, Purpose.PhotoPrint).Leaving);

        // Once they have left, nothing that ended is brought back by saying that it goes on; what goes on is stopped like any yes.
        Assert.Equal(LeavingSaid.NotTheirs, await Says(store, her, her, Purpose.PhotoPrint, goesOn: true));
        Assert.Equal(Stopped.Done, await store.Get<StopConsent>().Stop(her, Purpose.PhotoWeb, her, Guid.CreateVersion7(store.Clock.GetUtcNow()), null));
        Assert.Equal(StandingState.Stopped, (await family.Standing(her, Purpose.PhotoWeb)).State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task It_is_taken_back_as_it_was_said_and_the_same_act_counts_once(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, her) = await Woman(store);
        await store.Get<NoteLeaving>().Note(SignedIn.Worker, her, new LeavingEntry { On = Today.AddDays(1) });
        var operation = Guid.CreateVersion7(store.Clock.GetUtcNow());
        Assert.Equal(LeavingSaid.Done, await Says(store, her, her, Purpose.PhotoWeb, goesOn: true, operation));
        Assert.Equal(LeavingSaid.Done, await Says(store, her, her, Purpose.PhotoWeb, goesOn: true, operation));
        Assert.Equal(LeavingSaid.AnotherWasSent, await Says(store, her, her, Purpose.PhotoWeb, goesOn: false, operation));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(LeavingSaid.Done, await Says(store, her, her, Purpose.PhotoWeb, goesOn: false));

        var rows = await store.Read(db => db.LeavingAnswers.OrderBy(a => a.At).ToListAsync());
        Assert.Equal([true, false], rows.Select(r => r.GoesOn));
        Assert.Equal("If you leave us, may we go on using it?", rows[0].Asked.Split('\n')[1]);
        Assert.Equal((her.Value, null, null), (rows[0].ById, rows[0].ToldBy, rows[0].RecordedById));
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((StandingState.Ended, "D-L8"), Of(await family.Standing(her, Purpose.PhotoWeb)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_worker_writes_it_down_only_as_the_word_of_who_decides_and_it_stands_in_what_happened(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (boy, mother, grandmother) = (await family.Person("Sam Example", "2015-05-05"), await family.Person("Mo Example", "1990-05-05"), await family.Person("Grace Example", "1955-02-03"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        await family.Holds(grandmother, AuthorityKind.Grandparent, boy);
        var visit = await family.Visit([boy, mother], Purpose.PhotoWeb);
        await family.Signs(visit, boy, Answer.Yes);
        await family.Signs(visit, mother, Answer.Yes);
        var note = store.Get<NoteLeavingAnswer>();
        Task<LeavingSaid> Told(PersonId by, bool goesOn, PrivacyPortal.Web.SignIn.StaffTicket? who = null) => note.Note(
            who ?? SignedIn.Worker, boy, Purpose.PhotoWeb, new ToldOfLeaving(Guid.CreateVersion7(store.Clock.GetUtcNow()), by, goesOn, ToldBy.Phone), Stop);

        Assert.Equal(LeavingSaid.NotTheirs, await Told(grandmother, goesOn: true));
        Assert.Equal(LeavingSaid.NotTheirs, await Told(boy, goesOn: true));
        Assert.Equal(LeavingSaid.NotTheirs, await Told(mother, goesOn: true, SignedIn.Quality));
        Assert.Equal(LeavingSaid.Done, await Told(mother, goesOn: true));
        Assert.True((await family.Standing(boy, Purpose.PhotoWeb)).GoesOnAfterLeaving);

        var happened = (await store.Get<Timeline>().Page(SignedIn.Worker, boy, stop: Stop)).Happenings.OfType<Happening.OfLeaving>();
        Assert.Equal("Mo Example said: go on after they leave: Photos on our website, by phone, written down by Example Support Worker", HappeningWords.Of(Assert.Single(happened)));

        // The boy says that it ends: his word stands against hers, whatever she says after it.
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var stamp = await store.Get<GroupSessions>().Stamp();
        Assert.Equal(LeavingSaid.Done, await Told(boy, goesOn: false));
        Assert.NotEqual(stamp, await store.Get<GroupSessions>().Stamp());
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(LeavingSaid.Done, await Told(mother, goesOn: true));
        Assert.False((await family.Standing(boy, Purpose.PhotoWeb)).GoesOnAfterLeaving);
        Assert.True((await family.Standing(boy, Purpose.PhotoWeb)).MayUse);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_was_said_is_never_changed_or_removed_and_names_a_worker_where_one_was_told(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (_, her) = await Woman(store);
        Assert.Equal(LeavingSaid.Done, await Says(store, her, her, Purpose.PhotoWeb, goesOn: true));

        foreach (var act in new[] { "UPDATE leaving_answers SET asked = 'x'", "DELETE FROM leaving_answers" })
        {
            Assert.Contains("leaving_answers is append-only", (await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand(act))).Message, StringComparison.Ordinal);
        }

        var row = await store.Read(db => db.LeavingAnswers.SingleAsync(Stop));
        await Assert.ThrowsAsync<DbUpdateException>(() => store.Get<Writer>().Write(
            db =>
            {
                db.LeavingAnswers.Add(new LeavingAnswerRow
                {
                    Id = Guid.CreateVersion7(store.Clock.GetUtcNow()),
                    AboutId = row.AboutId,
                    ById = row.ById,
                    Purpose = row.Purpose,
                    YesId = row.YesId,
                    GoesOn = true,
                    Asked = row.Asked,
                    Language = row.Language,
                    ToldBy = ToldBy.Phone,
                    RecordedById = null,
                    RecordedByName = null,
                    At = store.Clock.GetUtcNow(),
                });
                return Task.CompletedTask;
            },
            Stop));
    }

    private static async Task<LeavingSaid> Says(Stores store, PersonId by, PersonId about, Purpose purpose, bool goesOn, Guid? operation = null)
    {
        var mine = await store.Get<MyChoices>().For(new MySession(by, null));
        var part = mine.Parts.Single(p => p.About == about);
        return await store.Get<AnswerLeaving>().Say(
            mine, part, part.Rows.Single(r => r.Purpose == purpose), new SaidOfLeaving(operation ?? Guid.CreateVersion7(store.Clock.GetUtcNow()), goesOn, Language.First));
    }

    private static MyRow Row(Mine mine, Purpose purpose) => mine.Parts[0].Rows.Single(r => r.Purpose == purpose);

    private static async Task<(Family Family, PersonId Her)> Woman(Stores store)
    {
        var family = new Family(store);
        var her = await family.Person("Ines Example", "1990-05-05");
        await family.Signs(await family.Visit([her], Purpose.PhotoWeb, Purpose.PhotoPrint), her, Answer.Yes);
        return (family, her);
    }

    private static (StandingState, string?) Of(Standing standing) => (standing.State, standing.Row);
}
