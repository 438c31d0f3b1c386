using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Staff.Today;

/// <summary>What is due about the people in somebody's sight, soonest first, from the table that is kept: as quick with thousands of people as with ten.</summary>
internal sealed class FindDueTasks(IDbContextFactory<PortalDb> contexts, KeepDue keep, WhoSeesWhom sight, TimeProvider clock)
{
    /// <summary>How many lines stand on the first page.</summary>
    public const int MostOnToday = 8;

    /// <summary>How many lines a whole list shows at once.</summary>
    public const int MostOnAPage = 200;

    // Several purposes make one line.
    private static readonly int TasksALine = Purpose.All.Count;

    /// <summary>The soonest lines, and how many there are. Nothing for those who see no family.</summary>
    public async Task<DueTasksNow> For(StaffTicket who, int most, CancellationToken stop = default)
    {
        if (who.Roles.All(role => role == StaffRole.Administrator))
        {
            return DueTasksNow.None;
        }

        await keep.CatchUp(stop);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var today = UkCalendar.Today(clock);
        DueKind[] hidden = NoteOrders.MaySee(who) ? [] : [.. FindDue.OnlyWithOrders];

        // Who turns thirteen stands on the first page by itself, whoever said yes for them.
        var tasks = db.DueTasks.AsNoTracking().Where(t => !hidden.Contains(t.Kind) && !(t.Kind == DueKind.BirthdayAhead && t.Row == "D-L1"))
            .Join(sight.People(db, who), t => t.AboutId, p => p.Id, (t, p) => new { t.AboutId, p.Name, t.Kind, t.Purpose, t.By });
        var lines = tasks.Select(t => new { t.AboutId, t.Kind, t.By }).Distinct();
        var count = await lines.CountAsync(stop);
        var soonest = count == 0 ? [] : await tasks.OrderBy(t => t.By).ThenBy(t => t.AboutId).ThenBy(t => t.Kind).Take(most * TasksALine).ToListAsync(stop);
        return new DueTasksNow
        {
            Count = count,
            Overdue = count == 0 ? 0 : await lines.CountAsync(l => l.By < today, stop),
            Day = await db.DueRounds.AsNoTracking().Select(r => (DateOnly?)r.Day).SingleOrDefaultAsync(stop),
            IsOfToday = await db.DueRounds.AnyAsync(r => r.Day == today, stop),
            Lines =
            [
                .. soonest.GroupBy(t => (t.AboutId, t.Kind, t.By)).Take(most).Select(of => new DueTaskLine(
                    of.Key.AboutId, of.First().Name, of.Key.Kind, of.Key.By, of.Key.By < today,
                    [.. of.Select(t => Purpose.TryParse(t.Purpose, out var purpose) ? purpose : null).OfType<Purpose>()])),
            ],
        };
    }
}

/// <summary>What is due: the soonest lines, how many there are in all, and of which day the list is.</summary>
public sealed record DueTasksNow
{
    public static DueTasksNow None { get; } = new() { Count = 0, Overdue = 0, Day = null, IsOfToday = true, Lines = [] };

    public required int Count { get; init; }

    public required int Overdue { get; init; }

    /// <summary>The day for which everybody was looked at last; none before the first round.</summary>
    public required DateOnly? Day { get; init; }

    public required bool IsOfToday { get; init; }

    public required IReadOnlyList<DueTaskLine> Lines { get; init; }
}

/// <summary>One thing to do about one person, by when, and for which purposes.</summary>
public sealed record DueTaskLine(Guid About, string Name, DueKind Kind, DateOnly By, bool IsOverdue, IReadOnlyList<Purpose> Purposes);
