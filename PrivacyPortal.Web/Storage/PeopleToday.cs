using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage;

/// <summary>All that bears on where things stand, of many people in a few questions to the store: what was decided, and what is so today.</summary>
internal static class PeopleToday
{
    /// <summary>Those of them that are there, and have not been merged into somebody else.</summary>
    public static async Task<IReadOnlyList<PersonToday>> Load(PortalDb db, IReadOnlyCollection<Guid> ids, CancellationToken stop = default)
    {
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id) && p.MergedIntoId == null).ToListAsync(stop);
        var decisions = (await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.AboutId))
            .Select(d => new KeptColumns(d.Id, d.AboutId, d.Purpose, d.Outcome, d.Row, d.At, d.DeciderId, d.Basis, d.ValidUntil, d.FollowsId)).ToListAsync(stop)).ToLookup(d => d.AboutId);
        var adults = (await db.Responsibilities.AsNoTracking().Where(r => ids.Contains(r.ForId)).ToListAsync(stop)).ToLookup(r => r.ForId);
        var facts = await FactsAbout.LoadToday(db, ids, stop);
        return
        [
            .. people.Select(row => new PersonToday(
                row.ToPerson(),
                [
                    .. decisions[row.Id].Select(d => d.ToKept()),
                    .. facts[row.Id].Voids.Select(v => v.ToKept()),
                ],
                facts[row.Id].Now([.. adults[row.Id].Select(a => a.ToResponsibility())]))),
        ];
    }
}

/// <summary>One person, what was decided about them, and what is so today.</summary>
internal sealed record PersonToday(Person Person, IReadOnlyList<KeptDecision> Kept, Circumstances Circumstances);
