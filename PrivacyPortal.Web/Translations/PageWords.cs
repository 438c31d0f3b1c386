using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Translations;

/// <summary>
/// The portal's own words in the language of the page that is being made: <c>@Words["welcome.title"]</c>. Every language has every
/// word (a test holds them to it), so a page is never of two tongues by accident.
/// </summary>
internal sealed partial class PageWords(IReadOnlyList<Language> languages)
{
    private const string Folder = "Words";

    /// <summary>Every language, English first.</summary>
    public IReadOnlyList<Language> Languages { get; } = languages;

    private Language? _only;

    /// <summary>The language of the page; English where it is none of ours.</summary>
    public Language Now => _only ?? Find(CultureInfo.CurrentUICulture.Name) ?? Languages[0];

    /// <summary>A word or a sentence, with what belongs into its places.</summary>
    public string this[string key, params object?[] places] => string.Format(Now.Culture, Text(key), places);

    public static PageWords Load() => Load(ContentFolder.BuiltIn);

    public static PageWords Load(ContentFolder folder)
    {
        var files = folder.In(Folder).Select(path => (Path: path, Name: path[(Folder.Length + 1)..].Split('.'))).ToList();
        return new PageWords(
        [
            .. files.Select(file => file.Name[1]).Distinct().OrderByDescending(tag => tag == Language.First).ThenBy(tag => tag, StringComparer.Ordinal)
                .Select(tag => new Language(tag, files.Where(file => file.Name[1] == tag).SelectMany(file => Read(folder, file.Path, file.Name[0])).ToDictionary(StringComparer.Ordinal))),
        ]);
    }

    /// <summary>The same words in that language, whoever looks: for paper, which is read by somebody else than whoever prints it.</summary>
    public PageWords In(string tag) => new(Languages) { _only = Find(tag) ?? Languages[0] };

    public Language? Find(string? tag) => Languages.FirstOrDefault(language => language.Tag == tag);

    /// <summary>The same as HTML: <c>**strong**</c>, <c>[words](address)</c>. What belongs into its places is never taken for HTML.</summary>
    public MarkupString Html(string key, params object?[] places)
    {
        var html = Link().Replace(Strong().Replace(HtmlEncoder.Default.Encode(Text(key)), "<strong>$1</strong>"), "<a href=\"$2\">$1</a>");
        if (Now.IsRightToLeft)
        {
            // A telephone number or an address keeps its own order among words that run the other way.
            html = Place().Replace(html, "<bdi>$0</bdi>");
        }

        return new MarkupString(string.Format(Now.Culture, html, [.. places.Select(place => (object)HtmlEncoder.Default.Encode(Convert.ToString(place, Now.Culture) ?? ""))]));
    }

    /// <summary>A date as people write it in this language.</summary>
    public string Date(DateOnly date) => date.ToString("d MMMM yyyy", Now.Culture);

    /// <summary>A moment, by the clock on the wall in the United Kingdom.</summary>
    public string Moment(DateTimeOffset at) => this["language.moment", Date(UkCalendar.DateOf(at)), UkCalendar.TimeOf(at).ToString("HH:mm", CultureInfo.InvariantCulture)];

    /// <summary>The attributes of a part that is in another language than its page; nothing where it is in the same.</summary>
    public IReadOnlyDictionary<string, object>? Speaking(string tag) => tag == Now.Tag
        ? null
        : new Dictionary<string, object> { ["lang"] = tag, ["dir"] = CultureInfo.GetCultureInfo(tag).TextInfo.IsRightToLeft ? "rtl" : "ltr" };

    private string Text(string key) => Now.Words.TryGetValue(key, out var text)
        ? text
        : throw new ContentException($"{Folder}/{key.Split('.')[0]}.{Now.Tag}.yaml", 1, $"There is no '{key}'.", "Write it there, as in English.");

    private static IEnumerable<KeyValuePair<string, string>> Read(ContentFolder folder, string path, string name) =>
        ContentFile.Mapping(path, folder.Read(path), firstLine: 1).Select(pair => KeyValuePair.Create($"{name}.{pair.Key.Value}", pair.Value.ToString().Trim()));

    // But for those in an address of a link.
    [GeneratedRegex(@"\{\d\}(?![^<]*"">)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Strong();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
