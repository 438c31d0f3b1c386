using System.Diagnostics.CodeAnalysis;

namespace PrivacyPortal.Core.Notices;

/// <summary>How our explaining went: a check on us, never a score, never shown as passed or failed (rules.md 4.7).</summary>
public sealed class Understanding
{
    private Understanding(string key) => Key = key;

    public static Understanding Understood { get; } = new("understood");

    public static Understanding WithHelp { get; } = new("with-help");

    /// <summary>Not asked about consent today (M-HELP-FIRST); the help goes on all the same.</summary>
    public static Understanding NotToday { get; } = new("not-today");

    /// <summary>All three, best first.</summary>
    public static IReadOnlyList<Understanding> All { get; } = [Understood, WithHelp, NotToday];

    /// <summary>The stable name, as it is kept.</summary>
    public string Key { get; }

    /// <summary>Finds one by its stable name.</summary>
    public static bool TryParse(string? key, [NotNullWhen(true)] out Understanding? understanding)
    {
        understanding = All.FirstOrDefault(u => u.Key == key);
        return understanding is not null;
    }

    public override string ToString() => Key;
}
