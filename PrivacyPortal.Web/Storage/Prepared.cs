using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// Statements that a connection keeps ready for as long as it is open: on SQLite, preparing one costs more than running it. For the act that
/// a family waits for; everything else is asked in the usual way.
/// </summary>
internal static class Prepared
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> _kept = [];

    /// <summary>The command of that text, with the values as <c>@p0</c>, <c>@p1</c>… The caller never disposes it. The connection is open.</summary>
    public static DbCommand Command(this PortalDb db, string text, params IReadOnlyList<object> values)
    {
        var command = db.Kept(text);
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{command.Parameters.Count}";
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The command of that text, without values.</summary>
    public static DbCommand Kept(this PortalDb db, string text)
    {
        var connection = db.Database.GetDbConnection();
        if (!_kept.TryGetValue(connection, out var kept))
        {
            _kept.Add(connection, kept = []);
            connection.StateChange += LetGo;
        }

        if (!kept.TryGetValue(text, out var command))
        {
            kept[text] = command = connection.CreateCommand();
            command.CommandText = text;
        }

        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.Parameters.Clear();
        return command;
    }

    // Once closed, a connection may come back on another handle; a statement of the old one would then run among somebody else's.
    private static void LetGo(object sender, StateChangeEventArgs change)
    {
        if (change.CurrentState == ConnectionState.Closed && sender is DbConnection connection)
        {
            connection.StateChange -= LetGo;
            _kept.Remove(connection);
        }
    }
}
