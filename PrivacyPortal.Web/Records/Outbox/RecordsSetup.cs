using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Features.Staff.Records;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Records.Verify;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Records.Outbox;

/// <summary>The seal and everything that uses it. The key is loaded when it is first needed: no command but those that seal needs one.</summary>
internal static class RecordsSetup
{
    private const string Stamps = "time-stamps";
    private static readonly TimeSpan StampPatience = TimeSpan.FromSeconds(15);

    public static void AddRecords(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<PortalSettings>();
            return SealStore.Open(settings.Seal, settings.KeysFolder);
        });
        services.AddSingleton(provider =>
        {
            var authority = provider.GetRequiredService<PortalSettings>().Seal.TimeStampAuthority;
            var stamps = authority is null ? null : new TimeStampAuthority(provider.GetRequiredService<IHttpClientFactory>().CreateClient(Stamps), authority);
            return new Sealing(provider.GetRequiredService<SealKey>(), stamps, provider.GetRequiredService<TimeProvider>());
        });
        services.AddHttpClient(Stamps, line => line.Timeout = StampPatience).RemoveAllLoggers();
        services.AddSingleton<SealingBell>();
        services.AddSingleton<RecordFacts>();
        services.AddSingleton<SealRecords>();
        services.AddSingleton<SealCertificates>();
        services.AddSingleton<GiveCopy>();
        services.AddSingleton<VerifyPaper>();
        services.AddSingleton<ListRecords>();
        services.AddSingleton<TakeMany>();
        services.AddSingleton<PrintMany>();
        services.AddHostedService<SealingWorker>();
    }

    /// <summary>Opens the seal before anyone is let in, and keeps its certificate with the data.</summary>
    public static async Task PrepareSeal(this WebApplication app)
    {
        var key = app.Services.GetRequiredService<SealKey>();
        await app.Services.GetRequiredService<SealCertificates>().Keep(key);
        if (key.IsExample)
        {
            app.Logger.LogWarning("Records are sealed with an example seal, which proves nothing to anyone. It is for Development only.");
        }

        var days = key.DaysLeftAt(app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (days < SealKey.WarnedBefore.TotalDays)
        {
            app.Logger.LogWarning("The seal's certificate ends in {Days} days. Get a new one and set Portal:Seal:File to it; records sealed until then stay valid.", days);
        }
    }
}

/// <summary>The certificates that have sealed records, kept with the data.</summary>
internal sealed class SealCertificates(Writer writer, BareStore store, IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    public async Task Keep(SealKey key)
    {
        if (!await store.HasCertificate(key.Thumbprint))
        {
            await writer.Write(db => KeepIn(db, key, clock.GetUtcNow()));
        }
    }

    /// <summary>Keeps it in this transaction, so that nothing is ever stored that can't be checked.</summary>
    public static async Task KeepIn(PortalDb db, SealKey key, DateTimeOffset now)
    {
        if (!await db.SealCertificates.AnyAsync(c => c.Thumbprint == key.Thumbprint))
        {
            db.SealCertificates.Add(new SealCertificateRow
            {
                Thumbprint = key.Thumbprint,
                Certificate = SealStore.Pem([key.Certificate]),
                Issuers = SealStore.Pem(key.Issuers),
                FirstUsedAt = now,
            });
        }
    }

    public async Task<IReadOnlyList<SealCertificateRow>> All()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.SealCertificates.AsNoTracking().OrderBy(c => c.FirstUsedAt).ToListAsync();
    }
}
