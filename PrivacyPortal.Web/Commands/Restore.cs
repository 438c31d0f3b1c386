using Microsoft.Data.Sqlite;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Commands;

/// <summary>Puts a backup in the place of the data. What was there is kept beside it, so that a mistake can be taken back.</summary>
internal static class Restore
{
    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> words, TextWriter say)
    {
        var settings = services.GetRequiredService<PortalSettings>();
        if (settings.Database == DatabaseKind.Postgres)
        {
            await say.WriteLineAsync("The data is in PostgreSQL: restore it with pg_restore, beside your other databases.");
            return 1;
        }

        var backup = Path.GetFullPath(words[0]);
        if (!File.Exists(backup) || await Problem(backup) is not null)
        {
            await say.WriteLineAsync(File.Exists(backup) ? $"{backup} is not a whole backup of the portal. Nothing was changed." : $"There is no file {backup}. Nothing was changed.");
            return 1;
        }

        StorageSetup.LetGoOf(settings.DataFolder);
        var live = Path.Combine(settings.DataFolder, StorageSetup.FileName);
        var clock = services.GetRequiredService<TimeProvider>();
        var aside = $"{live}.before-{clock.GetUtcNow():yyyyMMdd-HHmmss}";
        var incoming = live + ".incoming";
        File.Copy(backup, incoming, overwrite: true);
        if (File.Exists(live))
        {
            await Settle(live);
            File.Move(live, aside);
        }

        File.Delete(live + "-wal");
        File.Delete(live + "-shm");
        File.Move(incoming, live);
        await say.WriteLineAsync($"Restored from {backup}. What was there before is kept as {aside}.");
        return 0;
    }

    // Brings the write-ahead log into the file, so that the one file that is set aside is everything.
    private static async Task Settle(string live)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = live, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> Problem(string file)
    {
        try
        {
            await using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            if (await command.ExecuteScalarAsync() is not "ok")
            {
                return "damaged";
            }

            command.CommandText = "SELECT count(*) FROM decisions";
            await command.ExecuteScalarAsync();
            return null;
        }
        catch (SqliteException fault)
        {
            return fault.Message;
        }
    }
}
