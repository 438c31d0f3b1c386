using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Storage;

/// <summary>The database of the settings, made and migrated before anybody is let in.</summary>
internal static class StorageSetup
{
    public const string FileName = "portal.db";

    public static void AddStorage(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<SqlitePortalDb>((provider, options) => UseSqlite(options, provider.GetRequiredService<PortalSettings>().DataFolder));
        services.AddPooledDbContextFactory<PostgresPortalDb>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<PortalSettings>().ConnectionString));
        services.AddSingleton<IDbContextFactory<PortalDb>, ChosenContexts>();
        services.AddSingleton<BareStore>();
        services.AddSingleton<Writer>();
        services.AddHostedService<SetUpMapping>();

        // Cookies and tokens must open on every instance: beside the database on PostgreSQL, in the keys folder on one machine.
        var protection = services.AddDataProtection().SetApplicationName("PrivacyPortal");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
        {
            var settings = provider.GetRequiredService<PortalSettings>();
            options.XmlRepository = settings.Database == DatabaseKind.Postgres
                ? new Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.EntityFrameworkCoreXmlRepository<PostgresPortalDb>(provider, provider.GetRequiredService<ILoggerFactory>())
                : new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                    Directory.CreateDirectory(Path.Combine(settings.KeysFolder, "cookies")), provider.GetRequiredService<ILoggerFactory>());
        });
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PostgresPortalDb>>().CreateDbContext());
        _ = protection;
    }

    /// <summary>Makes the folder and the database, and brings an older one up to date.</summary>
    public static async Task PrepareStorage(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<PortalSettings>();
        Directory.CreateDirectory(settings.DataFolder);
        if (await IsUpToDate(app.Services.GetRequiredService<BareStore>()))
        {
            return;
        }

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await db.Database.MigrateAsync();
        }
    }

    // No database yet, none of ours, or none that answers: the mapping makes it, or says what is wrong.
    private static async Task<bool> IsUpToDate(BareStore store)
    {
        try
        {
            return await store.IsUpToDate();
        }
        catch (DbException)
        {
            return false;
        }
    }

    /// <summary>SQLite as we use it: write-ahead log, every commit on the disk before it counts. Both are the library's own choice, and a test holds it to them.</summary>
    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string folder) =>
        options.UseSqlite(ConnectionTo(folder));

    /// <summary>Gives back the files of that folder alone: other portals in the process keep theirs.</summary>
    public static void LetGoOf(string folder)
    {
        using var connection = new SqliteConnection(ConnectionTo(folder));
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>How the file in that folder is opened: by whoever asks the same, so that they share what is open.</summary>
    public static string ConnectionTo(string folder) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, FileName),
        DefaultTimeout = 30,
        ForeignKeys = true,
    }.ConnectionString;

    private sealed class ChosenContexts(PortalSettings settings, IServiceProvider provider) : IDbContextFactory<PortalDb>
    {
        public PortalDb CreateDbContext() => settings.Database == DatabaseKind.Postgres
            ? provider.GetRequiredService<IDbContextFactory<PostgresPortalDb>>().CreateDbContext()
            : provider.GetRequiredService<IDbContextFactory<SqlitePortalDb>>().CreateDbContext();
    }
}
