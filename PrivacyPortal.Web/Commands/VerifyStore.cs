using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Commands;

/// <summary>Checks that every stored decision is as it was written, in the order in which they were made.</summary>
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

        await say.WriteLineAsync($"Whole: {count} decisions are as they were written.");
        return 0;
    }
}
