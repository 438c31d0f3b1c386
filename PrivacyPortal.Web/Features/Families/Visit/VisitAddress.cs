using System.Globalization;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>The addresses of a visit. Only places and numbers: a history tells nothing.</summary>
internal static class VisitAddress
{
    public const string WhoseTurn = "/visit";

    public const string HandBack = "/visit/hand-back";

    /// <summary>Where a tablet is led that holds no visit any more.</summary>
    public const string Elsewhere = Access.VisitElsewhere;

    public static string Of(int place, string step = "") =>
        string.Create(CultureInfo.InvariantCulture, $"/visit/{place}{(step.Length > 0 ? "/" : "")}{step}");

    public static string Choose(int screen) => string.Create(CultureInfo.InvariantCulture, $"choose/{screen}");
}
