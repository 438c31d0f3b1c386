using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// Adds rows to tables that only grow: all in one command, by the model's own mapping, without tracking what will never change. For the
/// act that a family waits for; everything else is saved in the usual way.
/// </summary>
internal static class Appending
{
    private static readonly ConcurrentDictionary<IEntityType, Plan> _plans = new();

    /// <summary>Adds the rows, in their order, in the transaction that is open.</summary>
    public static async Task Append(this PortalDb db, IReadOnlyList<object> rows)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are appended inside a transaction only: call this from Writer.Write.");
        var text = new StringBuilder(2048);
        foreach (var row in rows)
        {
            var table = db.Model.FindEntityType(row.GetType()) ?? throw new InvalidOperationException($"{row.GetType().Name} is no table.");
            _plans.GetOrAdd(table, Plan.Of).Write(row, text, command);
        }

        command.CommandText = text.ToString();
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How one table's rows are written.</summary>
    private sealed record Plan(string Into, IReadOnlyList<(IProperty Property, RelationalTypeMapping Mapping)> Columns)
    {
        public static Plan Of(IEntityType table)
        {
            var columns = table.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never)
                .Select(p => (p, p.GetRelationalTypeMapping())).ToList();
            return new Plan($"INSERT INTO {table.GetTableName()} ({string.Join(", ", columns.Select(c => c.p.GetColumnName()))}) VALUES (", columns);
        }

        public void Write(object row, StringBuilder text, DbCommand command)
        {
            text.Append(Into);
            for (var at = 0; at < Columns.Count; at++)
            {
                var (property, mapping) = Columns[at];
                var name = "@p" + command.Parameters.Count;
                text.Append(at == 0 ? "" : ", ").Append(name);
                command.Parameters.Add(mapping.CreateParameter(command, name, property.GetGetter().GetClrValue(row), property.IsNullable));
            }

            text.Append(");");
        }
    }
}
