using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Counts tries at something that is worth guessing, and says when there were too many. Instances that share the database count together.</summary>
internal sealed class Limits(Writer writer, TimeProvider clock)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(1);

    private long _sweptOn;

    /// <summary>Counts one more try, and says whether it is still within the limit.</summary>
    public async Task<bool> Allow(string what, string byWhom, int atMost, TimeSpan within, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var since = new DateTime(now.UtcTicks - (now.UtcTicks % within.Ticks), DateTimeKind.Utc);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what + "\n" + byWhom)));
        await SweepOnceADay(now, stop);

        // One statement that the database does whole, so that a thousand at once are counted without one being told to come again.
        // Beyond the limit nothing is written any more: a flood must not keep the disk busy.
        return await writer.Alone(
            db => db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO limits (key, since, count) VALUES ({key}, {since}, 1)
                ON CONFLICT (key, since) DO UPDATE SET count = limits.count + 1 WHERE limits.count < {atMost}
                """,
                stop),
            stop) == 1;
    }

    private async Task SweepOnceADay(DateTimeOffset now, CancellationToken stop)
    {
        var today = now.UtcTicks / TimeSpan.TicksPerDay;
        if (Interlocked.Exchange(ref _sweptOn, today) != today)
        {
            var before = now - KeepFor;
            await writer.Alone(db => db.Limits.Where(l => l.Since < before).ExecuteDeleteAsync(stop), stop);
        }
    }
}
