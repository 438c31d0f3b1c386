namespace PrivacyPortal.Core.Consent;

/// <summary>What became of a question (states of rules.md 2.3, life cycle). Only <see cref="Given"/> and <see cref="Restored"/> permit use.</summary>
public enum Outcome
{
    Given = 1,
    Refused = 2,

    /// <summary>Asked, and waiting for somebody or something. Until then it is no.</summary>
    Requested = 3,

    /// <summary>Ask me another day.</summary>
    Deferred = 4,

    /// <summary>Stopped, from that instant (D-L3).</summary>
    Withdrawn = 5,

    /// <summary>A stop undone at once by the person who made it: the consent that was there goes on.</summary>
    Restored = 6,

    /// <summary>Another decision was made in error: it counts for nothing (D-L10).</summary>
    Void = 7,
}
