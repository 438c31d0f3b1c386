using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.Sessions;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Sessions;

namespace PrivacyPortal.Tests.Features.Families.ChangeMind;

/// <summary>Stop and Yes from two phones at once, against a model that only knows the order in which they were kept.</summary>
public class RacingStories(PostgresServer postgres)
{
    private static readonly int Histories = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 10_000 : 15;

    // Nobody changes their mind ten thousand times: the next girl begins afresh.
    private const int OfOneGirl = 10;

    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_stopped_is_on_no_sheet_begun_after_it_whoever_races(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var random = new Random(5);
        var girl = await new Family(store).Person("Jasmine Example", "2012-05-01");
        var (session, _) = await store.Get<GroupSessions>().Open(Workers.Worker, New(store), "Group", new DateOnly(2026, 11, 23), [girl.Value]);

        for (var i = 0; i < Histories; i++)
        {
            if (i > 0 && i % OfOneGirl == 0)
            {
                girl = await new Family(store).Person("Jasmine Example", "2012-05-01");
                (session, _) = await store.Get<GroupSessions>().Open(Workers.Worker, New(store), "Group", new DateOnly(2026, 11, 23), [girl.Value]);
            }

            if (!await MaySheet(store, session!.Value))
            {
                Assert.Equal(Answered.Done, await SayYes(store, girl));
            }

            // Two or three at once, in no order.
            var acts = Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.Next(3)).ToList();
            await Task.WhenAll(acts.Select(act => Task.Run(() => act switch
            {
                0 => (Task)Stop(store, girl, New(store)),
                1 => SayYes(store, girl),
                _ => store.Get<StopConsent>().Undo(girl, Purpose.PhotoWeb, girl, New(store), null),
            })));

            var last = await store.Read(db => db.Decisions.Where(d => d.AboutId == girl.Value).OrderByDescending(d => d.Number).FirstAsync());
            Assert.Equal(last.Outcome is Outcome.Given or Outcome.Restored, await MaySheet(store, session.Value));

            // Nobody else is at it: stopped is stopped.
            await Stop(store, girl, New(store));
            Assert.False(await MaySheet(store, session.Value));
            store.Clock.Advance(TimeSpan.FromMinutes(11));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_same_stop_sent_ten_times_at_once_and_again_after_an_hour_counts_once(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var girl = await new Family(store).Person("Jasmine Example", "2012-05-01");
        await SayYes(store, girl);
        var operation = New(store);

        var stops = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Stop(store, girl, operation))));
        store.Clock.Advance(TimeSpan.FromHours(1));
        await SayYes(store, girl);
        var late = await Stop(store, girl, operation);

        Assert.All(stops.Append(late), s => Assert.Equal(Stopped.Done, s));
        Assert.Equal(1, await store.Read(db => db.Decisions.CountAsync(d => d.Outcome == Outcome.Withdrawn)));

        // What she said in between stands: an old message says nothing new.
        Assert.True((await new Family(store).Standing(girl, Purpose.PhotoWeb)).MayUse);
    }

    private static Guid New(Stores store) => Guid.CreateVersion7(store.Clock.GetUtcNow());

    private static Task<Stopped> Stop(Stores store, PersonId girl, Guid operation) => store.Get<StopConsent>().Stop(girl, Purpose.PhotoWeb, girl, operation, null);

    private static async Task<Answered> SayYes(Stores store, PersonId girl)
    {
        var mine = await store.Get<MyChoices>().For(new MySession(girl, null));
        var row = mine.Parts[0].Rows.Single(r => r.Purpose == Purpose.PhotoWeb);
        return await store.Get<AnswerAgain>().Give(mine, mine.Parts[0], row, new MyAnswer(New(store), Answer.Yes, row.Question.Hash.Hex, Signature.Typed("Jasmine", out _)!));
    }

    private static async Task<bool> MaySheet(Stores store, Guid session) =>
        (await store.Get<GroupSessions>().Sheet(session, Workers.Worker))!.People.Single().Allows.Contains(Purpose.PhotoWeb);
}
