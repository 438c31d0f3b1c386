using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Storage;

/// <summary>What the databases themselves promise, whoever writes to them.</summary>
public class StoreKeepsTests(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    public static TheoryData<string, string> Lies
    {
        get
        {
            var lies = new TheoryData<string, string>();
            foreach (var kind in new[] { "Sqlite", "Postgres" })
            {
                // Each changes one fact of a true decision about a boy of eleven (his mother's yes, his OK) into a lie.
                lies.Add(kind, "basis = 1");
                lies.Add(kind, "own_answer = 'no'");
                lies.Add(kind, "own_answer = NULL");
                lies.Add(kind, "decider_id = NULL");
                lies.Add(kind, "decider_id = about_id");
                lies.Add(kind, "decider_kind = 21");
                lies.Add(kind, "age_youngest = 15, age_oldest = 15");
                lies.Add(kind, "valid_until = NULL");
                lies.Add(kind, "outcome = 9");
                lies.Add(kind, "outcome = 5");
            }

            return lies;
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_model_has_no_change_that_its_migrations_lack(string kind)
    {
        await using var store = await Stores.New(kind, postgres);

        Assert.False(await store.Read(db => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.Empty(await store.Read(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    public async Task Sqlite_waits_for_the_disk(string pragma, string expected)
    {
        await using var store = await Stores.New("Sqlite", postgres);

        var found = await store.Read(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + pragma;
            return $"{await command.ExecuteScalarAsync()}";
        });

        Assert.Equal(expected, found);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_only_grows_cannot_be_changed_or_removed(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await MothersYes(store);

        foreach (var table in new[] { "decisions", "replies", "signings", "showings", "notice_versions" })
        {
            var column = table == "notice_versions" ? "hash" : table == "showings" ? "words" : table == "signings" ? "body" : "purpose";
            var change = await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand($"UPDATE {table} SET {column} = 'x'"));
            var removal = await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand($"DELETE FROM {table}"));

            Assert.Contains($"{table} is append-only", change.Message, StringComparison.Ordinal);
            Assert.Contains($"{table} is append-only", removal.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Lies))]
    public async Task A_decision_written_by_hand_cannot_lie(string kind, string lie)
    {
        await using var store = await Stores.New(kind, postgres);
        await MothersYes(store);
        var columns = await store.Read(db => Task.FromResult(db.Model.FindEntityType(typeof(Web.Storage.Rows.DecisionRow))!.GetProperties()
            .Select(p => p.GetColumnName()).Where(c => c is not ("number" or "id" or "purpose")).ToList()));
        var changes = lie.Split(", ").Select(part => part.Split(" = ")).ToDictionary(p => p[0], p => p[1]);
        var fresh = kind == "Sqlite" ? "'00000000-0000-7000-8000-000000000001'" : "'00000000-0000-7000-8000-000000000001'::uuid";
        string Insert(bool lying) =>
            $"INSERT INTO decisions (id, purpose, {string.Join(", ", columns)}) SELECT {fresh}, 'video.keep', "
            + string.Join(", ", columns.Select(c => lying && changes.TryGetValue(c, out var changed) ? changed : c))
            + " FROM decisions WHERE outcome = 1 AND basis = 2";

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand(Insert(lying: true)));

        Assert.Contains("ck_decisions", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await store.ByHand(Insert(lying: false)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_notice_comes_back_word_for_word(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var builtIn = NoticeContent.Load();

        var kept = await new PublishedNotice(store.Get<BareStore>(), store.Contexts, store.Get<Writer>(), store.Clock).Find(builtIn.Number.ToString());

        Assert.Equal(builtIn.Editions.Select(e => e.Hash), kept.Editions.Select(e => e.Hash));
        Assert.Equal(builtIn.PublishedOn, kept.PublishedOn);
    }

    private static async Task MothersYes(Stores store)
    {
        var family = new Family(store);
        var mother = await family.Person("Maria Example", "1990-05-05");
        var boy = await family.Person("Sam Example", "2015-06-10");
        await family.Holds(mother, AuthorityKind.Mother, boy);
        var visit = await family.Visit([mother, boy], Purpose.PhotoWeb);
        await family.Signs(visit, boy, Answer.Yes);
        await family.Signs(visit, mother, Answer.Yes);
        Assert.Equal(StandingState.Given, (await family.Standing(boy, Purpose.PhotoWeb)).State);
    }
}
