using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>
/// The short code on a choice card, or on a form to fill in: eight signs that can be read out, typed and said. No vowels, so that it makes no words; and of signs
/// that look alike only one is used, so that the other can be read as it: O is 0, I and L are 1, S is 5, Z is 2, B is 8.
/// </summary>
internal sealed record CardCode
{
    public const int Length = 8;

    private const string Signs = "0123456789CDFGHJKMNPQRTVWXY";
    private const string Alike = "O0I1L1S5Z2B8";

    private CardCode(string text) => Text = text;

    /// <summary>Without spaces, as it is counted and compared.</summary>
    public string Text { get; }

    /// <summary>In two halves, as it is printed and said.</summary>
    public string InHalves => $"{Text[..4]} {Text[4..]}";

    public static CardCode New() => new(RandomNumberGenerator.GetString(Signs, Length));

    /// <summary>Reads a typed code, whatever its case, spaces and dashes.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out CardCode? code)
    {
        code = null;
        if (typed is null || typed.Length > 4 * Length)
        {
            return false;
        }

        var text = string.Concat(typed.ToUpperInvariant().Where(char.IsLetterOrDigit).Select(Plain));
        if (text.Length == Length && text.All(Signs.Contains))
        {
            code = new CardCode(text);
        }

        return code is not null;
    }

    public override string ToString() => "(a code)";

    private static char Plain(char sign) => Alike.IndexOf(sign) is var at && at >= 0 && at % 2 == 0 ? Alike[at + 1] : sign;
}
