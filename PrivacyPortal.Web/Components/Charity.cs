namespace PrivacyPortal.Web.Components;

/// <summary>Who we are, on every page. Never the service's name: it must not show in a title or a history (R9.2).</summary>
internal static class Charity
{
    public const string Name = "PSS";
    public const string Phone = "0151 702 5524";
    public const string PhoneDigits = "01517025524";
    public const string Email = "data@pss.org.uk";

    public const string Registration =
        "PSS (UK) is a company limited by guarantee, registered in England and Wales (214077) and as a foreign company on the " +
        "Isle of Man (006134F). A charity registered in England and Wales (224469) and the Isle of Man (1260).";

    public static IReadOnlyList<string> Post { get; } =
        ["Head of Quality", "PSS", "Eleanor Rathbone House", "Connect Business Village", "24 Derby Road", "Liverpool", "L5 9PR"];
}
