using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Visits;

/// <summary>
/// Puts a visit into the family's hands. The ticket that comes back opens this visit alone; the one that another tablet had opens
/// nothing any more, so that a visit is on one tablet at a time and goes on from its saved drafts on a new one.
/// </summary>
internal sealed class HandOver(Writer writer, TimeProvider clock)
{
    /// <summary>The new ticket; none when there is no such visit or it has ended.</summary>
    public Task<Guid?> Give(Guid visitId) => writer.Write(async db =>
    {
        var visit = await db.Visits.SingleOrDefaultAsync(v => v.Id == visitId);
        if (visit is null or { State: VisitState.Ended })
        {
            return null;
        }

        visit.State = VisitState.HandedOver;
        visit.Ticket = Guid.CreateVersion7(clock.GetUtcNow());
        return visit.Ticket;
    });

    /// <summary>The tablet comes back: its ticket opens nothing any more. What is drafted stays for as long as the visit is open.</summary>
    public Task TakeBack(Guid visitId, Guid ticket) => writer.Write(async db =>
    {
        if (await db.Visits.SingleOrDefaultAsync(v => v.Id == visitId && v.Ticket == ticket) is { } visit)
        {
            visit.Ticket = null;
            visit.State = VisitState.Open;
        }
    });

    /// <summary>The visit is over: what was not signed for is gone (rules.md 7.4, unfinished session).</summary>
    public Task End(Guid visitId) => writer.Write(async db =>
    {
        if (await db.Visits.SingleOrDefaultAsync(v => v.Id == visitId && v.State != VisitState.Ended) is { } visit)
        {
            visit.State = VisitState.Ended;
            visit.Ticket = null;
            visit.EndedAt = clock.GetUtcNow();
            await db.Drafts.Where(d => d.VisitId == visitId).ExecuteDeleteAsync();
        }
    });
}
