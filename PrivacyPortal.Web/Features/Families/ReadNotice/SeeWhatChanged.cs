using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>What is new to one person: since the version that they were last shown, in the edition that they read now (N9).</summary>
internal sealed class SeeWhatChanged(IDbContextFactory<PortalDb> contexts, PublishedNotice notices)
{
    /// <summary>The changes, and the purposes to ask again because of them; nothing for someone who was never shown the notice.</summary>
    public async Task<NewToPerson?> For(PersonId person, Audience audience)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var seen = await db.Showings.Where(s => s.ToId == person.Value).OrderByDescending(s => s.At).Select(s => s.Version).FirstOrDefaultAsync();
        if (seen is null)
        {
            return null;
        }

        var last = await db.NoticeVersions.Where(v => v.Number == seen).Select(v => v.PublishedAt).SingleAsync();
        var touched = await db.NoticeVersions.Where(v => v.PublishedAt > last && v.Kind == ChangeKind.Major).Select(v => v.Touched).ToListAsync();
        var keys = touched.SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet();
        var before = await notices.Find(seen);
        return new NewToPerson(
            NoticeChange.Between(before.For(audience), notices.InForce.For(audience)),
            [.. Purpose.All.Where(p => keys.Contains(p.Key))]);
    }
}

/// <summary>What changed for a person, and what they are asked again for it.</summary>
internal sealed record NewToPerson(IReadOnlyList<NoticeChange> Changes, IReadOnlyList<Purpose> AskAgain);
