using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// Adds rows to tables that only grow: in as few commands as may be, by the model's own mapping, without tracking what will never change. For the
/// act that a family waits for; everything else is saved in the usual way.
/// </summary>
internal static class Appending
{
    private static readonly ConcurrentDictionary<IEntityType, Plan> _plans = new();

    /// <summary>Adds the rows, in their order, in the transaction that is open.</summary>
    public static async Task Append(this PortalDb db, IReadOnlyList<object> rows)
    {
        var connection = db.Database.GetDbConnection();
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are appended inside a transaction only: call this from Writer.Write.");
        if (connection is SqliteConnection)
        {
            foreach (var row in rows)
            {
                var plan = PlanOf(db, row);
                var one = db.Kept(plan.Alone);
                plan.AddTo(one, row);
                await one.ExecuteNonQueryAsync();
            }

            return;
        }

        await using var all = connection.CreateCommand();
        all.Transaction = transaction;
        var text = new StringBuilder(2048);
        foreach (var row in rows)
        {
            var plan = PlanOf(db, row);
            text.Append(plan.Statement(all.Parameters.Count)).Append(';');
            plan.AddTo(all, row);
        }

        all.CommandText = text.ToString();
        await all.ExecuteNonQueryAsync();
    }

    private static Plan PlanOf(PortalDb db, object row) => _plans.GetOrAdd(
        db.Model.FindEntityType(row.GetType()) ?? throw new InvalidOperationException($"{row.GetType().Name} is no table."), Plan.Of);

    /// <summary>How one table's rows are written.</summary>
    private sealed record Plan(string Into, IReadOnlyList<(IProperty Property, RelationalTypeMapping Mapping)> Columns)
    {
        public static Plan Of(IEntityType table)
        {
            var columns = table.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never)
                .Select(p => (p, p.GetRelationalTypeMapping())).ToList();
            return new Plan($"INSERT INTO {table.GetTableName()} ({string.Join(", ", columns.Select(c => c.p.GetColumnName()))}) VALUES (", columns);
        }

        /// <summary>The statement of one row.</summary>
        public string Alone => field ??= Statement(0);

        /// <summary>The statement, with parameters counted from there.</summary>
        public string Statement(int from) => $"{Into}{string.Join(", ", Enumerable.Range(from, Columns.Count).Select(NameOf))})";

        /// <summary>Adds the values of a row, each under the next name.</summary>
        public void AddTo(DbCommand command, object row)
        {
            foreach (var (property, mapping) in Columns)
            {
                command.Parameters.Add(mapping.CreateParameter(command, NameOf(command.Parameters.Count), property.GetGetter().GetClrValue(row), property.IsNullable));
            }
        }

        private static string NameOf(int at) => string.Create(CultureInfo.InvariantCulture, $"@p{at}");
    }
}
