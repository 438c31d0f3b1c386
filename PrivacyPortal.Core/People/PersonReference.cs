using System.Diagnostics.CodeAnalysis;

namespace PrivacyPortal.Core.People;

/// <summary>
/// What staff say on the phone instead of a name: nine signs in threes, such as 7KM-39Q-X2T. Drawn by lot, so that it tells nothing
/// (R9.14); without the letters that are taken for figures.
/// </summary>
public sealed record PersonReference
{
    /// <summary>The signs it is made of.</summary>
    public const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>How many.</summary>
    public const int Length = 9;

    private PersonReference(string plain) => Plain = plain;

    /// <summary>As kept, without hyphens.</summary>
    public string Plain { get; }

    /// <summary>Reads it as people type it: small letters, spaces, O for 0, I and L for 1.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out PersonReference? reference)
    {
        reference = Normalised(typed) is { Length: Length } plain ? new PersonReference(plain) : null;
        return reference is not null;
    }

    /// <summary>The signs of a reference, or of its beginning; <see langword="null"/> when something else was typed.</summary>
    public static string? Normalised(string? typed)
    {
        var plain = string.Concat((typed ?? "").ToUpperInvariant().Where(c => c is not (' ' or '-')).Select(c => c is 'O' ? '0' : c is 'I' or 'L' ? '1' : c));
        return plain.Length is > 0 and <= Length && plain.All(Signs.Contains) ? plain : null;
    }

    public override string ToString() => $"{Plain[..3]}-{Plain[3..6]}-{Plain[6..]}";
}
