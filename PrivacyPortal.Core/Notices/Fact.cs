namespace PrivacyPortal.Core.Notices;

/// <summary>
/// One fact that every edition must tell (rules.md 1.1, F0 to FW, P1 to P12), and the words by which it can be found: each group
/// must stand in the text, in any one of its ways. A gate, not a proof: it finds what was left out, not what was said badly.
/// </summary>
public sealed class Fact
{
    /// <summary>Its number in the rules: <c>F6.5</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The fact in one sentence, for a writer.</summary>
    public required string Says { get; init; }

    /// <summary>Groups of words; of each group one must be found.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Tells { get; init => field = [.. value]; }

    /// <summary>The groups of which this text has no word.</summary>
    public IReadOnlyList<IReadOnlyList<string>> MissingIn(string text)
    {
        var plain = text.Replace("**", "", StringComparison.Ordinal);
        return [.. Tells.Where(ways => !ways.Any(way => plain.Contains(way, StringComparison.OrdinalIgnoreCase)))];
    }
}
