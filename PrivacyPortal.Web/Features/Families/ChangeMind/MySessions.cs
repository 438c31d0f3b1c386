using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>
/// Opens a person's own choices with their card, for a short while. A wrong, a revoked and an unknown code take the same way to the same
/// answer. Opening uses nothing up: whoever scans links finds nothing to spend.
/// </summary>
internal sealed class MySessions(Writer writer, IDbContextFactory<PortalDb> contexts, Limits limits, CardKey key, TimeProvider clock)
{
    /// <summary>Tries of one code, by anyone.</summary>
    public const int TriesOfACode = 10;

    /// <summary>Tries from one device.</summary>
    public const int TriesFromADevice = 10;

    /// <summary>Tries from one address: a school hall shares one.</summary>
    public const int TriesFromAnAddress = 60;

    /// <summary>The stretch in which tries are counted.</summary>
    public static TimeSpan Stretch { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Nothing tapped for so long, and it closes (R9.6) [P].</summary>
    public static TimeSpan IdleFor { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Closes after this in any case [P].</summary>
    public static TimeSpan AtMost { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Opens with the long secret, which nobody can guess: it is not counted, so that no neighbour's guessing locks its owner out.</summary>
    public async Task<Opening> WithSecret(string? secret)
    {
        var hash = key.OfSecret(secret is { Length: <= 100 } ? secret : "");
        return await Open(db => db.ChoiceCards.Where(c => c.Secret == hash));
    }

    /// <summary>Opens with the short code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="address">Where the try comes from.</param>
    /// <param name="device">What tells one device at that address from another; none when it keeps nothing.</param>
    public async Task<Opening> WithCode(CardCode code, string address, string? device)
    {
        if (!await limits.Allow("card-address", address, TriesFromAnAddress, Stretch)
            || !await limits.Allow("card-device", address + "\n" + device, TriesFromADevice, Stretch)
            || !await limits.Allow("card-code", code.Text, TriesOfACode, Stretch))
        {
            return Opening.TooOften;
        }

        var hash = key.OfCode(code);
        return await Open(db => db.ChoiceCards.Where(c => c.Code == hash));
    }

    /// <summary>Whose choices are open under this key, and that they are still being looked at; none when it is over.</summary>
    public async Task<MySession?> Find(string? sessionKey)
    {
        if (sessionKey is not { Length: > 0 and <= 100 })
        {
            return null;
        }

        var (hash, now) = (Hash(sessionKey), UtcInstant.Cut(clock.GetUtcNow()));
        await using var db = await contexts.CreateDbContextAsync();
        var row = await db.MySessions.AsNoTracking().SingleOrDefaultAsync(s => s.Key == hash);
        if (row is null or { EndedAt: not null } || now - row.SeenAt > IdleFor || now - row.OpenedAt > AtMost)
        {
            return null;
        }

        await writer.Write(one => one.MySessions.Where(s => s.Key == hash && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now)));
        return new MySession(new PersonId(row.PersonId), row.LastTime);
    }

    /// <summary>Over, at once, wherever it is open.</summary>
    public Task End(string? sessionKey) => sessionKey is not { Length: > 0 and <= 100 } ? Task.CompletedTask : writer.Write(db =>
    {
        var (hash, now) = (Hash(sessionKey), clock.GetUtcNow());
        return db.MySessions.Where(s => s.Key == hash && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
    });

    // The database leaves revoked cards out: were one read and then refused, its code would take longer than one that never was.
    private Task<Opening> Open(Func<PortalDb, IQueryable<ChoiceCardRow>> find) => writer.Write(async db =>
    {
        var card = await find(db).AsNoTracking().Where(c => c.RevokedAt == null).SingleOrDefaultAsync();
        if (card is null)
        {
            return Opening.Wrong;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        var sessionKey = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.MySessions.Add(new MySessionRow
        {
            Key = Hash(sessionKey),
            CardId = card.Id,
            PersonId = card.PersonId,
            OpenedAt = now,
            SeenAt = now,
            LastTime = await db.MySessions.Where(s => s.CardId == card.Id).MaxAsync(s => (DateTimeOffset?)s.OpenedAt),
        });
        return new Opening(sessionKey, IsTooOften: false);
    });

    private static string Hash(string sessionKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sessionKey)));
}

/// <summary>Somebody's choices, open.</summary>
internal sealed record MySession(PersonId Person, DateTimeOffset? LastTime);

/// <summary>What became of a try: the key of what is open now, or nothing.</summary>
internal sealed record Opening(string? Key, bool IsTooOften)
{
    public static Opening Wrong { get; } = new(null, IsTooOften: false);

    public static Opening TooOften { get; } = new(null, IsTooOften: true);
}
