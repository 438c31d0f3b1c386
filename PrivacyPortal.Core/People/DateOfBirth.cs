namespace PrivacyPortal.Core.People;

/// <summary>
/// When a person was born, as far as we know: a day, a span of days, or not known. The rule reads only the span, so that
/// a guess never makes anybody older (R2.22).
/// </summary>
public abstract class DateOfBirth
{
    /// <summary>Nobody older is living; a date that says so is a slip of the finger (T-13).</summary>
    public const int OldestAge = 110;

    private DateOfBirth(DateOnly earliest, DateOnly latest, DateQuality quality)
    {
        Earliest = earliest;
        Latest = latest;
        Quality = quality;
    }

    /// <summary>The earliest day on which they can have been born.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The latest day on which they can have been born.</summary>
    public DateOnly Latest { get; }

    /// <summary>How we know.</summary>
    public DateQuality Quality { get; }

    /// <summary>A day.</summary>
    public static DateOfBirth On(DateOnly day, DateQuality quality = DateQuality.Told) => new Exact(day, quality);

    /// <summary>A span of days, both ends possible.</summary>
    public static DateOfBirth Between(DateOnly earliest, DateOnly latest, DateQuality quality = DateQuality.Guess) =>
        earliest > latest ? throw new ArgumentException("The earliest day comes after the latest.", nameof(earliest))
        : earliest == latest ? new Exact(earliest, quality) : new Interval(earliest, latest, quality);

    /// <summary>Some day of that year.</summary>
    public static DateOfBirth InYear(int year, DateQuality quality = DateQuality.Guess) =>
        Between(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), quality);

    /// <summary>Not known at all, as seen on <paramref name="today"/>: anyone living.</summary>
    public static DateOfBirth NotKnown(DateOnly today) => new Unknown(today);

    /// <summary>The ages that they can have on <paramref name="day"/>, in whole years.</summary>
    public AgeSpan AgeOn(DateOnly day) => new(Anniversary.YearsOn(Latest, day), Anniversary.YearsOn(Earliest, day));

    /// <summary>Whether a living person can have been born then, as seen on <paramref name="today"/> (T-13).</summary>
    public bool IsPossibleOn(DateOnly today) => Latest <= today && AgeOn(today).Oldest <= OldestAge;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<DateOnly, T> exact, Func<DateOnly, DateOnly, T> interval, Func<T> unknown)
    {
        ArgumentNullException.ThrowIfNull(exact);
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(unknown);
        return this switch
        {
            Exact => exact(Earliest),
            Interval => interval(Earliest, Latest),
            _ => unknown(),
        };
    }

    private sealed class Exact(DateOnly day, DateQuality quality) : DateOfBirth(day, day, quality);

    private sealed class Interval(DateOnly earliest, DateOnly latest, DateQuality quality) : DateOfBirth(earliest, latest, quality);

    private sealed class Unknown(DateOnly today) : DateOfBirth(new DateOnly(today.Year - OldestAge, 1, 1), today, DateQuality.Guess);
}

/// <summary>How a date of birth is known (rules.md 2.2).</summary>
public enum DateQuality
{
    Seen = 1,
    Told = 2,
    Referrer = 3,

    /// <summary>Given by an office, often 1 January; not proof of the day.</summary>
    Assigned = 4,
    Guess = 5,
}

/// <summary>The ages a person can have on a day, in whole years, both ends possible.</summary>
public readonly record struct AgeSpan(int Youngest, int Oldest)
{
    /// <summary>Certainly at least that age: the youngest possible age is (R2.22).</summary>
    public bool IsAtLeast(int years) => Youngest >= years;

    /// <summary>Certainly under that age.</summary>
    public bool IsUnder(int years) => Oldest < years;

    /// <summary>Could be either side of that age.</summary>
    public bool Straddles(int years) => Youngest < years && Oldest >= years;
}
