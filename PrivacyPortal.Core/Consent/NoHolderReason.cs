using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// "Where possible and appropriate" (F3.5): why nobody with parental responsibility is asked this time, written down by one worker and
/// approved by another. It never turns a missing yes into a yes: it only opens D-E1 to D-E3.
/// </summary>
public sealed record NoHolderReason
{
    public required NoHolderBecause Because { get; init; }

    /// <summary>What was tried, in the worker's words.</summary>
    public required string Tried { get; init; }

    public required WorkerId AskedBy { get; init; }

    public required WorkerId? ApprovedBy { get; init; }

    public required DateOnly? ApprovedOn { get; init; }

    internal bool IsApprovedOn(DateOnly today) =>
        !string.IsNullOrWhiteSpace(Tried) && ApprovedBy is { } approver && approver != AskedBy && ApprovedOn is { } on && on <= today;

    /// <summary>These say that nobody can be asked, and so don't fit while somebody can.</summary>
    internal bool SaysThatNobodyCanBeAsked => Because is NoHolderBecause.NoneIdentified or NoHolderBecause.CannotBeReached or NoHolderBecause.AwayAndNotSafe;
}

/// <summary>The reasons NP1 to NP8 (rules.md 2.1).</summary>
public enum NoHolderBecause
{
    /// <summary>NP1: nobody with parental responsibility can be identified.</summary>
    NoneIdentified = 1,

    /// <summary>NP2: not reached after two attempts by two safe ways over ten working days.</summary>
    CannotBeReached = 2,

    /// <summary>NP3: the only holder is away, and contact is not permitted or not safe.</summary>
    AwayAndNotSafe = 3,

    /// <summary>NP4: asking would put someone at risk; the safeguarding lead decides.</summary>
    WouldPutSomeoneAtRisk = 4,

    /// <summary>NP5: a court order stands in the way.</summary>
    OrderStandsInTheWay = 5,

    /// <summary>NP6: the holder is not able to decide now.</summary>
    HolderNotAble = 6,

    /// <summary>NP7: a child who understands seeks confidential support (recital 38).</summary>
    ConfidentialSupport = 7,

    /// <summary>NP8: the holder is the subject of a safeguarding enquiry.</summary>
    SafeguardingEnquiry = 8,
}
