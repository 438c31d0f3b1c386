using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Storage;

/// <summary>Statements kept ready belong to one open connection, and to nobody after it.</summary>
public class KeptStatementsTests(PostgresServer postgres)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_statement_that_is_kept_ready_ends_with_its_connection(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await using var db = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        DbCommand? before = null;
        for (var time = 0; time < 3; time++)
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            var now = db.Kept("SELECT COUNT(*) FROM people");
            Assert.Same(now, db.Kept("SELECT COUNT(*) FROM people"));
            Assert.NotSame(before, now);
            Assert.Equal(0L, await now.ExecuteScalarAsync(TestContext.Current.CancellationToken));
            await db.Database.CloseConnectionAsync();
            before = now;
        }
    }
}
