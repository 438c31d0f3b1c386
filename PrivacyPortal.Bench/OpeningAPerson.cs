using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Bench;

/// <summary>A person's page with a thousand events behind it, against one with ten: standing, who decides, and the newest of the timeline.</summary>
internal static class OpeningAPerson
{
    private static readonly OpenedBy Recorder = new("bench", "Bench");
    private static readonly StaffTicket Worker = new() { StaffId = "bench", Name = "Bench", Roles = [StaffRole.SupportWorker], SignIn = "bench", ProvedAt = DateTimeOffset.UnixEpoch };

    public static async Task<bool> Run()
    {
        var days = new Days(TimeProvider.System.GetUtcNow().AddDays(-600));
        await using var store = await BenchStore.New(days);
        var few = await WithEvents(store, days, 10);
        var many = await WithEvents(store, days, 1_000);
        return await new Ratio("a person's page with 1,000 events", "the same with 10", 1.5).Measure(300, () => Open(store, few), () => Open(store, many));
    }

    private static async Task Open(BenchStore store, PersonId person)
    {
        _ = await store.Get<OpenPerson>().Open(Worker, person) ?? throw new InvalidOperationException("The page did not open: there is nothing to measure.");
        await store.Get<Timeline>().Page(Worker, person);
    }

    // A yes, then a stop and its undoing each day, each a decision and a record.
    private static async Task<PersonId> WithEvents(BenchStore store, Days days, int events)
    {
        var row = RecordingDecisions.Person();
        var person = new PersonId(row.Id);
        await store.Get<Writer>().Write(db =>
        {
            db.People.Add(row);
            return Task.CompletedTask;
        });
        var visitId = await store.Get<OpenVisit>().Open(Recorder, [new InVisit(person)], [Purpose.PhotoWeb]);
        var ticket = (await store.Get<HandOver>().Give(visitId))!.Value;
        var visit = (await store.Get<FindVisit>().For(visitId, ticket))!;
        await store.Get<KeepProgress>().Answer(visit, visit.Here[0], new Dictionary<(PersonId, Purpose), Answer> { [(person, Purpose.PhotoWeb)] = Answer.Yes });
        visit = (await store.Get<FindVisit>().For(visitId, ticket))!;
        var operation = (await store.Get<KeepProgress>().Operation(visit, visit.Here[0]))!.Value;
        await store.Get<RecordDecisions>().Record(visit, visit.Here[0], new Submission
        {
            Operation = operation,
            Reviewed = visit.Here[0].Reviewed,
            Signature = Signature.Typed(row.Name, out _)!,
            RecordedBy = Recorder,
        });
        var stop = store.Get<StopConsent>();
        for (var happened = 2; happened < events; happened += 2)
        {
            days.Next();
            var now = days.GetUtcNow();
            await stop.Stop(person, Purpose.PhotoWeb, person, Guid.CreateVersion7(now), Recorder);
            await stop.Undo(person, Purpose.PhotoWeb, person, Guid.CreateVersion7(now), Recorder);
        }

        return person;
    }

    private sealed class Days(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public void Next() => _now = _now.AddDays(1);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
