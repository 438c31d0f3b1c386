using System.Text.RegularExpressions;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Tests.Translations;

/// <summary>
/// A language that nobody speaks, made of the English words by itself: each stands between ⟦ and ⟧ and is a third longer. What a page
/// shows without these marks was written into the code.
/// </summary>
internal static partial class PseudoLanguage
{
    /// <summary>Left to right.</summary>
    public const string Tag = "en-XA";

    /// <summary>Right to left.</summary>
    public const string Mirrored = "ar-XB";

    public static PageWords Added()
    {
        var real = PageWords.Load();
        var english = real.Languages[0].Words;
        return new PageWords([.. real.Languages, Of(Tag, english), Of(Mirrored, english)]);
    }

    /// <summary>The words of a text that are not of this language.</summary>
    public static IEnumerable<string> Strangers(string text) => AnyWord().Matches(Marked().Replace(text, " ")).Select(m => m.Value);

    private static Language Of(string tag, IReadOnlyDictionary<string, string> english) =>
        new(tag, english.ToDictionary(word => word.Key, word => Words().Replace(word.Value, m => m.Groups["word"].Success ? $"⟦{Longer(m.Value)}⟧" : m.Value), StringComparer.Ordinal));

    private static string Longer(string word) => word.Replace('a', 'á').Replace('e', 'é').Replace('o', 'ó') + new string('~', (word.Length + 2) / 3);

    // Places, addresses of links and the marks of strong words stay.
    [GeneratedRegex(@"\{\d\}|\]\([^)]*\)|(?<word>[\p{L}\p{N}'’]+)")]
    private static partial Regex Words();

    [GeneratedRegex("⟦[^⟧]*⟧")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*")]
    private static partial Regex AnyWord();
}
