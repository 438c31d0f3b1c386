namespace PrivacyPortal.Web.Notices;

/// <summary>Reads a value from text; <c>TryParse</c> of any value type.</summary>
internal delegate bool TryRead<T>(string text, out T value);

/// <summary>One part of a file of words, and where it stands.</summary>
internal sealed class ContentPart(
    string path,
    int line,
    string key,
    string heading,
    IReadOnlyDictionary<string, string> settings,
    IReadOnlyList<string> cards,
    string? more)
{
    public string Key { get; } = key;

    public string Heading { get; } = heading;

    public IReadOnlyList<string> Cards { get; } = cards;

    public string? More { get; } = more;

    /// <summary>The one card of a part that may have no more than one.</summary>
    public string OnlyCard => Cards is [var card] && More is null
        ? card
        : throw Fault($"'{Key}' has more than one card.", "Keep it to one, without '---' and '## Tell me more'.");

    /// <summary>The settings of this part, which must be exactly these.</summary>
    public IReadOnlyDictionary<string, string> Settings(params IReadOnlyList<string> names)
    {
        if (settings.Keys.FirstOrDefault(k => !names.Contains(k)) is { } unknown)
        {
            throw Fault($"Nothing is called '{unknown}' under '{Key}'.", $"Known are: {string.Join(", ", names)}.");
        }

        return names.FirstOrDefault(n => !settings.ContainsKey(n)) is { } missing
            ? throw Fault($"'{missing}' is missing under '{Key}'.", $"Add a line '{missing}: …' under the heading.")
            : settings;
    }

    public ContentException Fault(string what, string mend) => new(path, line, what, mend);
}
