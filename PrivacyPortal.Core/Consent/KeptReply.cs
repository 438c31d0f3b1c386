using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>A reply as the store gives it back: what somebody answered about one purpose and one person, and when.</summary>
public sealed record KeptReply
{
    public required PersonId By { get; init; }

    public required PersonId About { get; init; }

    public required Purpose Purpose { get; init; }

    public required Answer Answer { get; init; }

    /// <summary>What they had been shown; <see langword="null"/> when nothing.</summary>
    public required Showing? Shown { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The decision that it was given for was marked void (D-L10).</summary>
    public bool IsVoid { get; init; }

    /// <summary>Not fit to decide that day (D-C6).</summary>
    public bool NotFitToday { get; init; }

    /// <summary>They raised a point of safety with it (D-Y2).</summary>
    public bool RaisesSafety { get; init; }
}
