using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Orders and blocks, as staff read them.</summary>
internal static class OrderWords
{
    public static string Of(LegalStatus status) => status switch
    {
        LegalStatus.Accommodated => "Looked after by agreement (section 20)",
        LegalStatus.InterimCareOrder => "Interim care order",
        LegalStatus.CareOrder => "Care order",
        LegalStatus.EmergencyProtection => "Emergency protection order",
        LegalStatus.PoliceProtection => "Police protection",
        LegalStatus.PlacedForAdoption => "Placed for adoption",
        LegalStatus.SpecialGuardianship => "Special guardianship",
        LegalStatus.WardOfCourt => "Ward of court",
        LegalStatus.Adopted => "Adopted",
        _ => "None that we know of",
    };

    public static string Of(BlockKind kind) => kind == BlockKind.CourtOrder ? "Court order" : "Safety";

    /// <summary>What it covers.</summary>
    public static string Covers(Block block) =>
        block.Signatory is not null ? "What one adult may sign for"
        : block.Purposes is null ? "Everything"
        : string.Join(", ", block.Purposes.Select(PurposeWords.Of));
}
