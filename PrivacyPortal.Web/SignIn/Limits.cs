using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Counts tries at something that is worth guessing, and says when there were too many. Instances that share the database count together.</summary>
internal sealed class Limits(Writer writer, TimeProvider clock)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(1);

    /// <summary>Counts one more try, and says whether it is still within the limit.</summary>
    public async Task<bool> Allow(string what, string byWhom, int atMost, TimeSpan within, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var since = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % within.Ticks), TimeSpan.Zero);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what + "\n" + byWhom)));
        return await writer.Write(
            async db =>
            {
                var row = await db.Limits.SingleOrDefaultAsync(l => l.Key == key && l.Since == since, stop);
                if (row is null)
                {
                    await db.Limits.Where(l => l.Since < now - KeepFor).ExecuteDeleteAsync(stop);
                    row = new LimitRow { Key = key, Since = since, Count = 0 };
                    db.Limits.Add(row);
                }

                // Beyond the limit nothing is written any more: a flood must not keep the disk busy.
                return row.Count < atMost && ++row.Count <= atMost;
            },
            stop);
    }
}
