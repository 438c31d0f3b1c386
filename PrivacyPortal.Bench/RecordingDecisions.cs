using Microsoft.Data.Sqlite;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Bench;

/// <summary>
/// Recording a decision, from the signed submission to the disk, against the least that any store can do on the same file system: one
/// row, one durable commit.
/// </summary>
internal static class RecordingDecisions
{
    private const int Times = 600;

    public static async Task<bool> Run()
    {
        await using var store = await BenchStore.New();
        await using var bare = await Bare(store.Folder);
        var ready = new Queue<(VisitOnTablet Visit, AtTheTablet Who, Submission Submission)>(await Prepare(store, Times + 500));
        await using var insert = bare.CreateCommand();
        insert.CommandText = "INSERT INTO decisions (text) VALUES ('yes')";
        var record = store.Get<RecordDecisions>();
        return await new Ratio("recording a decision", "a bare durable commit of one row", 3).Measure(
            Times,
            () => insert.ExecuteNonQueryAsync(),
            async () =>
            {
                var (visit, who, submission) = ready.Dequeue();
                if ((await record.Record(visit, who, submission)).Outcome != RecordedOutcome.Recorded)
                {
                    throw new InvalidOperationException("Nothing was recorded: there is nothing to measure.");
                }
            });
    }

    private static async Task<SqliteConnection> Bare(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE decisions (number INTEGER PRIMARY KEY, text TEXT)";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Adults, each with one answered question and the tablet at their signature.</summary>
    private static async Task<List<(VisitOnTablet Visit, AtTheTablet Who, Submission Submission)>> Prepare(BenchStore store, int count)
    {
        var worker = new OpenedBy("bench", "Bench");
        List<(VisitOnTablet, AtTheTablet, Submission)> ready = [];
        for (var i = 0; i < count; i++)
        {
            var person = Person();
            await store.Get<Writer>().Write(db =>
            {
                db.People.Add(person);
                return Task.CompletedTask;
            });
            var visitId = await store.Get<OpenVisit>().Open(worker, [new InVisit(new PersonId(person.Id))], [Purpose.PhotoWeb]);
            var ticket = (await store.Get<HandOver>().Give(visitId))!.Value;
            var progress = store.Get<KeepProgress>();
            var visit = (await store.Get<FindVisit>().For(visitId, ticket))!;
            await progress.Answer(visit, visit.Here[0], new Dictionary<(PersonId, Purpose), Answer> { [(new PersonId(person.Id), Purpose.PhotoWeb)] = Answer.Yes });
            visit = (await store.Get<FindVisit>().For(visitId, ticket))!;
            var operation = (await progress.Operation(visit, visit.Here[0]))!.Value;
            ready.Add((visit, visit.Here[0], new Submission
            {
                Operation = operation,
                Reviewed = visit.Here[0].Reviewed,
                Signature = Signature.Typed(person.Name, out _)!,
                RecordedBy = worker,
            }));
        }

        return ready;
    }

    internal static PersonRow Person()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new PersonRow
        {
            Id = Guid.CreateVersion7(now),
            Name = "Bench Example",
            CalledName = "Bench",
            SearchName = "bench example",
            BornEarliest = new DateOnly(1990, 5, 5),
            BornLatest = new DateOnly(1990, 5, 5),
            BornQuality = DateQuality.Told,
            BornUnknown = false,
            Language = "en-GB",
            ChildKnows = Knows.No,
            IsExample = true,
            AddedAt = now,
            Stamp = Guid.CreateVersion7(now),
        };
    }
}
