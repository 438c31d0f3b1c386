using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

#pragma warning disable CA1309 // Compared by the database.

namespace PrivacyPortal.Bench;

/// <summary>
/// A search over a hundred thousand people, from what was typed to the lines of the list, against a bare query of the same shape: one
/// range of one index, as many whole rows. And how much slower it is than over ten thousand.
/// </summary>
internal static class FindingPeople
{
    private const int Few = 10_000;
    private const int Many = 100_000;
    private const int Times = 300;

    private static readonly string[] Firsts = Names("", 300);
    private static readonly string[] Lasts = Names("son", 4_000);
    private static readonly StaffTicket Worker = new() { StaffId = "bench", Name = "Bench", Roles = [StaffRole.SupportWorker], SignIn = "bench", ProvedAt = DateTimeOffset.UnixEpoch };

    public static async Task<bool> Run()
    {
        await using var few = await BenchStore.New();
        await using var many = await BenchStore.New();
        await Fill(few, Few);
        await Fill(many, Many);
        var holds = true;
        foreach (var (what, typed) in new (string, Func<Random, string>)[]
        {
            ("part of a surname", r => Lasts[r.Next(Lasts.Length)][..5]),
            ("a whole name", r => $"{Firsts[r.Next(Firsts.Length)]} {Lasts[r.Next(Lasts.Length)]}"),
            ("a misspelt surname", r => Swap(Lasts[r.Next(Lasts.Length)])),
            ("a date of birth", r => Born(r.Next(Few)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        })
        {
            var random = new Random(7);
            var (find, findFew) = (many.Get<FindPeople>(), few.Get<FindPeople>());
            holds &= await new Ratio($"{what} among {Many:N0}", "a bare indexed query of the same shape", 3)
                .Measure(Times, () => Bare(many, Firsts[random.Next(Firsts.Length)][..5]), () => find.Find(Worker, typed(random)));
            holds &= await new Ratio($"{what} among {Many:N0}", $"the same among {Few:N0}", 1.5)
                .Measure(Times, () => findFew.Find(Worker, typed(random)), () => find.Find(Worker, typed(random)));
        }

        return holds;
    }

    private static async Task Fill(BenchStore store, int people)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(store.Folder, "data", StorageSetup.FileName)}");
        await connection.OpenAsync();
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using var person = connection.CreateCommand();
        person.CommandText = """
            INSERT INTO people (id, reference, name, called_name, search_name, born_earliest, born_latest, born_quality, born_unknown, language, needs, child_knows, is_example, added_at, stamp)
            VALUES ($id, $reference, $name, $called, $search, $born, $born, 2, 0, 'en-GB', 0, 1, 0, '2026-01-01 00:00:00', $id)
            """;
        await using var key = connection.CreateCommand();
        key.CommandText = "INSERT INTO person_keys (kind, key, person_id) VALUES ($kind, $key, $id)";
        var random = new Random(1);
        for (var i = 0; i < people; i++)
        {
            var (first, last) = (Firsts[random.Next(Firsts.Length)], Lasts[random.Next(Lasts.Length)]);
            var (name, id) = ($"{Capital(first)} {Capital(last)}", Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMinutes(i)).ToString().ToUpperInvariant());
            person.Parameters.Clear();
            person.Parameters.AddRange(new SqliteParameter[]
            {
                new("$id", id), new("$reference", string.Concat(Enumerable.Range(0, 9).Select(_ => PersonReference.Signs[random.Next(32)]))), new("$name", name),
                new("$called", Capital(first)), new("$search", SearchName.Of(name)), new("$born", Born(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            });
            await person.ExecuteNonQueryAsync();
            foreach (var (kind, text) in SearchKeys.Of(name, first))
            {
                key.Parameters.Clear();
                key.Parameters.AddRange(new SqliteParameter[] { new("$kind", (int)kind), new("$key", text), new("$id", id) });
                await key.ExecuteNonQueryAsync();
            }
        }

        await transaction.CommitAsync();
        await using var analyse = connection.CreateCommand();
        analyse.CommandText = "ANALYZE";
        await analyse.ExecuteNonQueryAsync();
    }

    private static DateOnly Born(int i) => new DateOnly(1950, 1, 1).AddDays(i % 27_000);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Swap(string word) => word[..3] + word[4] + word[3] + word[5..];

    // Words that can be said, each once.
    private static string[] Names(string ending, int count)
    {
        string[] syllables = ["ka", "ro", "mi", "len", "ta", "ber", "so", "wi", "nad", "jo", "ve", "ham", "gu", "fi", "dor", "pel", "sti", "cha", "lu", "zan"];
        var random = new Random(ending.Length);
        var names = new HashSet<string>();
        while (names.Count < count)
        {
            names.Add(string.Concat(Enumerable.Range(0, 3).Select(_ => syllables[random.Next(syllables.Length)])) + ending);
        }

        return [.. names];
    }

    // One range of one index and as many whole rows, in a context of its own as each operation has.
    private static async Task Bare(BenchStore store, string start)
    {
        await using var db = await store.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
#pragma warning disable CA1309 // The database compares: this becomes SQL, which knows no StringComparison.
        await db.People.AsNoTracking().Where(p => string.Compare(p.SearchName, start) >= 0 && string.Compare(p.SearchName, start + "\uffff") < 0)
            .OrderBy(p => p.SearchName).Take(FindPeople.Most).ToListAsync();
#pragma warning restore CA1309
    }
}
