using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace PrivacyPortal.Core.People;

/// <summary>
/// What a person is called, in any script. Composed (NFC), single spaces, no invisible marks that could turn the line round;
/// letters, marks, spaces, hyphens, apostrophes and full stops only, so that it reads the same on page, paper and in mail.
/// </summary>
public sealed record PersonName
{
    /// <summary>The longest name, in characters as a person counts them.</summary>
    public const int Longest = 200;

    // Marks can be heaped on one letter without end.
    private const int MostUnits = Longest * 4;

    private PersonName(string text) => Text = text;

    /// <summary>The name as shown.</summary>
    public string Text { get; }

    /// <summary>Reads a typed name; <paramref name="problem"/> says what is wrong when it is not one.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out PersonName? name, out NameProblem problem)
    {
        name = null;
        var text = Tidy(typed ?? "");
        problem = text.Length == 0 ? NameProblem.Empty
            : text.Length > MostUnits || new StringInfo(text).LengthInTextElements > Longest ? NameProblem.TooLong
            : !text.EnumerateRunes().All(Allowed) ? NameProblem.NotLetters
            : !text.EnumerateRunes().Any(Rune.IsLetter) ? NameProblem.Empty
            : NameProblem.None;
        if (problem != NameProblem.None)
        {
            return false;
        }

        name = new PersonName(text);
        return true;
    }

    /// <summary>Reads a name that is known to be one; throws <see cref="FormatException"/> when it is not.</summary>
    public static PersonName Parse(string typed) =>
        TryParse(typed, out var name, out var problem) ? name : throw new FormatException($"Not a name: {problem}.");

    public override string ToString() => Text;

    private static string Tidy(string typed)
    {
        var tidy = new StringBuilder(typed.Length);
        var gap = false;
        foreach (var rune in TypedWords.Whole(typed).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                gap = tidy.Length > 0;
                continue;
            }

            if ((TypedWords.IsUnseen(rune) && !Rune.IsControl(rune)) || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && !JoinsLetters(rune)))
            {
                continue;
            }

            if (gap)
            {
                tidy.Append(' ');
                gap = false;
            }

            tidy.Append(rune);
        }

        return tidy.ToString();
    }

    // Zero-width joiner and non-joiner: Persian, Urdu and Indic names need them.
    private static bool JoinsLetters(Rune rune) => rune.Value is 0x200C or 0x200D;

    private static bool Allowed(Rune rune) =>
        Rune.IsLetter(rune) || JoinsLetters(rune) || rune.Value is ' ' or '-' or '\'' or '.' or 0x2019 or 0x2018 or 0x02BC or 0x2010 or 0x00B7
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter;
}

/// <summary>Why what was typed is not a name.</summary>
public enum NameProblem
{
    None,
    Empty,
    TooLong,

    /// <summary>It has a sign that no name has: a digit, a bracket, an emoji.</summary>
    NotLetters,
}
