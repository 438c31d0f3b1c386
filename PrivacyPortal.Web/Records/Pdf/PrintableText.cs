using System.Globalization;
using System.Text;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Text as it can be printed: what no face has is spelt out, <c>[U+4E2D]</c>, so that nothing written ever vanishes.</summary>
internal static class PrintableText
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    public static string Of(string text, bool bold)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var whole = Composed(text);
        var printable = new StringBuilder(whole.Length);
        for (var at = 0; at < whole.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(whole, at);
            var grapheme = whole.AsSpan(at, length);
            at += length;
            if (grapheme is "\t" or "\u00A0" or "\u202F" or "\u2007")
            {
                printable.Append(' ');
            }
            else if (Typefaces.Covering(grapheme, bold) is not null && !HasHidden(grapheme))
            {
                printable.Append(grapheme);
            }
            else
            {
                AppendByParts(printable, grapheme, bold);
            }
        }

        return printable.ToString();
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    // Letters typed in parts (z and a dot) become one letter where Unicode has it; a torn half of a pair is shown as what it is.
    private static string Composed(string text)
    {
        var sound = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                sound.Append(text[i]).Append(text[++i]);
            }
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
            {
                sound.Append(Code(text[i]));
            }
            else
            {
                sound.Append(text[i]);
            }
        }

        return sound.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void AppendByParts(StringBuilder printable, ReadOnlySpan<char> grapheme, bool bold)
    {
        foreach (var rune in grapheme.EnumerateRunes())
        {
            var covered = Typefaces.Covering(rune.ToString(), bold) is not null;
            printable.Append(covered && !IsHidden(rune) ? rune.ToString() : Code(rune.Value));
        }
    }

    private static bool HasHidden(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
            {
                return true;
            }
        }

        return false;
    }

    // Invisible characters can disguise a name; the two that shape Arabic letters may stay.
    private static bool IsHidden(Rune rune) => rune.Value is not (NonJoiner or Joiner)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
            or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Code(int value) => string.Create(CultureInfo.InvariantCulture, $"[U+{value:X4}]");
}
