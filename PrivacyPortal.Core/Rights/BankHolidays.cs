namespace PrivacyPortal.Core.Rights;

/// <summary>
/// Which days offices work, in England and Wales where the charity is (R5.13). The days come from a data file, year by year: they are
/// proclaimed, not computed. In a year that the file doesn't know, only weekends are free, so that a time limit comes early rather than late.
/// </summary>
public sealed class BankHolidays
{
    private readonly HashSet<DateOnly> days;

    /// <summary>The calendar with these holidays.</summary>
    public BankHolidays(IEnumerable<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        this.days = [.. days];
    }

    /// <summary>The last year of which any holiday is known.</summary>
    public int? KnownUntil => days.Count == 0 ? null : days.Max().Year;

    /// <summary>Neither Saturday nor Sunday nor a bank holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !days.Contains(day);

    /// <summary>That day, or the first working day after it (R5.11).</summary>
    public DateOnly Roll(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day after so many working days, the first day not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0; left--)
        {
            day = Roll(day.AddDays(1));
        }

        return day;
    }
}
