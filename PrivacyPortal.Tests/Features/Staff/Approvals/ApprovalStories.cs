using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Approvals;
using PrivacyPortal.Web.Features.Staff.Rules;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Approvals;

/// <summary>One asks, a second, different person decides; and what was made in error. On both databases.</summary>
public class ApprovalStories(PostgresServer postgres)
{
    private static readonly StaffTicket Worker = Signed("worker", StaffRole.SupportWorker);
    private static readonly StaffTicket Colleague = Signed("colleague", StaffRole.SupportWorker);
    private static readonly StaffTicket Lead = Signed("lead", StaffRole.DataProtectionLead);

    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Nobody_can_be_reached_a_second_person_approves_and_a_boy_of_twelve_who_understands_decides(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, boy) = await Boy(store);
        var visit = await family.Visit([boy], Purpose.PhotoInternal);
        await family.Signs(visit, boy, Answer.Yes);
        Assert.Equal("D-C12", (await family.Standing(boy, Purpose.PhotoInternal)).Row);
        Assert.Equal("D-C12", Assert.Single((await store.Get<FindApprovals>().Now(Lead)).Waiting).Row);

        Assert.Null(await store.Get<AskApproval>().Ask(NewId(store), NoHolder(boy), Worker));
        var open = Assert.Single((await store.Get<FindApprovals>().Now(Lead)).Open);
        Assert.Equal(new DateOnly(2026, 11, 30), open.Row.DueBy);
        await family.Signs(visit, boy, Answer.Yes);
        Assert.Equal("D-C12", (await family.Standing(boy, Purpose.PhotoInternal)).Row);

