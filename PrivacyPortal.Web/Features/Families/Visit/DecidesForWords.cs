using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>Why somebody decides for an adult who can't, and how: in that person's best interests, as they would want it (D-A3).</summary>
internal static class DecidesForWords
{
    /// <summary>Which words say it of whom it is about.</summary>
    public static string Of(AttorneyKind kind) => kind == AttorneyKind.Deputy ? "visit.choose-lead-deputy" : "visit.choose-lead-attorney";
}
