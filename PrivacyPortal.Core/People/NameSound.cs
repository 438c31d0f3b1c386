using System.Text;

namespace PrivacyPortal.Core.People;

/// <summary>
/// How a word of a name sounds, roughly: its consonants, alike ones taken together, vowels dropped but for the first. Katherine and
/// Kathryn, Mohammed and Muhamad, Kowalska and Kowlaska come out the same. It only ever proposes; a worker looks.
/// </summary>
public static class NameSound
{
    private static readonly (string From, string To)[] Together =
    [
        ("tsch", "x"), ("sch", "x"), ("sh", "x"), ("sz", "x"), ("cz", "x"), ("ch", "x"), ("ph", "f"), ("th", "t"), ("kh", "k"), ("gh", "g"), ("dh", "t"),
        ("ck", "k"), ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("qu", "k"), ("dj", "j"), ("dz", "s"),
    ];

    /// <summary>The sound of one word in its searched form; empty for what has no letters of the Latin alphabet.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var text = word;
        foreach (var (from, to) in Together)
        {
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        var sound = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var heard = letter switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or 'h' => sound.Length == 0 ? Opening(letter) : '\0',
                'c' or 'k' or 'q' => 'k',
                'v' or 'f' => 'f',
                'd' or 't' => 't',
                'z' or 's' => 's',
                'j' or 'g' => 'g',
                'x' => 'x',
                >= 'a' and <= 'z' => letter,
                _ => '\0',
            };
            if (heard != '\0' && (sound.Length == 0 || sound[^1] != heard))
            {
                sound.Append(heard);
            }
        }

        return sound.ToString();
    }

    // Any vowel opens alike; an h or w that opens a word is heard or not.
    private static char Opening(char letter) => letter is 'h' or 'w' ? letter : 'a';
}
