using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>Papers that wait for a second person, soonest first, and those that were sent back and not yet typed in again.</summary>
internal sealed class FindPapers(IDbContextFactory<PortalDb> contexts, PapersInSight papers, TimeProvider clock)
{
    private const int Most = 100;

    public async Task<PapersNow> For(StaffTicket who, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var inSight = papers.Papers(db, who);
        var open = await inSight.Where(p => p.Matches == null || (p.Matches == false && !db.Papers.Any(later => later.FormId == p.FormId && later.EnteredAt > p.EnteredAt)))
            .Join(db.Forms, p => p.FormId, f => f.Id, (p, f) => new { Paper = p, f.PersonId })
            .Join(db.People, p => p.PersonId, q => q.Id, (p, q) => new { p.Paper, q.Name }).OrderBy(p => p.Paper.DueBy).ThenBy(p => p.Paper.EnteredAt).Take(Most).AsNoTracking().ToListAsync(stop);
        var today = UkCalendar.Today(clock);
        var rows = open.ConvertAll(p => new PaperNow(p.Paper.Id, p.Paper.FormId, p.Name, p.Paper.EnteredByName, UkCalendar.DateOf(p.Paper.EnteredAt), p.Paper.DueBy, p.Paper.DueBy < today, p.Paper.EnteredById != who.StaffId)
        {
            Wrong = p.Paper.Wrong,
            CheckedBy = p.Paper.CheckedByName,
        });
        return new PapersNow([.. rows.Where(r => r.CheckedBy is null)], [.. rows.Where(r => r.CheckedBy is not null)]);
    }
}

/// <summary>What waits, and what was sent back.</summary>
internal sealed record PapersNow(IReadOnlyList<PaperNow> Waiting, IReadOnlyList<PaperNow> SentBack)
{
    /// <summary>How many wait for this member of staff.</summary>
    public int Mine => Waiting.Count(p => p.MayCheck);

    /// <summary>Something for this member of staff to do.</summary>
    public bool HasWork => Mine > 0 || SentBack.Count > 0;

    public int Overdue => Waiting.Count(p => p is { MayCheck: true, IsOverdue: true });
}

/// <summary>One paper in a list.</summary>
internal sealed record PaperNow(Guid Id, Guid Form, string Of, string EnteredBy, DateOnly EnteredOn, DateOnly DueBy, bool IsOverdue, bool MayCheck)
{
    public required string? Wrong { get; init; }

    public required string? CheckedBy { get; init; }
}
