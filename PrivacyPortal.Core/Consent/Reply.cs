using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>What one person answered about one purpose, and what they had been shown.</summary>
public sealed record Reply
{
    public required PersonId By { get; init; }

    public required Answer Answer { get; init; }

    /// <summary>What they were shown before they answered; <see langword="null"/> when they were shown nothing (D-G2).</summary>
    public required Showing? Shown { get; init; }

    /// <summary>The day on which it was given; <see langword="null"/> for the day of the case.</summary>
    public DateOnly? GivenOn { get; init; }

    /// <summary>Too upset, rushed or unwell to decide that day (D-C6). Which of these is not kept.</summary>
    public bool NotFitToday { get; init; }

    /// <summary>They raised a point of safety with their answer (D-Y2).</summary>
    public bool RaisesSafety { get; init; }
}
