using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PrivacyPortal.Web.Notices;

/// <summary>
/// A file of words as an editor writes it: front matter between <c>---</c>, an opening, then parts. A part begins with
/// <c># key · Heading</c>, may have <c>name: value</c> lines under it, then cards parted by <c>---</c>, and details under
/// <c>## Tell me more</c>. Knows lines, so that a fault can be found.
/// </summary>
internal sealed partial class ContentFile
{
    private const string Rule = "---";
    private const string MoreHeading = "## Tell me more";

    private readonly string _path;
    private readonly IReadOnlyDictionary<string, string> _frontMatter;

    private ContentFile(string path, IReadOnlyDictionary<string, string> frontMatter, string opening, IReadOnlyList<ContentPart> parts)
    {
        _path = path;
        _frontMatter = frontMatter;
        Opening = opening;
        Parts = parts;
    }

    public string Opening { get; }

    public IReadOnlyList<ContentPart> Parts { get; }

    /// <summary>Reads a file whose front matter has exactly these keys, and of the others those that it likes.</summary>
    public static ContentFile Parse(string path, string text, IReadOnlyList<string> keys, params IReadOnlyList<string> others)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0] != Rule || Array.IndexOf(lines, Rule, 1) is not (> 0 and var end))
        {
            throw new ContentException(path, 1, "There is no front matter.", $"Begin with a line '---', the keys {string.Join(", ", keys)}, and a line '---'.");
        }

        var frontMatter = ReadYaml(path, string.Join('\n', lines[1..end]), firstLine: 2, keys, others);
        var firstPart = Array.FindIndex(lines, end + 1, l => l.StartsWith("# ", StringComparison.Ordinal));
        var openingEnd = firstPart < 0 ? lines.Length : firstPart;
        var opening = string.Join('\n', lines[(end + 1)..openingEnd]).Trim();
        return new ContentFile(path, frontMatter, opening, firstPart < 0 ? [] : ReadParts(path, lines, firstPart));
    }

    /// <summary>A flat YAML mapping with exactly these keys, and of the others those that it likes.</summary>
    public static IReadOnlyDictionary<string, string> ReadYaml(
        string path, string yaml, int firstLine, IReadOnlyList<string> keys, params IReadOnlyList<string> others)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, node) in Mapping(path, yaml, firstLine))
        {
            var line = firstLine - 1 + (int)key.Start.Line;
            if (!keys.Contains(key.Value) && !others.Contains(key.Value))
            {
                throw new ContentException(path, line, $"Nothing is called '{key.Value}' here.", $"Known are: {string.Join(", ", keys.Concat(others))}.");
            }

            if (node is not YamlScalarNode { Value.Length: > 0 } scalar)
            {
                throw new ContentException(path, line, $"'{key.Value}' has no text.", "Write it after the colon.");
            }

            values.Add(key.Value!, scalar.Value.Trim());
        }

        return keys.FirstOrDefault(k => !values.ContainsKey(k)) is { } missing
            ? throw new ContentException(path, firstLine, $"'{missing}' is missing.", $"Add a line '{missing}: …'.")
            : values;
    }

    /// <summary>The pairs of a YAML mapping, in order.</summary>
    public static IEnumerable<(YamlScalarNode Key, YamlNode Value)> Mapping(string path, string yaml, int firstLine)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException fault)
        {
            throw new ContentException(path, firstLine - 1 + (int)fault.Start.Line, fault.Message, "Check colons, quotes and indents.");
        }

        return stream.Documents is [{ RootNode: YamlMappingNode mapping }]
            ? mapping.Children.Select(pair => ((YamlScalarNode)pair.Key, pair.Value))
            : throw new ContentException(path, firstLine, "This is no list of 'name: value' lines.", "Write one on each line.");
    }

    /// <summary>A value of the front matter, read by the given reader.</summary>
    public T Value<T>(string key, TryRead<T> read, string expected)
        where T : notnull =>
        read(_frontMatter[key], out var value)
            ? value
            : throw new ContentException(_path, 2, $"'{key}: {_frontMatter[key]}' can't be read.", $"Write {expected}.");

    public string Text(string key) => _frontMatter[key];

    /// <summary>A text that may be left out.</summary>
    public string? TextIfAny(string key) => _frontMatter.GetValueOrDefault(key);

    private static List<ContentPart> ReadParts(string path, string[] lines, int first)
    {
        var parts = new List<ContentPart>();
        for (var start = first; start < lines.Length;)
        {
            var next = Array.FindIndex(lines, start + 1, l => l.StartsWith("# ", StringComparison.Ordinal));
            var end = next < 0 ? lines.Length : next;
            parts.Add(ReadPart(path, lines, start, end));
            start = end;
        }

        return parts;
    }

    private static ContentPart ReadPart(string path, string[] lines, int start, int end)
    {
        if (Heading().Match(lines[start]) is not { Success: true } heading)
        {
            throw new ContentException(path, start + 1, "This heading has no key.", "Write '# key · Heading'.");
        }

        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = start + 1;
        for (; at < end && Setting().Match(lines[at]) is { Success: true } setting; at++)
        {
            settings[setting.Groups[1].Value] = setting.Groups[2].Value.Trim();
        }

        var moreAt = Array.IndexOf(lines, MoreHeading, at, end - at);
        var cards = Cards(lines[at..(moreAt < 0 ? end : moreAt)]);
        var more = moreAt < 0 ? null : string.Join('\n', lines[(moreAt + 1)..end]).Trim();
        return cards.Count > 0
            ? new ContentPart(path, start + 1, heading.Groups[1].Value, heading.Groups[2].Value.Trim(), settings, cards, more)
            : throw new ContentException(path, start + 1, $"'{heading.Groups[1].Value}' has no words.", "Write at least one card under its heading.");
    }

    private static List<string> Cards(string[] lines) =>
        [.. string.Join('\n', lines).Split($"\n{Rule}\n").Select(c => c.Trim()).Where(c => c.Length > 0)];

    [GeneratedRegex(@"^# (\S+) · (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^([a-z-]+): (.+)$")]
    private static partial Regex Setting();
}
