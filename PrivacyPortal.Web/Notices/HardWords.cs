using System.Text.RegularExpressions;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Notices;

/// <summary>Where words stand that need explaining.</summary>
internal static class HardWords
{
    public static bool StandsIn(HardWord hard, string text) => Pattern([hard]).IsMatch(text);

    /// <summary>Finds any of these words, the longest first, whole and in capitals or not.</summary>
    public static Regex Pattern(IEnumerable<HardWord> words) => new(
        $@"(?<![\p{{L}}\d])(?:{string.Join('|', words.Select(w => w.Word).OrderByDescending(w => w.Length).Select(Regex.Escape))})(?![\p{{L}}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The place on the page where a word is explained.</summary>
    public static string IdOf(string word) =>
        "word-" + string.Concat(word.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
