using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Tests.Storage;

/// <summary>
/// The portal's use cases on an empty database of their own, without pages: <c>await using var store = await Stores.New(kind, postgres)</c>.
/// </summary>
internal sealed class Stores : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-store-").FullName;
    private readonly ServiceProvider _services;

    private Stores(string kind, string? connection, string? data = null, string? keys = null, IReadOnlyDictionary<string, string>? more = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Portal:DataFolder"] = data ?? Path.Combine(_folder, "data"),
            ["Portal:KeysFolder"] = keys ?? Path.Combine(_folder, "keys"),
            ["Portal:Database"] = kind,
            ["Portal:ConnectionString"] = connection,
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
        {
            settings[name] = value;
        }

        var services = new ServiceCollection();
        services.AddSingleton(PortalSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Environment(_folder)));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging();
        services.AddStorage();
        services.AddSingleton<PublishedNotice>();
        services.AddUseCases();
        services.AddSingleton<OpenCircuits>();
        services.AddSingleton<SignIns>();
        services.AddRecords();
        services.AddSingleton(PageWords.Load());
        services.AddLetters();
        _services = services.BuildServiceProvider();
    }

    public static TheoryData<string> Kinds => ["Sqlite", "Postgres"];

    public MovableClock Clock { get; } = new(PortalServer.StartsAt);

    public string DataFile => Path.Combine(_folder, "data", StorageSetup.FileName);

    public IServiceProvider Services => _services;

    public IDbContextFactory<PortalDb> Contexts => Get<IDbContextFactory<PortalDb>>();

    /// <summary>A new store, with settings beyond the usual ones.</summary>
    public static async Task<Stores> New(string kind, PostgresServer postgres, IReadOnlyDictionary<string, string>? settings = null)
    {
        var store = new Stores(kind, kind == "Postgres" ? await postgres.NewDatabase() : null, more: settings);
        Directory.CreateDirectory(Path.Combine(store._folder, "data"));
        await using (var db = await store.Contexts.CreateDbContextAsync())
        {
            await db.Database.MigrateAsync();
        }

        await store.Get<PublishedNotice>().Load(NoticeContent.Load);
        return store;
    }

    /// <summary>The use cases on the folders of a portal that is stopped.</summary>
    public static Stores On(PortalProcess portal) => new("Sqlite", null, portal.DataFolder, portal.KeysFolder);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Reads, in a context of its own.</summary>
    public async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>SQL as somebody might write it by hand.</summary>
    public Task<int> ByHand(string sql) => Read(db => db.Database.ExecuteSqlRawAsync(sql));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        StorageSetup.LetGoOf(Path.Combine(_folder, "data"));
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Environment(string folder) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";

        public string ApplicationName { get; set; } = "PrivacyPortal.Tests";

        public string ContentRootPath { get; set; } = folder;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
