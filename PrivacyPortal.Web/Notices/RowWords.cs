using YamlDotNet.RepresentationModel;

namespace PrivacyPortal.Web.Notices;

/// <summary>
/// Why a row of the decision table says what it says and what would change it, for staff and separately for the person
/// (<c>Content/why.en-GB.yaml</c>). A block has the words of any other "not this time" (R9.13).
/// </summary>
internal sealed class RowWords
{
    private const string Path = "why.en-GB.yaml";

    private static readonly string[] _keys = ["staff", "change", "person", "later"];

    private readonly IReadOnlyDictionary<string, RowWord> _rows;

    private RowWords(IReadOnlyDictionary<string, RowWord> rows) => _rows = rows;

    /// <summary>Every row that has words.</summary>
    public IEnumerable<string> Rows => _rows.Keys;

    public static RowWords Load() => Load(ContentFolder.BuiltIn);

    public static RowWords Load(ContentFolder folder) =>
        new(ContentFile.Mapping(Path, folder.Read(Path), firstLine: 1).ToDictionary(r => r.Key.Value!, Read, StringComparer.Ordinal));

    /// <summary>The words of that row.</summary>
    public RowWord Of(string row) => _rows.TryGetValue(row, out var words)
        ? words
        : throw new ContentException(Path, 1, $"There are no words for {row}.", "Add it with 'staff:', 'change:', 'person:' and 'later:'.");

    private static RowWord Read((YamlScalarNode Key, YamlNode Value) row)
    {
        var words = row.Value is YamlMappingNode mapping
            ? mapping.Children.ToDictionary(w => ((YamlScalarNode)w.Key).Value!, w => ((YamlScalarNode)w.Value).Value!.Trim(), StringComparer.Ordinal)
            : [];
        return words.Count == _keys.Length && _keys.All(words.ContainsKey)
            ? new RowWord(words["staff"], words["change"], words["person"], words["later"])
            : throw new ContentException(Path, (int)row.Key.Start.Line, $"{row.Key.Value} does not have its four texts.", "Write 'staff:', 'change:', 'person:' and 'later:' under it, and nothing else.");
    }
}

/// <summary>Why, and what would change it.</summary>
/// <param name="Staff">Why, for staff.</param>
/// <param name="Change">What would change it, for staff.</param>
/// <param name="Person">Why, for the person.</param>
/// <param name="Later">What they can do about it.</param>
internal sealed record RowWord(string Staff, string Change, string Person, string Later);
