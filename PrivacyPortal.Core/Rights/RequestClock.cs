namespace PrivacyPortal.Core.Rights;

/// <summary>
/// By when somebody who uses one of their rights has to be answered (UK GDPR Art 12(3), 12A; R5.10 to R5.12). One month from the day on
/// which the clock starts, to the corresponding date, rolled to a working day; two months more for a complex one.
/// </summary>
public sealed record RequestClock
{
    /// <summary>The charity's own target, in days [P].</summary>
    public const int TargetDays = 28;

    public required DateOnly Received { get; init; }

    /// <summary>When proof of who they are came, if it was asked for (Art 12A(2)(b)).</summary>
    public DateOnly? IdentityReceived { get; init; }

    /// <summary>When a fee was paid, if one was charged (Art 12A(2)(c)).</summary>
    public DateOnly? FeePaid { get; init; }

    /// <summary>For access requests only: times in which we waited for more about what is wanted (Art 12A(5), (6)).</summary>
    public IReadOnlyList<ClarificationPause> Pauses { get; init; } = [];

    /// <summary>Two further months, told with reasons by <see cref="NoticeBy"/> (Art 12A(3), (4)).</summary>
    public bool Extended { get; init; }

    public required BankHolidays Holidays { get; init; }

    /// <summary>The latest of what starts the clock.</summary>
    public DateOnly Starts => new[] { Received, IdentityReceived ?? Received, FeePaid ?? Received }.Max();

    /// <summary>Whether the clock stands still because an answer is awaited.</summary>
    public bool IsPaused => Pauses.Any(p => p.Answered is null);

    /// <summary>The last day; while the clock stands still, as if the answer came on <paramref name="today"/>.</summary>
    public DateOnly DueBy(DateOnly today) => After(Extended ? 3 : 1, today);

    /// <summary>The last day on which an extension can be told.</summary>
    public DateOnly NoticeBy(DateOnly today) => After(1, today);

    /// <summary>The charity's own target: a strict reading of the Act ends a day earlier than the regulator's (R5.12).</summary>
    public DateOnly Target => Starts.AddDays(TargetDays);

    private DateOnly After(int months, DateOnly today) => Holidays.Roll(Starts.AddMonths(months).AddDays(Pauses.Sum(p => p.DaysBy(today))));
}

/// <summary>From the day on which we asked what is wanted to the day on which the answer came, both included (Art 12A(6)).</summary>
public sealed record ClarificationPause(DateOnly Asked, DateOnly? Answered)
{
    internal int DaysBy(DateOnly today)
    {
        var end = Answered ?? today;
        return end < Asked ? 0 : end.DayNumber - Asked.DayNumber + 1;
    }
}