        Assert.Null(await store.Get<DecideApproval>().Decide(open.Row.Id, approve: true, Lead));
        await Finding(store, boy);
        await family.Signs(visit, boy, Answer.Yes);
        Assert.Equal((StandingState.Given, "D-E1"), Of(await family.Standing(boy, Purpose.PhotoInternal)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Two_approvals_by_one_person_in_two_tabs_are_refused(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (_, boy) = await Boy(store);
        var operation = NewId(store);
        Assert.Null(await store.Get<AskApproval>().Ask(operation, NoHolder(boy), Lead));
        Assert.Null(await store.Get<AskApproval>().Ask(operation, NoHolder(boy), Lead));
        Assert.Contains("asked already", await store.Get<AskApproval>().Ask(NewId(store), NoHolder(boy), Lead), StringComparison.Ordinal);

        var tabs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => store.Get<DecideApproval>().Decide(operation, approve: true, Lead)));

        Assert.All(tabs, said => Assert.Contains("second, different person", said, StringComparison.Ordinal));
        Assert.Null(await store.Read(db => db.Approvals.Select(a => a.Approved).SingleAsync()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_decided_is_decided_once_and_by_a_role_that_may(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (_, boy) = await Boy(store);
        var id = NewId(store);
        Assert.Null(await store.Get<AskApproval>().Ask(id, NoHolder(boy), Worker));

        Assert.Contains("role", await store.Get<DecideApproval>().Decide(id, approve: true, Colleague), StringComparison.Ordinal);
        Assert.Null(await store.Get<DecideApproval>().Decide(id, approve: false, Lead));
        Assert.Null(await store.Get<DecideApproval>().Decide(id, approve: false, Lead));
        Assert.Contains("already", await store.Get<DecideApproval>().Decide(id, approve: true, Lead), StringComparison.Ordinal);
        Assert.Contains("role", await store.Get<AskApproval>().Ask(NewId(store), NoHolder(boy), Signed("student", StaffRole.StudentSocialWorker)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_without_saying_why_gets_a_sentence_that_says_what_to_do()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (_, boy) = await Boy(store);
        async Task Refused(ApprovalRequest request, string words) =>
            Assert.Contains(words, await store.Get<AskApproval>().Ask(NewId(store), request, Worker), StringComparison.Ordinal);

        await Refused(NoHolder(boy) with { NoHolder = null }, "Choose why");
        await Refused(NoHolder(boy) with { Words = "  " }, "Write down");
        await Refused(NoHolder(boy) with { Words = new string('x', 1001) }, "at most");
        await Refused(NoHolder(boy) with { Kind = ApprovalKind.NotAble }, "understanding stopped");
        await Refused(NoHolder(boy) with { Kind = ApprovalKind.Press }, "check is about");
        await Refused(NoHolder(PersonId.New(store.Clock.GetUtcNow())), "not known");
        Assert.Equal(0, await store.Read(db => db.Approvals.CountAsync()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_second_worker_agrees_that_a_girl_is_not_able_and_her_mother_decides(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (girl, mother) = (await family.Person("Ada Example", "2012-05-05"), await family.Person("Mo Example", "1990-05-05"));
        await family.Holds(mother, AuthorityKind.Mother, girl);
        var id = NewId(store);
        await store.Get<AskApproval>().Ask(id, NoHolder(girl) with { Kind = ApprovalKind.NotAble, NoHolder = null, NotAble = NotAbleBecause.CannotWeighIt }, Worker);

        Assert.Null(await store.Get<DecideApproval>().Decide(id, approve: true, Colleague));

        var found = await store.Read(db => db.Findings.SingleAsync());
        Assert.Equal(("worker", "colleague", NotAbleBecause.CannotWeighIt), (found.ById, found.SecondId, found.Because));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_yes_made_in_error_is_void_at_once_and_the_rest_stays_to_be_seen(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, her) = await Girl(store);
        var yes = (await family.Standing(her, Purpose.PhotoWeb)).Last!;

        var result = await store.Get<MarkVoid>().Mark(yes.Id.Value, ErrorKind.WrongPerson, "It was her sister.", NewId(store), Worker);

        Assert.Equal(new Voided(false, null), result);
        Assert.Equal(StandingState.NotAsked, (await family.Standing(her, Purpose.PhotoWeb)).State);
        var why = await store.Get<FindWhy>().Of(Worker, yes.Id.Value);
        Assert.Equal((true, ErrorKind.WrongPerson), (why!.SaysTheSame, why.Void!.Because));
        Assert.Equal(why.Void.Fingerprint(), why.Void.Hash);

        await family.Signs(await family.Visit([her], Purpose.PhotoWeb), her, Answer.Yes);
        Assert.Equal(StandingState.Given, (await family.Standing(her, Purpose.PhotoWeb)).State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_stop_is_void_only_after_a_second_person_and_the_yes_does_not_come_back_by_itself(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, her) = await Girl(store);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.Get<StopConsent>().Stop(her, Purpose.PhotoWeb, her, NewId(store), Family.Worker);
        var stop = (await family.Standing(her, Purpose.PhotoWeb)).Last!;
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var operation = NewId(store);

        Assert.Equal(new Voided(true, null), await store.Get<MarkVoid>().Mark(stop.Id.Value, ErrorKind.WrongPerson, "It was her sister.", operation, Worker));
        Assert.Equal(StandingState.Stopped, (await family.Standing(her, Purpose.PhotoWeb)).State);
        Assert.Contains("second", await store.Get<DecideApproval>().Decide(operation, approve: true, Worker), StringComparison.Ordinal);
        Assert.Null(await store.Get<DecideApproval>().Decide(operation, approve: true, Lead));

        Assert.Equal((StandingState.ReviewDue, "D-L10"), Of(await family.Standing(her, Purpose.PhotoWeb)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_void_can_be_neither_changed_nor_taken_away_by_hand(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, her) = await Girl(store);
        await store.Get<MarkVoid>().Mark((await family.Standing(her, Purpose.PhotoWeb)).Last!.Id.Value, ErrorKind.Twice, "Twice.", NewId(store), Worker);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.ByHand("UPDATE invalidations SET because = 2"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.ByHand("DELETE FROM invalidations"));
    }

    private static async Task<(Family, PersonId)> Boy(Stores store)
    {
        var family = new Family(store);
        return (family, await family.Person("Sam Example", "2014-05-05"));
    }

    private static async Task<(Family, PersonId)> Girl(Stores store)
    {
        var family = new Family(store);
        var her = await family.Person("Ada Example", "2011-05-05");
        await family.Signs(await family.Visit([her], Purpose.PhotoWeb), her, Answer.Yes);
        return (family, her);
    }

    private static Task Finding(Stores store, PersonId about) => store.Get<PrivacyPortal.Web.Storage.Writer>().Write(db =>
    {
        db.Findings.Add(new FindingRow
        {
            Id = NewId(store),
            AboutId = about.Value,
            Kind = FindingKind.Understands,
            ById = "worker",
            SecondId = null,
            Because = null,
            At = store.Clock.GetUtcNow(),
        });
        return Task.CompletedTask;
    });

    private static ApprovalRequest NoHolder(PersonId about) => new()
    {
        About = about,
        Kind = ApprovalKind.NoHolder,
        NoHolder = NoHolderBecause.NoneIdentified,
        Words = "Two letters, two calls.",
    };

    private static Guid NewId(Stores store) => Guid.CreateVersion7(store.Clock.GetUtcNow());

    private static (StandingState, string?) Of(Standing standing) => (standing.State, standing.Row);

    private static StaffTicket Signed(string id, string role) => new()
    {
        StaffId = id,
        Name = $"Example {id}",
        Roles = [role],
        SignIn = "example",
        ProvedAt = PortalServer.StartsAt,
    };
}
