using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>Makes a person's choice card and takes it back. One card a person: a new one ends the one before, so that a lost card opens nothing.</summary>
internal sealed class ChoiceCards(Writer writer, IDbContextFactory<PortalDb> contexts, CardKey key, TimeProvider clock)
{
    /// <summary>Makes a card. This is the only moment at which its secret and code are known.</summary>
    public Task<IssuedCard> Issue(PersonId person) => writer.Write(async db =>
    {
        var now = clock.GetUtcNow();
        await End(db, person, now);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var code = CardCode.New();
        db.ChoiceCards.Add(new ChoiceCardRow
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person.Value,
            Secret = key.OfSecret(secret),
            Code = key.OfCode(code),
            IssuedAt = now,
        });
        return new IssuedCard(secret, code);
    });

    /// <summary>Ends the person's card, and whatever it has open.</summary>
    public Task Revoke(PersonId person) => writer.Write(db => End(db, person, clock.GetUtcNow()));

    /// <summary>Since when the person has a card; none when they have none.</summary>
    public async Task<DateTimeOffset?> IssuedAt(PersonId person)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.ChoiceCards.Where(c => c.PersonId == person.Value && c.RevokedAt == null).Select(c => (DateTimeOffset?)c.IssuedAt).SingleOrDefaultAsync();
    }

    /// <summary>Whether these two belong to the person's card as it is now: asked before it is printed again.</summary>
    public async Task<bool> Holds(PersonId person, IssuedCard card)
    {
        var (secret, code) = (key.OfSecret(card.Secret), key.OfCode(card.Code));
        await using var db = await contexts.CreateDbContextAsync();
        return await db.ChoiceCards.AnyAsync(c => c.PersonId == person.Value && c.RevokedAt == null && c.Secret == secret && c.Code == code);
    }

    private static async Task End(PortalDb db, PersonId person, DateTimeOffset now)
    {
        await db.ChoiceCards.Where(c => c.PersonId == person.Value && c.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.RevokedAt, now));
        await db.MySessions.Where(s => s.PersonId == person.Value && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
    }
}

/// <summary>A card's secret and code, known only while it is handed over.</summary>
internal sealed record IssuedCard(string Secret, CardCode Code)
{
    /// <summary>What the QR code holds: the secret stands in the fragment, which no browser sends.</summary>
    public string Address(Uri portal) => new Uri(portal, "/my#" + Secret).AbsoluteUri;

    public override string ToString() => "(a card)";
}
