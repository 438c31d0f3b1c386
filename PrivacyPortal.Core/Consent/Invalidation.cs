using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>Who said that a decision was made in error, and why (D-L10).</summary>
public sealed record Invalidation
{
    public required ErrorKind Because { get; init; }

    public required WorkerId By { get; init; }

    /// <summary>The second person, different from the first; needed to make a no or a stop void.</summary>
    public required WorkerId? ApprovedBy { get; init; }
}

/// <summary>What went wrong. Nothing here says anything about a person.</summary>
public enum ErrorKind
{
    /// <summary>Another person's answer was put down under this name.</summary>
    WrongPerson = 1,

    /// <summary>The answer was written down or typed in wrongly.</summary>
    WrongAnswer = 2,

    /// <summary>The answer was to another question.</summary>
    WrongPurpose = 3,

    /// <summary>Somebody answered who was not who we thought.</summary>
    WrongDecider = 4,

    /// <summary>Put in twice.</summary>
    Twice = 5,

    /// <summary>Made to try something out.</summary>
    Trial = 6,
}
