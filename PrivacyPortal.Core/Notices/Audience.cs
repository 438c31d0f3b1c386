using System.Diagnostics.CodeAnalysis;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// Whom an edition of the notice is written for. Age proposes one; the person may move up or down, and that never changes
/// who decides (rules.md 4.2).
/// </summary>
public sealed class Audience
{
    private Audience(string key, int fromAge, bool isForChildren)
    {
        Key = key;
        FromAge = fromAge;
        IsForChildren = isForChildren;
    }

    public static Audience Under6 { get; } = new("under-6", 0, isForChildren: true);
    public static Audience From6To9 { get; } = new("6-9", 6, isForChildren: true);
    public static Audience From10To12 { get; } = new("10-12", 10, isForChildren: true);
    public static Audience From13To15 { get; } = new("13-15", 13, isForChildren: false);
    public static Audience From16To17 { get; } = new("16-17", 16, isForChildren: false);
    public static Audience Adult { get; } = new("adult", 18, isForChildren: false);
    public static Audience EasyRead { get; } = new("easy-read", 18, isForChildren: false);

    /// <summary>Every audience, youngest first; easy read last.</summary>
    public static IReadOnlyList<Audience> All { get; } = [Under6, From6To9, From10To12, From13To15, From16To17, Adult, EasyRead];

    /// <summary>The name in addresses and files: <c>10-12</c>, <c>adult</c>.</summary>
    public string Key { get; }

    /// <summary>The youngest age, in whole years, that it is written for.</summary>
    public int FromAge { get; }

    /// <summary>Whether the page grows: 24 px and 64 px targets (design.md).</summary>
    public bool IsForChildren { get; }

    /// <summary>Whether its readers may be people who are not told everything (R9.4).</summary>
    public bool IsUnder18 => FromAge < 18;

    /// <summary>Finds an audience by its name in addresses.</summary>
    public static bool TryParse(string? key, [NotNullWhen(true)] out Audience? audience)
    {
        audience = All.FirstOrDefault(a => a.Key == key);
        return audience is not null;
    }

    /// <summary>
    /// The edition to begin with for someone who is at least this old. Where an age is uncertain the youngest is meant: easier
    /// words harm nobody. Easy read is never assumed, only chosen.
    /// </summary>
    public static Audience For(int youngestAge) =>
        All.Where(a => a != EasyRead && a.FromAge <= youngestAge).MaxBy(a => a.FromAge) ?? Under6;

    public override string ToString() => Key;
}
