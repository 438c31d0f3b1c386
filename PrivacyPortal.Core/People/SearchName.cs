using System.Globalization;
using System.Text;

namespace PrivacyPortal.Core.People;

/// <summary>
/// A name as search compares it: small letters, no accents, no signs, one space between words. Łukasz is found by lukasz, O’Brien by
/// obrien; Arabic keeps its letters and loses its vowel signs.
/// </summary>
public static class SearchName
{
    /// <summary>The form of a name that search compares; of the form itself, the same again.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Ascii.IsValid(name) ? OfPlain(name) : OfAny(name);
    }

    // Most names: nothing in them can fall apart, so that one look at each letter does.
    private static string OfPlain(string name)
    {
        var plain = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain[length++] = char.ToLowerInvariant(letter);
            }
            else if (!IsSign(new Rune(letter)) && length > 0 && plain[length - 1] != ' ')
            {
                plain[length++] = ' ';
            }
        }

        return new string(plain[..length].TrimEnd(' '));
    }

    private static string OfAny(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in TypedWords.Whole(name).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsSign(rune))
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                plain.Append(Plain(Rune.ToLowerInvariant(rune)));
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        // A capital can fall apart only once it is small, and small letters can do so again.
        var found = plain.ToString().Trim();
        return found.IsNormalized(NormalizationForm.FormKD) && found == string.Concat(found.EnumerateRunes().Where(r => !IsSign(r))) ? found : OfAny(found);
    }

    // Accents over Latin, Greek and Cyrillic letters, vowel signs of Hebrew and Arabic, apostrophes, and marks that can't be seen.
    private static bool IsSign(Rune rune) => rune.Value is
        (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or (>= 0x0610 and <= 0x061A) or 0x0640 or (>= 0x064B and <= 0x065F) or 0x0670
        or (>= 0x06D6 and <= 0x06ED) or (>= 0x200B and <= 0x200F) or '\'' or 0x2018 or 0x2019 or 0x02BC or '.';

    // Letters that no table takes apart, and Arabic letters that are one to the reader and two to the computer.
    private static string Plain(Rune letter) => letter.Value switch
    {
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ø' => "o",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ς' => "σ",
        'ک' => "ك",
        'ة' => "ه",
        'ی' or 'ى' => "ي",
        _ => letter.ToString(),
    };
}
