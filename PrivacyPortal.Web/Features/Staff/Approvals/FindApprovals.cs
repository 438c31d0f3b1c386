using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Approvals;

/// <summary>What waits for a second person, soonest first, and the questions that wait for somebody.</summary>
internal sealed class FindApprovals(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight)
{
    private const int Most = 100;

    /// <summary>Both, about the people in their sight.</summary>
    public async Task<(IReadOnlyList<OpenApproval> Open, IReadOnlyList<WaitingQuestion> Waiting)> Now(StaffTicket who)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var inSight = sight.People(db, who);
        var open = await db.Approvals.AsNoTracking().Where(a => a.DecidedAt == null)
            .Join(inSight, a => a.AboutId, p => p.Id, (a, p) => new { Row = a, p.Name }).OrderBy(a => a.Row.DueBy).Take(Most).ToListAsync();
        var waiting = await db.Decisions.AsNoTracking()
            .Where(d => d.Outcome == Outcome.Requested
                && !db.Decisions.Any(later => later.AboutId == d.AboutId && later.Purpose == d.Purpose && later.Number > d.Number)
                && !db.Invalidations.Any(i => i.DecisionId == d.Id))
            .Join(inSight, d => d.AboutId, p => p.Id, (d, p) => new { d.Id, d.AboutId, d.Purpose, d.Row, d.At, d.Number, p.Name })
            .OrderBy(d => d.Number).Take(Most).ToListAsync();
        return (
            open.ConvertAll(o => new OpenApproval(o.Row, o.Name, o.Row.Purpose, UkCalendar.DateOf(o.Row.AskedAt))),
            waiting.ConvertAll(w => new WaitingQuestion(w.Id, w.AboutId, w.Name, w.Purpose, w.Row, UkCalendar.DateOf(w.At))));
    }
}

/// <summary>An approval that waits, with the name of the person it is about.</summary>
internal sealed record OpenApproval(ApprovalRow Row, string About, string? Purpose, DateOnly AskedOn);

/// <summary>A question that waits for somebody.</summary>
internal sealed record WaitingQuestion(Guid Decision, Guid AboutId, string About, string Purpose, string Row, DateOnly Since);
