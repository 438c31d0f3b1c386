using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Staff.Figures;

/// <summary>How many said yes, no and stop, of the people in one worker's sight. What was void counts for nothing; a stop undone at once is none.</summary>
internal sealed class SeeFigures(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, TimeProvider clock)
{
    /// <summary>How many weeks are on the first page.</summary>
    public const int WeeksShown = 12;

    /// <summary>The longest span that is counted at once, in days: five years, as long as a notice is likely to live.</summary>
    public const int MostDays = 1_830;

    /// <summary>The weeks, with Monday first, up to this one.</summary>
    public async Task<IReadOnlyList<Figure>> LastWeeks(StaffTicket who, CancellationToken stop = default)
    {
        var today = UkCalendar.Today(clock);
        var thisWeek = Monday(today);
        var first = thisWeek.AddDays(-7 * (WeeksShown - 1));
        var counted = await Counted(who, first, today, stop);
        return [.. Enumerable.Range(0, WeeksShown).Select(week => first.AddDays(7 * week))
            .Select(monday => Figure.Count(Day(monday), [.. counted.Where(d => Monday(d.On) == monday).Select(d => d.Outcome)]))];
    }

    /// <summary>Each purpose, from one day to another, both counted.</summary>
    public async Task<IReadOnlyList<Figure>> ByPurpose(StaffTicket who, DateOnly from, DateOnly until, CancellationToken stop = default)
    {
        var counted = await Counted(who, from, until, stop);
        return [.. Purpose.All.Select(purpose => Figure.Count(SheetWords.Whole(purpose), [.. counted.Where(d => d.Purpose == purpose.Key).Select(d => d.Outcome)]))];
    }

    /// <summary>What is wrong with a span; none when it can be counted.</summary>
    public static string? WrongWith(DateOnly? from, DateOnly? until) =>
        from is not { } first || until is not { } last || last < first ? "Choose a first day, and a last day that is not before it."
        : last.DayNumber - first.DayNumber > MostDays ? "Choose five years at most."
        : null;

    private static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.GetCultureInfo("en-GB"));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private async Task<IReadOnlyList<CountedDecision>> Counted(StaffTicket who, DateOnly from, DateOnly until, CancellationToken stop)
    {
        var (first, end) = (UkCalendar.StartOf(from), UkCalendar.StartOf(until.AddDays(1)));
        await using var db = await contexts.CreateDbContextAsync(stop);
        var people = sight.People(db, who);
        var rows = await db.Decisions.AsNoTracking()
            .Where(d => d.At >= first && d.At < end)
            .Where(d => d.Outcome == Outcome.Given || d.Outcome == Outcome.Refused || d.Outcome == Outcome.Withdrawn || d.Outcome == Outcome.Restored)
            .Where(d => people.Any(p => p.Id == d.AboutId) && !db.Invalidations.Any(i => i.DecisionId == d.Id))
            .Select(d => new { d.At, d.Purpose, d.Outcome }).ToListAsync(stop);
        return rows.ConvertAll(d => new CountedDecision(UkCalendar.DateOf(d.At), d.Purpose, d.Outcome));
    }

    private sealed record CountedDecision(DateOnly On, string Purpose, Outcome Outcome);
}

/// <summary>How many said what.</summary>
/// <param name="Of">A week by its Monday, or a use, in words.</param>
/// <param name="Yes">Yeses given.</param>
/// <param name="No">Noes.</param>
/// <param name="Stopped">Stops that were not undone.</param>
public sealed record Figure(string Of, int Yes, int No, int Stopped)
{
    /// <summary>Whether nobody said anything.</summary>
    public bool IsEmpty => Yes + No + Stopped == 0;

    /// <summary>Counts decisions; a stop that was undone at once takes itself away.</summary>
    public static Figure Count(string of, IReadOnlyCollection<Outcome> outcomes) => new(
        of,
        outcomes.Count(o => o == Outcome.Given),
        outcomes.Count(o => o == Outcome.Refused),
        Math.Max(0, outcomes.Count(o => o == Outcome.Withdrawn) - outcomes.Count(o => o == Outcome.Restored)));
}
