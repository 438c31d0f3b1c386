using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Approvals;

/// <summary>What is approved, and why, in words for staff.</summary>
internal static class ApprovalWords
{
    public static string Of(ApprovalKind kind) => kind switch
    {
        ApprovalKind.NoHolder => "Nobody with parental responsibility is asked this time",
        ApprovalKind.NotAble => "Not able to decide this now",
        ApprovalKind.Safety => "A point of safety was looked at: the young person decides",
        ApprovalKind.Press => "Safeguarding check before the press; a talk was offered",
        ApprovalKind.Void => "A decision was made in error",
        ApprovalKind.LiftBlock => "Lift every block on this person",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(NoHolderBecause because) => because switch
    {
        NoHolderBecause.NoneIdentified => "NP1: nobody can be identified",
        NoHolderBecause.CannotBeReached => "NP2: not reached after two attempts by two safe ways over ten working days",
        NoHolderBecause.AwayAndNotSafe => "NP3: the only one is away, and contact is not permitted or not safe",
        NoHolderBecause.WouldPutSomeoneAtRisk => "NP4: asking would put someone at risk",
        NoHolderBecause.OrderStandsInTheWay => "NP5: a court order stands in the way",
        NoHolderBecause.HolderNotAble => "NP6: not able to decide now",
        NoHolderBecause.ConfidentialSupport => "NP7: a child who understands seeks confidential support",
        NoHolderBecause.SafeguardingEnquiry => "NP8: the subject of a safeguarding enquiry",
        _ => throw new ArgumentOutOfRangeException(nameof(because), because, null),
    };

    public static string Of(NotAbleBecause because) => because switch
    {
        NotAbleBecause.DoesNotUnderstand => "Does not understand what is asked",
        NotAbleBecause.CannotKeepItInMind => "Cannot keep it in mind long enough",
        NotAbleBecause.CannotWeighIt => "Cannot weigh it",
        NotAbleBecause.CannotTellUs => "Cannot tell us in any way",
        _ => throw new ArgumentOutOfRangeException(nameof(because), because, null),
    };

    public static string Of(ErrorKind because) => because switch
    {
        ErrorKind.WrongPerson => "Put down under the wrong person",
        ErrorKind.WrongAnswer => "The answer was written down wrongly",
        ErrorKind.WrongPurpose => "It was an answer to another question",
        ErrorKind.WrongDecider => "Somebody else answered than we thought",
        ErrorKind.Twice => "Put in twice",
        ErrorKind.Trial => "Made to try something out",
        _ => throw new ArgumentOutOfRangeException(nameof(because), because, null),
    };

    /// <summary>The reason of one approval.</summary>
    public static string? ReasonOf(ApprovalRow approval) =>
        approval.NoHolder is { } none ? Of(none) : approval.NotAble is { } unable ? Of(unable) : approval.Error is { } error ? Of(error) : null;
}
