using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Commands;

/// <summary>Copies the database to one file, page by page, while the portal may be running: the copy is of one moment.</summary>
internal static class BackUp
{
    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> words, TextWriter say)
    {
        var settings = services.GetRequiredService<PortalSettings>();
        if (settings.Database == DatabaseKind.Postgres)
        {
            await say.WriteLineAsync("The data is in PostgreSQL: back it up with pg_dump --format=custom, beside your other databases.");
            return 1;
        }

        var file = Path.GetFullPath(words[0]);
        if (File.Exists(file))
        {
            await say.WriteLineAsync($"{file} is there already and was left alone. Name a new file.");
            return 1;
        }

        var unfinished = file + ".unfinished";
        File.Delete(unfinished);
        await using (var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
        await using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ConnectionString))
        {
            await db.Database.OpenConnectionAsync();
            await copy.OpenAsync();
            ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);

            // One file, not three: the copy needs no write-ahead log.
            await using var command = copy.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            await command.ExecuteNonQueryAsync();
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(unfinished, file);
        await say.WriteLineAsync($"Backed up to {file} ({new FileInfo(file).Length / 1024} KB). The keys are not in it: keep {settings.KeysFolder} in another place.");
        return 0;
    }
}
