using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.SignIn;

/// <summary>
/// The sign-ins of staff that are open. A cookie alone opens nothing: its sign-in must still be open here, so that ending it here ends
/// every copy of the cookie, every tab and every circuit, on every instance.
/// </summary>
internal sealed class SignIns(IDbContextFactory<PortalDb> contexts, Writer writer, OpenCircuits circuits, TimeProvider clock)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(90);
    private static readonly TimeSpan SeenTo = TimeSpan.FromMinutes(1);

    /// <summary>Opens a sign-in and gives its key, which only the cookie holds.</summary>
    /// <param name="who">As the directory names them now.</param>
    /// <param name="provedAt">When the directory saw the person themselves.</param>
    /// <param name="directoryToken">What the directory is asked with from now on, locked; none for example staff.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<string> Start(StaffMember who, DateTimeOffset provedAt, string? directoryToken = null, CancellationToken stop = default)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        await writer.Write(
            async db =>
            {
                await db.SignIns.Where(s => s.EndsAt < now - KeepFor).ExecuteDeleteAsync(stop);
                if (await db.Staff.AsTracking().SingleOrDefaultAsync(s => s.StaffId == who.Id, stop) is { } known)
                {
                    (known.Name, known.Roles, known.SignedInAt) = (who.Name, who.RolesInOne, now);
                }
                else
                {
                    db.Staff.Add(new StaffRow { StaffId = who.Id, Key = Guid.CreateVersion7(now), Name = who.Name, Roles = who.RolesInOne, SignedInAt = now });
                }

                db.SignIns.Add(new SignInRow
                {
                    Hash = Hash(key),
                    StaffId = who.Id,
                    Roles = who.RolesInOne,
                    DirectoryToken = directoryToken,
                    AskedAt = now,
                    StoodAt = now,
                    ProvedAt = provedAt,
                    StartedAt = now,
                    SeenAt = now,
                    EndsAt = now + Access.StaffHours,
                });
            },
            stop);
        return key;
    }

    /// <summary>Whether the person has shown who they are since their last sign-in: one proof opens one sign-in, and no tablet later on.</summary>
    public async Task<bool> IsNewProof(string staffId, DateTimeOffset provedAt, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return !await db.SignIns.AnyAsync(s => s.StaffId == staffId && s.ProvedAt >= provedAt, stop);
    }

    /// <summary>Open, within its hours, and used lately.</summary>
    public async Task<bool> IsOpen(string key, CancellationToken stop = default)
    {
        var hash = Hash(key);
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await db.SignIns.AsNoTracking().SingleOrDefaultAsync(s => s.Hash == hash, stop) is not { EndedAt: null } signIn
            || signIn.EndsAt <= now || signIn.SeenAt + Access.IdleFor <= now)
        {
            return false;
        }

        if (signIn.SeenAt + SeenTo <= now)
        {
            await writer.Write(other => other.SignIns.Where(s => s.Hash == hash && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(one => one.SeenAt, now), stop), stop);
        }

        return true;
    }

    /// <summary>Ends one sign-in, with its circuits, at once.</summary>
    public Task End(string key, CancellationToken stop = default) => EndByHash(Hash(key), stop);

    /// <summary>The same for whoever has no key: what the sign-in is known by here.</summary>
    public async Task EndByHash(string hash, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        await writer.Write(db => db.SignIns.Where(s => s.Hash == hash && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(one => one.EndedAt, now), stop), stop);
        await circuits.Close(hash);
    }

    /// <summary>Ends every sign-in of one member of staff: signed out everywhere.</summary>
    public async Task EndAllOf(string staffId, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var ended = await writer.Write(
            async db =>
            {
                var open = await db.SignIns.Where(s => s.StaffId == staffId && s.EndedAt == null).ToListAsync(stop);
                open.ForEach(s => s.EndedAt = now);
                return open;
            },
            stop);
        foreach (var one in ended)
        {
            await circuits.Close(one.Hash);
        }
    }

    /// <summary>What a sign-in is known by here; its key is in the cookie alone.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
