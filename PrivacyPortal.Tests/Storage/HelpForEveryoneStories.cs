using CsCheck;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Core.Consent;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Storage;

/// <summary>
/// Property vi of rules.md 2.5 with everybody in a state of their own: a case of any shape, ruled on by the rule and kept as it keeps it, on a
/// real database. Whatever it was, the visit opens, the notice is read, a question to us is taken and the group is joined, exactly as somebody
/// of that birth date would have it of whom nothing was ever decided. 240 people, or 100,000 with PORTAL_HEAVY=1.
/// </summary>
public class HelpForEveryoneStories(PostgresServer postgres)
{
    private static readonly int People = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 100_000 : 240;

    [Fact]
    public async Task VI_whatever_was_decided_about_somebody_they_are_met_told_heard_and_welcomed_all_the_same()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var met = 0;
        var outcomes = new Dictionary<Outcome, int>();
        foreach (var cases in Cases().Chunk(GroupSessions.MostPeople))
        {
            foreach (var (outcome, many) in await Keep(store, cases))
            {
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + many;
            }

            foreach (var family in cases.Chunk(OpenVisit.MostPeople))
            {
                met += await Meets(store, family);
            }

            var (session, problem) = await store.Get<GroupSessions>().Open(
                SignedIn.Worker, NewId(store), "Saturday group", AnyCase.Today, [.. cases.Select(c => c.About.Id.Value)]);
            Assert.Null(problem);
            Assert.Equal(cases.Length, await store.Read(db => db.GroupMembers.CountAsync(m => m.SessionId == session)));
        }

        Assert.Equal(People, met);
        Assert.Equal(People, await store.Read(db => db.Requests.CountAsync()));
        Assert.Equal([Outcome.Given, Outcome.Refused, Outcome.Requested, Outcome.Deferred], outcomes.Keys.Order());
        TestContext.Current.TestOutputHelper?.WriteLine($"{met} people met: {string.Join(", ", outcomes.OrderBy(o => o.Key).Select(o => $"{o.Value} {o.Key}"))}.");
    }

    private static List<ConsentCase> Cases()
    {
        var all = new List<ConsentCase>();
        AnyCase.All.Sample(c =>
        {
            lock (all)
            {
                if (all.Count < People)
                {
                    all.Add(c);
                }
            }
        }, iter: People);
        return all;
    }

    // The person, the order and the block of the case, and what the rule says of it, as the portal keeps a decision.
    private static Task<IReadOnlyList<(Outcome Outcome, int Many)>> Keep(Stores store, ConsentCase[] cases) => store.Get<Writer>().Write(async db =>
    {
        var now = UtcInstant.Cut(store.Clock.GetUtcNow());
        db.People.AddRange(cases.Select(c => RowOf(c.About, now)));
        await db.SaveChangesAsync(Stop);
        var decided = new List<Outcome>();
        var rows = new List<object>();
        foreach (var c in cases)
        {
            var decision = Decision.Decide(c, now);
            var signing = NewId(store);
            var held = c.Adults.FirstOrDefault(a => a.Holder == decision.Decider);
            rows.Add(new SigningRow { Id = signing, ById = c.About.Id.Value, Way = SigningWay.Typed, Words = "Ada Example", Body = signing.ToString("N"), At = now });
            rows.Add(DecisionRow.Of(decision, signing, "Somebody", held, c.Policy.DecidesFrom(c.Jurisdiction, c.Channel, c.Today), Rulebook.PolicyHash(c.Policy)));
            rows.Add(new LegalStatusRow { Id = NewId(store), AboutId = c.About.Id.Value, Status = c.LegalStatus, NotedAt = now, NotedById = "worker" });
            rows.AddRange(c.Blocks.Where(b => b.Signatory is null).Select(b => new BlockRow
            {
                Id = NewId(store),
                AboutId = c.About.Id.Value,
                Kind = b.Kind,
                Purposes = b.Purposes is null ? null : FactColumns.Write(b.Purposes),
                SignatoryId = null,
                ReviewOn = null,
                PlacedAt = now,
                PlacedById = "worker",
            }));
            decided.Add(decision.Outcome);
        }

        await db.Append(rows);
        return (IReadOnlyList<(Outcome, int)>)[.. decided.CountBy(o => o).Select(o => (o.Key, o.Value))];
    });

    private static async Task<int> Meets(Stores store, ConsentCase[] cases)
    {
        var visit = await store.Get<OpenVisit>().Open(Family.Worker, [.. cases.Select(c => new InVisit(c.About.Id))], Purpose.AskedFirst);
        var ticket = await store.Get<HandOver>().Give(visit);
        var tablet = await store.Get<FindVisit>().For(visit, ticket!.Value);
        Assert.Equal(cases.Select(c => c.About.Id), tablet!.Here.Select(h => h.Person.Id));
        Assert.Equal(Purpose.AskedFirst, tablet.Asked);
        foreach (var (c, at) in cases.Zip(tablet.Here))
        {
            // What their birth date says, and nothing else does: their words, and as what they are asked.
            var age = c.About.Born.AgeOn(AnyCase.Today);
            Assert.Equal(Audience.For(age.Youngest), at.Edition.Audience);
            Assert.Equal(age.IsAtLeast(13) ? AskedAs.Decider : AskedAs.TheChild, Assert.Single(at.AskedAbout).As);
            Assert.Equal((false, false, false), (at.HasRead, at.HasSigned, at.IsDone(tablet)));
            await store.Get<AskUs>().Ask(NewId(store), c.About.Id, c.About.Id, RequestKind.Question, "When do we meet?");
        }

        return cases.Length;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Guid NewId(Stores store) => Guid.CreateVersion7(store.Clock.GetUtcNow());

    private static PersonRow RowOf(Person about, DateTimeOffset now) => new()
    {
        Id = about.Id.Value,
        Name = about.Name.Text,
        CalledName = about.Name.Text.Split(' ')[0],
        SearchName = SearchName.Of(about.Name.Text),
        BornEarliest = about.Born.Earliest,
        BornLatest = about.Born.Latest,
        BornQuality = DateQuality.Told,
        BornUnknown = about.Born.Match(_ => false, (_, _) => false, () => true),
        Language = "en-GB",
        ChildKnows = Knows.No,
        IsExample = true,
        AddedAt = now,
        Stamp = Guid.CreateVersion7(now),
    };
}
