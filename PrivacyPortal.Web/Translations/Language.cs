using System.Globalization;

namespace PrivacyPortal.Web.Translations;

/// <summary>A language in which the portal's own words are kept: <c>Content/Words/*.{tag}.yaml</c>, each word by file and name.</summary>
internal sealed class Language(string tag, IReadOnlyDictionary<string, string> words)
{
    /// <summary>The language that everything is written in first.</summary>
    public const string First = "en-GB";

    private const string NameKey = "language.name";
    private const string CheckKey = "language.awaits-check";

    /// <summary>BCP 47: <c>en-GB</c>, <c>cy</c>.</summary>
    public string Tag => tag;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(tag);

    public IReadOnlyDictionary<string, string> Words => words;

    /// <summary>What it calls itself.</summary>
    public string Name => words[NameKey];

    /// <summary>That a translator has yet to look at it, said in it; nothing once one has.</summary>
    public string? AwaitsCheck => words.GetValueOrDefault(CheckKey);

    public bool IsRightToLeft => Culture.TextInfo.IsRightToLeft;

    /// <summary>Which way it is written, as HTML says it.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";
}
