using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Storage;

/// <summary>What is known beside the answers reaches the rule, and the tables refuse what it would never say. On both databases.</summary>
public class FactsStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_block_suspends_what_was_given_and_lifting_it_brings_it_back(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, her) = await Girl(store);
        await family.Signs(await family.Visit([her], Purpose.PhotoWeb), her, Answer.Yes);
        var block = new BlockRow
        {
            Id = Guid.CreateVersion7(store.Clock.GetUtcNow()),
            AboutId = her.Value,
            Kind = BlockKind.Safety,
            Purposes = null,
            SignatoryId = null,
            ReviewOn = UkCalendar.Today(store.Clock).AddDays(-1),
            PlacedAt = store.Clock.GetUtcNow(),
            PlacedById = "worker",
        };
        await Add(store, block);

        Assert.Equal((StandingState.Suspended, false), Of(await family.Standing(her, Purpose.PhotoWeb)));
        await Change(store, async db =>
        {
            var row = await db.Blocks.SingleAsync();
            (row.LiftedAt, row.LiftedById) = (store.Clock.GetUtcNow(), "lead");
        });
        Assert.Equal((StandingState.Given, true), Of(await family.Standing(her, Purpose.PhotoWeb)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task In_care_the_council_decides_and_a_mothers_yes_does_not(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (boy, mother, officer) = (await family.Person("Sam Example", "2016-05-05"), await family.Person("Mo Example", "1990-05-05"), await family.Person("Officer Example", "1980-05-05"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        await family.Holds(officer, AuthorityKind.LocalAuthority, boy);
        await Change(store, async db =>
        {
            var row = await db.Responsibilities.SingleAsync(r => r.HolderId == officer.Value);
            (row.OfficeCouncil, row.OfficeRole, row.OfficeReference) = ("Example Council", "Team manager", "LA/7");
        });
        await Add(store, new LegalStatusRow
        {
            Id = Guid.CreateVersion7(store.Clock.GetUtcNow()),
            AboutId = boy.Value,
            Status = LegalStatus.CareOrder,
            NotedAt = store.Clock.GetUtcNow(),
            NotedById = "worker",
        });
        var visit = await family.Visit([boy, mother, officer], Purpose.PhotoWeb);

        await family.Signs(visit, boy, Answer.Yes);
        await family.Signs(visit, officer, Answer.Yes);

        var standing = await family.Standing(boy, Purpose.PhotoWeb);
        Assert.Equal((StandingState.Given, BasisOfAuthority.LocalAuthority, officer), (standing.State, standing.Last!.Basis, standing.Last.Decider));
        var kept = await store.Read(db => db.Decisions.SingleAsync(d => d.Id == standing.Last.Id.Value));
        var again = Assert.IsType<Ruling.Allowed>(Rulebook.Rule(KeptCase.Read(kept.CaseText!, kept.AboutName)));
        Assert.Equal((kept.Row, kept.DeciderId), (again.Row, again.Decider.Value));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Approved_that_nobody_can_be_asked_a_child_who_understands_decides(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var boy = await family.Person("Sam Example", "2014-05-05");
        var now = store.Clock.GetUtcNow();
        await Add(store, new FindingRow { Id = Guid.CreateVersion7(now), AboutId = boy.Value, Kind = FindingKind.Understands, ById = "worker", SecondId = null, Because = null, At = now });
        await Add(store, Approval(store, boy, "lead"));

        await family.Signs(await family.Visit([boy], Purpose.PhotoInternal), boy, Answer.Yes);

        var standing = await family.Standing(boy, Purpose.PhotoInternal);
        Assert.Equal((StandingState.Given, "D-E1", BasisOfAuthority.CompetentChild), (standing.State, standing.Row, standing.Last!.Basis));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whoever_asks_cannot_approve_not_even_by_hand(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var boy = await family.Person("Sam Example", "2014-05-05");

        await Assert.ThrowsAsync<DbUpdateException>(() => Add(store, Approval(store, boy, "worker")));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_no_of_ninety_days_ago_or_less_is_left_in_peace_but_not_on_the_same_day(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, her) = await Girl(store);
        await family.Signs(await family.Visit([her], Purpose.PhotoWeb), her, Answer.No);
        store.Clock.Advance(TimeSpan.FromMinutes(5));
        await family.Signs(await family.Visit([her], Purpose.PhotoWeb), her, Answer.Yes);
        Assert.Equal(StandingState.Given, (await family.Standing(her, Purpose.PhotoWeb)).State);

        await family.Signs(await family.Visit([her], Purpose.PhotoPrint), her, Answer.No);
        store.Clock.Advance(TimeSpan.FromDays(30));
        var (tablet, _) = await family.Tablet(await family.Visit([her], Purpose.PhotoPrint, Purpose.PhotoWeb), her);
        Assert.Equal([Purpose.PhotoWeb], tablet.AskedOf(tablet.Here.Single(p => p.Person.Id == her).AskedAbout[0]));

        // What the tablet does not ask, it does not take either.
        await family.Signs(await family.Visit([her], Purpose.PhotoPrint), her, Answer.Yes);
        Assert.Equal(StandingState.Refused, (await family.Standing(her, Purpose.PhotoPrint)).State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task SQL_by_hand_cannot_let_a_carer_decide_or_a_child_alone(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (boy, mother) = (await family.Person("Sam Example", "2016-05-05"), await family.Person("Mo Example", "1990-05-05"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        var visit = await family.Visit([boy, mother], Purpose.PhotoWeb);
        await family.Signs(visit, boy, Answer.Yes);
        await family.Signs(visit, mother, Answer.Yes);
        const string Copy = "INSERT INTO decisions (id, signing_id, about_id, about_name, born_earliest, born_latest, born_quality, age_youngest, age_oldest, decides_from, purpose, outcome, row, message, at, decider_id, decider_name, decider_kind, evidence, basis, valid_until, own_answer, version, policy, case_text, hash) SELECT {0}, signing_id, about_id, about_name, born_earliest, born_latest, born_quality, age_youngest, age_oldest, decides_from, 'photo.print', outcome, row, message, at, {1}, decider_name, {2}, evidence, {3}, valid_until, own_answer, version, policy, case_text, hash FROM decisions WHERE outcome = 1 AND basis = 2";
        string By(string decider, string decidersKind, int basis) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, Copy,
            kind == "Postgres" ? $"'{Guid.CreateVersion7(store.Clock.GetUtcNow())}'::uuid" : $"'{Guid.CreateVersion7(store.Clock.GetUtcNow()).ToString().ToUpperInvariant()}'", decider, decidersKind, basis);

        foreach (var (decider, decidersKind, basis) in new[] { ("decider_id", "21", 2), ("decider_id", "26", 3), ("decider_id", "1", 3), ("about_id", "NULL", 5), ("about_id", "1", 2), ("decider_id", "1", 6) })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.ByHand(By(decider, decidersKind, basis)));
        }

        Assert.Equal(1, await store.ByHand(By("decider_id", "1", 2)));
    }

    private static async Task<(Family Family, PersonId Her)> Girl(Stores store)
    {
        var family = new Family(store);
        return (family, await family.Person("Ada Example", "2011-05-05"));
    }

    private static ApprovalRow Approval(Stores store, PersonId about, string decidedBy) => new()
    {
        Id = Guid.CreateVersion7(store.Clock.GetUtcNow()),
        AboutId = about.Value,
        Kind = ApprovalKind.NoHolder,
        Purpose = null,
        DecisionId = null,
        NoHolder = NoHolderBecause.NoneIdentified,
        Error = null,
        NotAble = null,
        Words = "Two letters, two calls.",
        AskedById = "worker",
        AskedByName = "Example Support Worker",
        AskedAt = store.Clock.GetUtcNow(),
        DueBy = UkCalendar.Today(store.Clock).AddDays(7),
        DecidedById = decidedBy,
        DecidedByName = "Example Lead",
        DecidedAt = store.Clock.GetUtcNow(),
        Approved = true,
    };

    private static Task Change(Stores store, Func<PortalDb, Task> how) => store.Get<Writer>().Write(how);

    private static Task Add<T>(Stores store, T row)
        where T : class => store.Get<Writer>().Write(db =>
    {
        db.Add(row);
        return Task.CompletedTask;
    });

    private static (StandingState, bool) Of(Standing standing) => (standing.State, standing.MayUse);
}
