using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Findings, the council's answers and attorneys, as staff read them.</summary>
internal static class KnownWords
{
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Understands => "Understands what is asked",
        FindingKind.DoesNotUnderstand => "Two workers found: not able to decide this now",
        FindingKind.AbleToDecide => "Can make this decision",
        FindingKind.AbilityInDoubt => "Not sure: help first, then ask again",
        FindingKind.NotAbleToDecide => "Can’t make this decision now",
        FindingKind.AgeSettled => "The age is settled",
        _ => "The age is disputed",
    };

    public static string Of(CouncilSays said) => said switch
    {
        CouncilSays.Agrees => "It agrees, in writing",
        CouncilSays.KnowsNothingAgainst => "It knows nothing against it",
        _ => "It does not agree, or not any more",
    };

    public static string Of(CouncilOnPage said) =>
        said.Reference is { } reference ? $"The council agrees: {reference}" : Of(said.NoObjection ? CouncilSays.KnowsNothingAgainst : CouncilSays.DoesNotAgree);

    public static string Of(AttorneyKind kind) => kind == AttorneyKind.Deputy ? "Deputy of the court" : "Lasting power of attorney, registered";
}
