using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>Role × relation: whether there is such a person, for this member of staff, today.</summary>
public sealed class WhoSeesWhomStories(PostgresServer postgres)
{
    private const string None = "none";
    private const string Own = "own caseload";
    private const string Today = "own caseload, last day today";
    private const string Over = "own caseload until yesterday";
    private const string NotYet = "own caseload from tomorrow";
    private const string NoEnd = "own caseload without an end";
    private const string Others = "another's caseload";
    private const string Conflict = "knows the family";
    private const string OwnConflict = "own caseload, knows the family";

    private static readonly string[] Relations = [None, Own, Today, Over, NotYet, NoEnd, Others, Conflict, OwnConflict];

    private static readonly Dictionary<string, string[]> Sees = new()
    {
        [StaffRole.SupportWorker] = [None, Own, Today, Over, NotYet, NoEnd, Others],
        [StaffRole.StudentSocialWorker] = [Own, Today],
        [StaffRole.DataProtectionLead] = [None, Own, Today, Over, NotYet, NoEnd, Others],
        [StaffRole.QualityAndCompliance] = [None, Own, Today, Over, NotYet, NoEnd, Others],
        [StaffRole.Administrator] = [],
    };

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Each_cell_is_as_the_rule_says(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var sight = SightOn(store);
        var cells = 0;
        foreach (var relation in Relations)
        {
            var person = await PersonWith(store, relation);
            foreach (var role in StaffRole.All)
            {
                var expected = Sees[role].Contains(relation);
                var listed = await store.Read(db => sight.People(db, Me(role)).AnyAsync(p => p.Id == person.Value, Stop));
                var looked = await sight.Look(Me(role), person.Value, "a test", Stop);

                Assert.True(listed == expected && (looked is not null) == expected, $"{role}, {relation}: listed {listed}, looked {looked is not null}");
                cells++;
            }
        }

        Assert.Equal(StaffRole.All.Count * Relations.Length, cells);
        Assert.Equal(Sees.Values.Sum(one => one.Length), await store.Read(db => db.Reads.CountAsync(Stop)));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_visit_is_in_sight_when_everybody_in_it_is(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var mother = await family.Person("Example Mother", "1990-01-01");
        var visit = (await family.Visit([mother, await PersonWith(store, Conflict)])).Visit;
        var plain = (await family.Visit([mother])).Visit;

        Assert.False(await SightOn(store).SeesVisit(Me(StaffRole.SupportWorker), visit, Stop));
        Assert.True(await SightOn(store).SeesVisit(Me(StaffRole.SupportWorker), plain, Stop));
        Assert.False(await SightOn(store).SeesVisit(Me(StaffRole.StudentSocialWorker), plain, Stop));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Who_looked_and_why_is_kept_and_can_not_be_taken_back(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var person = await PersonWith(store, None);

        await SightOn(store).Look(Me(StaffRole.SupportWorker), person.Value, "preparing a visit", Stop);

        var read = Assert.Single(await store.Read(db => db.Reads.ToListAsync(Stop)));
        Assert.Equal(("me", person.Value, "preparing a visit"), (read.StaffId, read.PersonId, read.Why));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("DELETE FROM reads"));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("UPDATE reads SET why = 'nothing'"));
        Assert.Equal(1, await store.Read(db => db.Reads.CountAsync(Stop)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static WhoSeesWhom SightOn(Stores store) => new(store.Contexts, store.Get<Writer>(), store.Clock);

    private static StaffTicket Me(string role) =>
        new() { StaffId = "me", Name = "Me", Roles = [role], SignIn = "key", ProvedAt = PortalServer.StartsAt };

    private static async Task<PersonId> PersonWith(Stores store, string relation)
    {
        var person = await new Family(store).Person("Example Person", "1990-01-01");
        var today = UkCalendar.Today(store.Clock);
        await store.Get<Writer>().Write(db =>
        {
            (DateOnly From, DateOnly? Until, string Whose)? caseload = relation switch
            {
                Own or OwnConflict => (today.AddDays(-7), today.AddDays(7), "me"),
                Today => (today.AddDays(-7), today, "me"),
                Over => (today.AddDays(-7), today.AddDays(-1), "me"),
                NotYet => (today.AddDays(1), today.AddDays(7), "me"),
                NoEnd => (today.AddDays(-7), null, "me"),
                Others => (today.AddDays(-7), today.AddDays(7), "somebody else"),
                _ => null,
            };
            if (caseload is { } one)
            {
                db.Caseloads.Add(new CaseloadRow { StaffId = one.Whose, PersonId = person.Value, From = one.From, Until = one.Until, GivenById = "example:lead" });
            }

            if (relation is Conflict or OwnConflict)
            {
                db.Conflicts.Add(new ConflictRow { StaffId = "me", PersonId = person.Value, NotedAt = store.Clock.GetUtcNow(), NotedById = "example:lead" });
            }

            return Task.CompletedTask;
        });
        return person;
    }
}
