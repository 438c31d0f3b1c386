using System.Diagnostics.CodeAnalysis;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// Which form of an edition was read. Words for under-18s say nothing of prison unless the worker has said that the child knows;
/// then one card more is read, and all else stays the same (R9.4).
/// </summary>
public sealed class Variant
{
    private Variant(string key) => Key = key;

    /// <summary>Says nothing that a child may not know.</summary>
    public static Variant Plain { get; } = new("usual");

    /// <summary>For a child of whom the worker has said: they know.</summary>
    public static Variant ChildKnows { get; } = new("knows");

    /// <summary>The stable name, as showings keep it.</summary>
    public string Key { get; }

    /// <summary>Finds a variant by its stable name.</summary>
    public static bool TryParse(string? key, [NotNullWhen(true)] out Variant? variant)
    {
        variant = new[] { Plain, ChildKnows }.FirstOrDefault(v => v.Key == key);
        return variant is not null;
    }

    public override string ToString() => Key;
}
