namespace PrivacyPortal.Core.People;

/// <summary>The one "today": the civil date in Europe/London at the moment of the act, not UTC and not the tablet's (R2.20).</summary>
public static class UkCalendar
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Today, by that clock.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOf(clock.GetUtcNow());
    }

    /// <summary>The UK date of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeOf(at).DateTime);

    /// <summary>The instant at which that UK date begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight));
    }

    /// <summary>The instant as a clock on a UK wall shows it.</summary>
    public static DateTimeOffset TimeOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London);
}
