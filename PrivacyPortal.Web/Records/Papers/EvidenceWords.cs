using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>What an evidence pack calls things.</summary>
internal static class EvidenceWords
{
    public static string Of(PackReason reason) => reason switch
    {
        PackReason.Regulator => "The regulator asks",
        PackReason.Complaint => "A complaint to us",
        PackReason.Rights => "Somebody uses one of their rights",
        PackReason.Court => "A court or a lawyer asks",
        _ => "Our own check",
    };

    public static string Of(StandingState state) => state switch
    {
        StandingState.Given => "Yes",
        StandingState.Refused => "No",
        StandingState.Stopped => "Stopped",
        StandingState.ReviewDue => "To be asked again",
        StandingState.Waiting => "Waiting",
        StandingState.AnotherDay => "Another day",
        StandingState.Expired => "Ran out",
        StandingState.Suspended => "Not in use",
        StandingState.Ended => "Ended",
        _ => "Not asked",
    };

    public static string Of(BasisOfAuthority basis) => basis switch
    {
        BasisOfAuthority.Self => "decides alone",
        BasisOfAuthority.ParentalResponsibility => "by parental responsibility",
        BasisOfAuthority.LocalAuthority => "for the council",
        BasisOfAuthority.Delegated => "on behalf of a holder of parental responsibility",
        BasisOfAuthority.CompetentChild => "a child who understands, with an approved reason why nobody else was asked",
        BasisOfAuthority.LastingPowerOfAttorney => "by a lasting power of attorney",
        _ => "as a deputy",
    };

    public static string Way(SigningWay way) => way switch
    {
        SigningWay.Drew => "signed by hand on a screen",
        SigningWay.Typed => "typed their name",
        SigningWay.Said => "said it",
        SigningWay.OnPaper => "answered on paper",
        _ => "tapped",
    };
}
