using System.Globalization;

namespace PrivacyPortal.Web.Components;

/// <summary>What is the same on every page. Never the service's name: it must not show in a title or a history (R9.2).</summary>
internal static class Charity
{
    public const string Name = "PSS";

    private static readonly CultureInfo _british = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A title as it may stand where others can see it, in a history or on the outside of paper: without the service's name (R9.2).</summary>
    public static string Outside(string title) => title.Split([" in ", " yn Prisoner"], 2, StringSplitOptions.None)[0];

    /// <summary>A link that dials: <c>tel:01517025524</c>.</summary>
    public static string Tel(string phone) => "tel:" + string.Concat(phone.Where(char.IsAsciiDigit));

    /// <summary>The address on one line; the printed lines end with commas here and there.</summary>
    public static string Address(IEnumerable<string> lines) => string.Join(", ", lines.Select(line => line.TrimEnd(',', ' ')));

    /// <summary>A date as people write it: 23 November 2026.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", _british);
}
