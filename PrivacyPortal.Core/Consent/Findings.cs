using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// Whether a young person or child understands what is asked, as workers found it (R2.4, R2.6). Found for one decision at one time;
/// no finding is neither.
/// </summary>
public sealed record Competence
{
    public required bool Able { get; init; }

    public required WorkerId By { get; init; }

    /// <summary>The second worker; needed for "not able" (D-Y4).</summary>
    public WorkerId? Second { get; init; }

    /// <summary>Where it stopped; needed for "not able" (D-Y4). Never a diagnosis: there is no place for one.</summary>
    public NotAbleBecause? Because { get; init; }

    public required DateOnly On { get; init; }

    internal bool IsAbleOn(DateOnly today) => Able && On <= today;

    /// <summary>Two different workers, a reason and a date (D-Y4).</summary>
    internal bool IsNotAbleOn(DateOnly today) => !Able && Second is not null && Second != By && Because is not null && On <= today;
}

/// <summary>Where understanding stopped (Mental Capacity Act 2005 s.3).</summary>
public enum NotAbleBecause
{
    DoesNotUnderstand = 1,
    CannotKeepItInMind = 2,
    CannotWeighIt = 3,
    CannotTellUs = 4,
}

/// <summary>Whether somebody of 16 or over can make this decision now (Mental Capacity Act 2005, R2.23). No finding means yes, as the law presumes.</summary>
public sealed record Capacity
{
    public required CapacityFinding Finding { get; init; }

    public required WorkerId By { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>What was found.</summary>
public enum CapacityFinding
{
    /// <summary>Not sure; help first (D-A2).</summary>
    InDoubt = 1,

    /// <summary>Not able to make this decision now (D-A3, D-A4).</summary>
    Lacking = 2,
}

/// <summary>Somebody who may decide for an adult who can't: by a registered lasting power of attorney or as a deputy (R2.24, D-A3).</summary>
public sealed record Attorney
{
    public required PersonId Holder { get; init; }

    public required AttorneyKind Kind { get; init; }

    /// <summary>How well it is known; a document has to have been seen.</summary>
    public required EvidenceLevel Evidence { get; init; }

    /// <summary>Where it is written down.</summary>
    public required string Reference { get; init; }

    /// <summary>What it covers.</summary>
    public required IReadOnlyList<Purpose> Covers { get; init; }

    /// <summary>The document was seen, and where it is written down is noted: nothing less counts.</summary>
    public bool IsKnown => Evidence >= EvidenceLevel.DocumentSeen && !string.IsNullOrWhiteSpace(Reference);

    internal bool MayDecide(Purpose purpose, PersonId about) => Holder != about && Covers.Contains(purpose);
}

/// <summary>By what somebody decides for an adult.</summary>
public enum AttorneyKind
{
    LastingPowerOfAttorney = 1,
    Deputy = 2,
}

/// <summary>The council's agreement, with its reference (D-G9, D-Y5).</summary>
public sealed record CouncilAgreement
{
    public required string Reference { get; init; }

    public required DateOnly On { get; init; }

    internal bool StandsOn(DateOnly today) => !string.IsNullOrWhiteSpace(Reference) && On <= today;
}

/// <summary>That a named worker looked at something on a day, such as a point of safety.</summary>
public sealed record Check
{
    public required WorkerId By { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>The week to think before a young person's yes to the press counts (D-Y6).</summary>
public sealed record TimeToThink
{
    /// <summary>How long.</summary>
    public const int Days = 7;

    /// <summary>When it was first asked.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>A talk with a trusted adult was offered.</summary>
    public required bool TalkOffered { get; init; }

    /// <summary>The safeguarding lead's check.</summary>
    public required Check? Safeguarding { get; init; }

    internal bool IsOverOn(DateOnly today, DateOnly answered) =>
        TalkOffered && Safeguarding is { } check && check.On <= today && answered >= AskedOn.AddDays(Days);
}

/// <summary>Somebody else who can be recognised in the same picture, and whether they may be shown (D-G11).</summary>
public sealed record AlsoPictured(PersonId Person, bool MayBeShown);
