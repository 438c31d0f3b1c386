using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// The fingerprint of words that were shown: SHA-256, written as 64 lower-case hex digits. A decision keeps it, so that anyone
/// can prove later which words a person saw (rules.md 3.3, row 4).
/// </summary>
public sealed record ContentHash
{
    private const int Digits = SHA256.HashSizeInBytes * 2;

    private ContentHash(string hex) => Hex = hex;

    /// <summary>64 lower-case hex digits.</summary>
    public string Hex { get; }

    /// <summary>The fingerprint of these bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Reads 64 hex digits; capitals are accepted and made small.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ContentHash? hash)
    {
        hash = text is { Length: Digits } && text.All(char.IsAsciiHexDigit) ? new ContentHash(text.ToLowerInvariant()) : null;
        return hash is not null;
    }

    public override string ToString() => Hex;
}
