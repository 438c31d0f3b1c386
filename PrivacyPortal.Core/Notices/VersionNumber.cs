using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// The number of a notice version: <c>1.0</c>. A new first part means a change that people must be told about; a new second part
/// means better wording (F8.3, SR-08).
/// </summary>
public sealed record VersionNumber : IComparable<VersionNumber>
{
    private VersionNumber(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    public int Major { get; }

    public int Minor { get; }

    /// <summary>Reads <c>1.0</c>; nothing else: no sign, space, leading zero or third part.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VersionNumber? number)
    {
        number = text?.Split('.') is [var major, var minor] && TryPart(major, out var first) && TryPart(minor, out var second) && first > 0
            ? new VersionNumber(first, second)
            : null;
        return number is not null;
    }

    /// <summary>The number of the version that follows: 1.0 becomes 2.0 by a major change, 1.1 by a minor one.</summary>
    public VersionNumber Next(ChangeKind kind) => kind == ChangeKind.Major ? new(Major + 1, 0) : new(Major, Minor + 1);

    public int CompareTo(VersionNumber? other) => other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    public static bool operator <(VersionNumber left, VersionNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(VersionNumber left, VersionNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(VersionNumber left, VersionNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(VersionNumber left, VersionNumber right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static bool TryPart(string text, out int part) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out part) && (text.Length == 1 || text[0] != '0');
}
