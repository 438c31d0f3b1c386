using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Records.Verify;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Commands;

/// <summary>Checks that every stored decision and every sealed record is as it was written, in the order in which they were made.</summary>
internal static class VerifyStore
{
    private const int Batch = 500;

    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> words, TextWriter say)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<PortalDb>>();
        long last = 0;
        var count = 0;
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync();
            var rows = await db.Decisions.AsNoTracking().Where(d => d.Number > last).OrderBy(d => d.Number).Take(Batch).ToListAsync();
            if (rows.Count == 0)
            {
                break;
            }

            if (rows.Find(row => DecisionHash.Of(row) != row.Hash) is { } broken)
            {
                await say.WriteLineAsync($"Not whole: decision {broken.Number} ({broken.Id}) is not as it was written.");
                return 1;
            }

            last = rows[^1].Number;
            count += rows.Count;
        }

        var (records, waiting, fault) = await Records(services, contexts);
        if (fault is not null)
        {
            await say.WriteLineAsync(fault);
            return 1;
        }

        await say.WriteLineAsync($"Whole: {count} decisions are as they were written, and {records} records as they were sealed"
            + (waiting == 0 ? "." : $"; {waiting} are not yet sealed."));
        return 0;
    }

    private static async Task<(int Records, int Waiting, string? Fault)> Records(IServiceProvider services, IDbContextFactory<PortalDb> contexts)
    {
        var certificates = await services.GetRequiredService<VerifyPaper>().LoadCertificates();
        await using var db = await contexts.CreateDbContextAsync();
        var ids = await db.Records.Where(r => r.SealedAt != null).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync();
        foreach (var id in ids)
        {
            var record = await db.Records.AsNoTracking().SingleAsync(r => r.Id == id);
            var seal = SealedFile.Read(record.Pdf, certificates, out var wrong);
            if (seal is null || seal.Hash.Hex != record.Hash || seal.Certificate != record.Certificate)
            {
                return (0, 0, $"Not whole: record {id} is not as it was sealed ({(seal is null ? wrong.ToString() : "another file than the one that was kept")}).");
            }
        }

        return (ids.Count, await db.Records.CountAsync(r => r.SealedAt == null), null);
    }
}
