using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>What one person answered about one purpose, and what they had been shown.</summary>
public sealed record Reply
{
    public required PersonId By { get; init; }

    public required Answer Answer { get; init; }

    /// <summary>What they were shown before they answered; <see langword="null"/> when they were shown nothing (D-G2).</summary>
    public required Showing? Shown { get; init; }
}
