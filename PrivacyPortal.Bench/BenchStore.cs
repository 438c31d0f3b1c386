using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PrivacyPortal.Web.Features;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Bench;

/// <summary>The portal's use cases on a fresh SQLite file in a temporary folder, with the settings that it runs with.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchStore(TimeProvider clock)
    {
        var settings = new Dictionary<string, string?> { ["Portal:DataFolder"] = Path.Combine(Folder, "data"), ["Portal:KeysFolder"] = Path.Combine(Folder, "keys") };
        var services = new ServiceCollection();
        services.AddSingleton(PortalSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Here(Folder)));
        services.AddSingleton(clock);
        services.AddLogging();
        services.AddStorage();
        services.AddSingleton<PublishedNotice>();
        services.AddUseCases();
        services.AddRecords();
        _services = services.BuildServiceProvider();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-bench-").FullName;

    public static async Task<BenchStore> New(TimeProvider? clock = null)
    {
        var store = new BenchStore(clock ?? TimeProvider.System);
        Directory.CreateDirectory(Path.Combine(store.Folder, "data"));
        await using (var db = await store.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
        {
            await db.Database.MigrateAsync();
        }

        await store.Get<PublishedNotice>().Load(NoticeContent.Load);
        return store;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        StorageSetup.LetGoOf(Path.Combine(Folder, "data"));
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Here(string folder) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "PrivacyPortal.Bench";

        public string ContentRootPath { get; set; } = folder;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
