using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Visits;

/// <summary>Visits as the worker sees them: who is in them and how far each is. Never what they choose while they choose (R3.12).</summary>
internal sealed class FindVisits(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight)
{
    private const int Recent = 30;

    /// <summary>Open visits first, then the latest.</summary>
    public async Task<IReadOnlyList<VisitSeen>> Latest(StaffTicket worker)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var visits = await sight.Visits(db, worker).AsNoTracking().Include(v => v.Present)
            .OrderBy(v => v.State == VisitState.Ended).ThenByDescending(v => v.OpenedAt).Take(Recent).ToListAsync();
        return await WithNames(db, visits);
    }

    /// <summary>One visit; none when there is no such visit in their sight.</summary>
    public async Task<VisitSeen?> One(StaffTicket worker, Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var visits = await sight.Visits(db, worker).AsNoTracking().Include(v => v.Present).Where(v => v.Id == id).ToListAsync();
        return await WithNames(db, visits) is [var one] ? one : null;
    }

    private static async Task<IReadOnlyList<VisitSeen>> WithNames(PortalDb db, List<VisitRow> visits)
    {
        var ids = visits.SelectMany(v => v.Present).Select(p => p.PersonId).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var visitIds = visits.ConvertAll(v => v.Id);
        var begun = await db.Drafts.AsNoTracking().Where(d => visitIds.Contains(d.VisitId)).Select(d => new { d.VisitId, d.ById }).Distinct().ToListAsync();
        return visits.ConvertAll(v => new VisitSeen
        {
            Id = v.Id,
            State = v.State,
            OpenedAt = v.OpenedAt,
            Worker = v.WorkerName,
            Asked = v.Asked,
            People =
            [
                .. v.Present.OrderBy(p => p.Place).Select(p => new PersonInVisit
                {
                    Person = p.PersonId,
                    Name = names[p.PersonId],
                    IsHere = p.IsHere,
                    TalkLater = p.TalkLater,
                    HowFar = !p.IsHere ? HowFar.NotHere
                        : begun.Any(d => d.VisitId == v.Id && d.ById == p.PersonId) ? HowFar.Choosing
                        : p.SignedAs is not null ? HowFar.Signed
                        : p.Understood == Core.Notices.Understanding.NotToday.Key ? HowFar.NotToday
                        : p.ReadAt is not null ? HowFar.HasRead
                        : HowFar.NotBegun,
                }),
            ],
        });
    }
}

/// <summary>A visit in a list or on its page.</summary>
internal sealed record VisitSeen
{
    public required Guid Id { get; init; }

    public required VisitState State { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required string Worker { get; init; }

    public required IReadOnlyList<Purpose> Asked { get; init; }

    public required IReadOnlyList<PersonInVisit> People { get; init; }

    /// <summary>Whether anything of it waits for somebody.</summary>
    public bool IsOpen => State != VisitState.Ended;
}

/// <summary>One person in it.</summary>
internal sealed record PersonInVisit
{
    public required Guid Person { get; init; }

    public required string Name { get; init; }

    public required bool IsHere { get; init; }

    public required bool TalkLater { get; init; }

    public required HowFar HowFar { get; init; }
}

/// <summary>How far somebody is, and nothing more.</summary>
internal enum HowFar
{
    NotHere = 1,
    NotBegun,
    HasRead,
    Choosing,
    Signed,

    /// <summary>Our explaining did not reach them; not asked today (rules.md 4.7).</summary>
    NotToday,
}
