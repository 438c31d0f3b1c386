using System.Text.RegularExpressions;

namespace PrivacyPortal.Web.Letters;

/// <summary>What may stand where others can see it: on an envelope, in the head of an e-mail, as the name of a file (R9.2).</summary>
internal static partial class NeutralOutside
{
    /// <summary>Whether a text names nothing that gives a family away.</summary>
    public static bool Holds(string text) => !Telling().IsMatch(text);

    [GeneratedRegex("prison|inmate|offender|probation|visit|jail|hmp|famil|custody|consent", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
