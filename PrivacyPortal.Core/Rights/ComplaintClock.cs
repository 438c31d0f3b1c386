namespace PrivacyPortal.Core.Rights;

/// <summary>By when a complaint has to be acknowledged, and when to tell how it goes (DPA 2018 s.164A, R5.20 to R5.22).</summary>
public sealed record ComplaintClock
{
    /// <summary>Days in which to acknowledge, counted from the day after receipt (s.164A(3), R5.21).</summary>
    public const int DaysToAcknowledge = 30;

    /// <summary>The charity's own target, in working days [P].</summary>
    public const int TargetWorkingDays = 5;

    /// <summary>At least so often people are told how it goes [P].</summary>
    public const int DaysBetweenNews = 30;

    public required DateOnly Received { get; init; }

    public DateOnly? Acknowledged { get; init; }

    public DateOnly? OutcomeTold { get; init; }

    /// <summary>When they were last told how it goes.</summary>
    public DateOnly? LastNews { get; init; }

    public required BankHolidays Holidays { get; init; }

    /// <summary>The last day for the acknowledgement; <see langword="null"/> once it was sent, or the outcome was (R5.21).</summary>
    public DateOnly? AcknowledgeBy =>
        Acknowledged is not null || OutcomeTold is not null ? null : Holidays.Roll(Received.AddDays(DaysToAcknowledge));

    /// <summary>The charity's own target for it.</summary>
    public DateOnly Target => Holidays.AddWorkingDays(Received, TargetWorkingDays);

    /// <summary>When to tell them next how it goes; <see langword="null"/> once the outcome was told.</summary>
    public DateOnly? NewsBy => OutcomeTold is not null ? null : (LastNews ?? Acknowledged ?? Received).AddDays(DaysBetweenNews);
}
