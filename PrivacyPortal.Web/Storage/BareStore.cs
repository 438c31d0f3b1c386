using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// The few questions that the start and the health checks ask, without the mapping: to set that up takes longer than all the rest of a
/// start, and none of them needs it.
/// </summary>
internal sealed class BareStore(PortalSettings settings)
{
    /// <summary>The migrations of this program, the same on both databases. A test holds them to the mapping's own.</summary>
    public static IReadOnlyList<string> Migrations { get; } = ["20261124000001_Initial", "20261124000002_AppendOnly"];

    /// <summary>Whether every migration of this program was applied.</summary>
    /// <exception cref="DbException">There is no such database, or none of ours.</exception>
    public async Task<bool> IsUpToDate(CancellationToken stop = default)
    {
        var applied = await All("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """, row => row.GetString(0), [], stop);
        return Migrations.All(applied.Contains);
    }

    /// <summary>The number of the notice that was published last; none on a new database.</summary>
    public async Task<string?> NewestNotice(CancellationToken stop = default) =>
        (await All("SELECT number FROM notice_versions ORDER BY published_at DESC LIMIT 1", row => row.GetString(0), [], stop)).FirstOrDefault();

    /// <summary>The words of that version, as they are kept; none where there is no such version.</summary>
    public async Task<string?> Notice(string number, CancellationToken stop = default) =>
        (await All("SELECT content FROM notice_versions WHERE number = @p0", row => row.GetString(0), [number], stop)).FirstOrDefault();

    /// <summary>Whether anybody is in the register.</summary>
    public Task<bool> HasPeople(CancellationToken stop = default) => Any("SELECT 1 FROM people LIMIT 1", [], stop);

    /// <summary>Whether a certificate of the seal is kept with the data.</summary>
    public Task<bool> HasCertificate(string thumbprint, CancellationToken stop = default) =>
        Any("SELECT 1 FROM seal_certificates WHERE thumbprint = @p0", [thumbprint], stop);

    /// <summary>How many records wait to be sealed, and how many of those are older than that and were tried.</summary>
    public async Task<(long Waiting, long Late)> NotSealed(DateTimeOffset since, CancellationToken stop = default) =>
        (await All(
            "SELECT COUNT(*), COUNT(CASE WHEN created_at < @p0 AND attempts > 0 THEN 1 END) FROM records WHERE sealed_at IS NULL",
            row => (row.GetInt64(0), row.GetInt64(1)),
            [since.UtcDateTime],
            stop))[0];

    private async Task<bool> Any(string question, object[] values, CancellationToken stop) => (await All(question, _ => true, values, stop)).Count > 0;

    private async Task<List<T>> All<T>(string question, Func<DbDataReader, T> read, object[] values, CancellationToken stop)
    {
        await using DbConnection connection = settings.Database == DatabaseKind.Postgres
            ? new NpgsqlConnection(settings.ConnectionString)
            : new SqliteConnection(StorageSetup.ConnectionTo(settings.DataFolder));
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        foreach (var (place, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{place}", value);
            command.Parameters.Add(parameter);
        }

        List<T> rows = [];
        await using var answer = await command.ExecuteReaderAsync(stop);
        while (await answer.ReadAsync(stop))
        {
            rows.Add(read(answer));
        }

        return rows;
    }
}
