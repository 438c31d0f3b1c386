using System.Text;

namespace PrivacyPortal.Core.People;

/// <summary>
/// Words that somebody typed, as they are kept: composed (NFC), and only what can be seen. Signs that steer a machine or turn the line round
/// are left out, because they could say one thing on a page and another on paper; half a character becomes a mark that shows the hole.
/// Nothing else is changed: what is dangerous in one place and plain words in another is made harmless where it is written out.
/// </summary>
public static class TypedWords
{
    /// <summary>One line: every gap is one space.</summary>
    public static string OneLine(string? typed) => Tidy(typed, lines: false);

    /// <summary>Several lines, parted as the writer parted them.</summary>
    public static string Lines(string? typed) => Tidy(typed, lines: true);

    /// <summary>One line where there is anything on it; <see langword="null"/> where a field was left empty.</summary>
    public static string? OneLineOrNone(string? typed) => OrNone(OneLine(typed));

    /// <summary>Several lines where there is anything on them; <see langword="null"/> where a field was left empty.</summary>
    public static string? LinesOrNone(string? typed) => OrNone(Lines(typed));

    /// <summary>Halves of characters as U+FFFD, which can be composed and kept; and without what is no character at all.</summary>
    internal static string Whole(string typed) => string.Concat(typed.EnumerateRunes().Where(rune => !IsNone(rune)));

    /// <summary>Whether a sign is there and nobody can see it. The two that join letters or keep them apart are not such: several scripts need them.</summary>
    internal static bool IsUnseen(Rune rune) => Rune.IsControl(rune) || IsNone(rune) || rune.Value is
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x200B or 0x200E or 0x200F
        or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFFF9 and <= 0xFFFB)
        or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);

    // The last two of each plane, and a stretch in the first.
    private static bool IsNone(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    private static string? OrNone(string words) => words.Length > 0 ? words : null;

    private static string Tidy(string? typed, bool lines)
    {
        var tidy = new StringBuilder(typed?.Length ?? 0);
        var (gap, seen) = (false, false);
        foreach (var rune in Whole((typed ?? "").ReplaceLineEndings("\n")).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (lines && rune.Value == '\n')
            {
                tidy.Append('\n');
                gap = false;
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                // On several lines a writer may set words apart, or bind them, with spaces of their own.
                gap = !lines || gap;
                tidy.Append(!lines ? "" : Rune.IsControl(rune) ? " " : rune.ToString());
            }
            else if (!IsUnseen(rune))
            {
                tidy.Append(gap && tidy.Length > 0 ? " " : "").Append(rune);
                (gap, seen) = (false, seen || !IsJoiner(rune));
            }
        }

        return seen ? tidy.ToString().Trim() : "";
    }
}
