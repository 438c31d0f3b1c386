using System.Collections.Frozen;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// Counts the spoken syllables of an English word by rule, with a short list of words that the rule gets wrong. Counters differ by
/// up to a grade, so this one is pinned: a change to it moves every reading grade (rules.md 4.4).
/// </summary>
public static class Syllables
{
    private static readonly FrozenDictionary<string, int> _exceptions =
        new (int Count, string Words)[]
        {
            (1, """
                clothes cried died hour hours lives meet once our ours placed real seen shared they're tried twelve used we're whole
                you're
                """),
            (2, """
                being business careful cookies couldn't create data didn't diet different doesn't doing ehat email emails evening
                every facebook firewall firewalls going hasn't haven't homework id interest interests isn't lifelong likely lion
                lonely moment movement movie online ourselves password passwords people people's photo photos poem qr quiet react
                really review reviewed riot safely safety saying science seeing several shouldn't social someone someone's something
                sometimes somewhere special statement themselves therefore tv uk useful uses wasn't worried wouldn't yourselves
                """),
            (3, """
                agency annual anyone anything anytime area audio carefully caregiver charity created database diary everyone
                everything family firefighter guardian ico idea ideas media obvious period previous pss religion safeguarding serious
                somebody somebody's therapist various video videos whatever whoever
                """),
            (4, """
                actually ethnicity everybody material usually
                """),
            (5, """
                individual
                """),
        }
        .SelectMany(known => known.Words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => (word, known.Count)))
        .ToFrozenDictionary(known => known.word, known => known.Count);

    /// <summary>The syllables of one word; at least one. A hyphened word is counted by its parts; a numeral counts as one.</summary>
    public static int In(string word)
    {
        var plain = word.Replace('’', '\'').ToLowerInvariant();
        return plain.Contains('-', StringComparison.Ordinal)
            ? plain.Split('-', StringSplitOptions.RemoveEmptyEntries).Sum(InPart)
            : InPart(plain);
    }

    private static int InPart(string part)
    {
        if (_exceptions.TryGetValue(part, out var known))
        {
            return known;
        }

        var stem = part.EndsWith("'s", StringComparison.Ordinal) ? part[..^2] : part;
        if (_exceptions.TryGetValue(stem, out known))
        {
            return known;
        }

        var letters = new string([.. stem.Where(char.IsAsciiLetterLower)]);
        return Math.Max(1, Groups(letters) + Split(letters) - Silent(letters));
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int Groups(string letters)
    {
        var groups = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (IsVowel(letters[i]) && (i == 0 || !IsVowel(letters[i - 1])))
            {
                groups++;
            }
        }

        return groups;
    }

    /// <summary>Neighbouring vowels that are spoken apart: gi-ant, vid-e-o, ac-tu-al, play-ing.</summary>
    private static int Split(string letters)
    {
        var extra = 0;
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            var before = i > 0 ? letters[i - 1] : ' ';
            var softened = before is 't' or 'c' or 's' or 'g' or 'x';
            var (first, second) = (letters[i], letters[i + 1]);
            extra += (first, second) switch
            {
                ('i', 'a') when !softened => 1,
                ('i', 'o') when !softened => 1,
                ('i', 'u') => 1,
                ('u', 'a') when before is not ('q' or 'g') => 1,
                ('e', 'o') when before is not 'p' => 1,
                ('y', 'i') when letters.EndsWith("ing", StringComparison.Ordinal) && i == letters.Length - 4 => 1,
                _ => 0,
            };
        }

        return extra;
    }

    /// <summary>Ends that are written and not spoken: saf-e, ask-ed, plac-es is spoken, us-es is spoken, shar-es is not.</summary>
    private static int Silent(string letters)
    {
        if (letters.Length < 3)
        {
            return 0;
        }

        if (letters[^1] == 'e' && !IsVowel(letters[^2]))
        {
            var spokenLe = letters[^2] == 'l' && !IsVowel(letters[^3]);
            return spokenLe ? 0 : 1;
        }

        if (letters.EndsWith("ed", StringComparison.Ordinal) && !IsVowel(letters[^3]))
        {
            return letters[^3] is 't' or 'd' ? 0 : 1;
        }

        if (letters.EndsWith("es", StringComparison.Ordinal) && letters.Length > 3 && !IsVowel(letters[^3]))
        {
            var hisses = letters[^3] is 's' or 'z' or 'x' or 'c' or 'g' || letters.EndsWith("ches", StringComparison.Ordinal)
                || letters.EndsWith("shes", StringComparison.Ordinal);
            var spokenLes = letters[^3] == 'l' && !IsVowel(letters[^4]);
            return hisses || spokenLes ? 0 : 1;
        }

        // "carefully", "statement": the e inside is silent.
        return letters.EndsWith("ely", StringComparison.Ordinal) || letters.EndsWith("eful", StringComparison.Ordinal)
            || letters.EndsWith("eless", StringComparison.Ordinal) ? 1 : 0;
    }
}
