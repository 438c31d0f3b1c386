using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.Team;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Tests.Features.Staff.Team;

/// <summary>Who works with whom, who is kept from whom, and who says so, on both databases.</summary>
public sealed class TeamStories(PostgresServer postgres)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_student_sees_a_person_for_the_days_that_the_lead_gave(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (lead, student) = (await SignsIn(store, "lead", StaffRole.DataProtectionLead), await SignsIn(store, "student", StaffRole.StudentSocialWorker));
        var person = await new Family(store).Person("Example Person", "2015-01-01");
        var today = UkCalendar.Today(store.Clock);
        var key = await KeyOf(store, lead, "student");

        Assert.Contains("last day", await Team(store).Give(lead, key, person.Value, today, null), StringComparison.Ordinal);
        Assert.Contains("A year at most", await Team(store).Give(lead, key, person.Value, today, today.AddDays(400)), StringComparison.Ordinal);
        Assert.Contains("not before", await Team(store).Give(lead, key, person.Value, today, today.AddDays(-1)), StringComparison.Ordinal);
        Assert.False(await Sees(store, student, person));

        Assert.Null(await Team(store).Give(lead, key, person.Value, today, today.AddDays(6)));
        Assert.True(await Sees(store, student, person));
        Assert.Null(await Team(store).Give(lead, key, person.Value, today, today.AddDays(7)));
        Assert.Equal(today.AddDays(7), Assert.Single((await Team(store).Open(lead, key, Stop))!.With).Until);

        store.Clock.Advance(TimeSpan.FromDays(7));
        Assert.True(await Sees(store, student, person));
        Assert.Null(await Team(store).Take(lead, key, person.Value));
        Assert.False(await Sees(store, student, person));
        Assert.Equal(today.AddDays(6), (await store.Read(db => db.Caseloads.SingleAsync(Stop))).Until);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Whoever_knows_a_family_says_so_and_only_another_lifts_it(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (lead, other) = (await SignsIn(store, "lead", StaffRole.DataProtectionLead), await SignsIn(store, "other lead", StaffRole.DataProtectionLead));
        var person = await new Family(store).Person("Example Person", "2015-01-01");
        var key = await KeyOf(store, other, "lead");

        Assert.Null(await Team(store).KnowsThem(lead, person.Value));
        Assert.False(await Sees(store, lead, person));
        Assert.Null(Assert.Single((await Team(store).Open(lead, key, Stop))!.KeptFrom).Name);
        Assert.NotNull(await Team(store).Lift(lead, key, person.Value));
        Assert.NotNull(await Team(store).KnowsThem(lead, person.Value));
        Assert.False(await Sees(store, lead, person));

        Assert.Equal("Example Person", Assert.Single((await Team(store).Open(other, key, Stop))!.KeptFrom).Name);
        Assert.Null(await Team(store).Lift(other, key, person.Value));
        Assert.True(await Sees(store, lead, person));
        var kept = await store.Read(db => db.Conflicts.SingleAsync(Stop));
        Assert.Equal(("lead", "other lead"), (kept.NotedById, kept.LiftedById));
        Assert.Contains("for themselves", await Team(store).Lift(lead, key, person.Value), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Nobody_but_the_lead_changes_it_or_sees_the_team(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var lead = await SignsIn(store, "lead", StaffRole.DataProtectionLead);
        var person = await new Family(store).Person("Example Person", "2015-01-01");
        var key = await KeyOf(store, lead, "lead");
        foreach (var role in StaffRole.All.Where(role => role != StaffRole.DataProtectionLead))
        {
            var who = await SignsIn(store, role, role);

            Assert.Empty(await Team(store).All(who, Stop));
            Assert.Null(await Team(store).Open(who, key, Stop));
            Assert.NotNull(await Team(store).Give(who, key, person.Value, UkCalendar.Today(store.Clock), null));
            Assert.NotNull(await Team(store).Keep(who, key, person.Value));
            Assert.NotNull(await Team(store).Lift(who, key, person.Value));
            Assert.NotNull(await Team(store).Take(who, key, person.Value));
        }

        Assert.Equal((0, 0), (await store.Read(db => db.Caseloads.CountAsync(Stop)), await store.Read(db => db.Conflicts.CountAsync(Stop))));
        Assert.Equal(StaffRole.All.Count, (await Team(store).All(lead, Stop)).Count);
        Assert.NotNull(await Team(store).Keep(lead, "no key", person.Value));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Own_sign_ins_are_listed_and_ended_and_others_by_those_who_look_after_the_portal(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var worker = await SignsIn(store, "worker", StaffRole.SupportWorker);
        var elsewhere = await SignsIn(store, "worker", StaffRole.SupportWorker);
        var administrator = await SignsIn(store, "administrator", StaffRole.Administrator);
        var see = store.Get<SeeSignIns>();

        Assert.Equal(2, (await see.Mine(worker, Stop)).Count);
        var other = Assert.Single(await see.Mine(worker, Stop), one => !one.IsThis);
        Assert.Empty(await see.Others(worker, Stop));
        Assert.NotNull(await see.End(administrator, other.Hash, Stop));
        Assert.NotNull(await see.EndAllOf(worker, "administrator", Stop));
        Assert.Null(await see.End(worker, other.Hash, Stop));
        Assert.False(await store.Get<SignIns>().IsOpen(elsewhere.SignIn, Stop));
        Assert.True(await store.Get<SignIns>().IsOpen(worker.SignIn, Stop));

        Assert.Equal(("worker", 1), Assert.Single((await see.Others(administrator, Stop)).Select(one => (one.Name, one.Open))));
        Assert.Null(await see.EndAllOf(administrator, "worker", Stop));
        Assert.False(await store.Get<SignIns>().IsOpen(worker.SignIn, Stop));
        Assert.Empty(await see.Others(administrator, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static KeepTeam Team(Stores store) => store.Get<KeepTeam>();

    private static async Task<StaffTicket> SignsIn(Stores store, string name, string role)
    {
        var key = await store.Get<SignIns>().Start(new StaffMember(name, name, [role]), store.Clock.GetUtcNow(), stop: Stop);
        return new StaffTicket { StaffId = name, Name = name, Roles = [role], SignIn = key, ProvedAt = store.Clock.GetUtcNow() };
    }

    private static async Task<string> KeyOf(Stores store, StaffTicket lead, string name) => (await Team(store).All(lead, Stop)).Single(m => m.Row.Name == name).Row.Key.ToString();

    private static async Task<bool> Sees(Stores store, StaffTicket who, PersonId person) => (await store.Get<WhoSeesWhom>().Among(who, [person.Value], Stop)).Count == 1;
}
