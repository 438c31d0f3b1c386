namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Languages that families ask for, by BCP 47. A language that is not here is added here: no column holds free words.</summary>
internal static class Languages
{
    public const string English = "en-GB";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [English] = "English",
        ["ar"] = "Arabic",
        ["bn"] = "Bengali",
        ["zh"] = "Chinese",
        ["fa"] = "Farsi",
        ["fr"] = "French",
        ["ku"] = "Kurdish",
        ["ps"] = "Pashto",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["pa"] = "Punjabi",
        ["ro"] = "Romanian",
        ["ru"] = "Russian",
        ["so"] = "Somali",
        ["es"] = "Spanish",
        ["tr"] = "Turkish",
        ["uk"] = "Ukrainian",
        ["ur"] = "Urdu",
        ["vi"] = "Vietnamese",
        ["cy"] = "Welsh",
        ["bfi"] = "British Sign Language",
    };
}
