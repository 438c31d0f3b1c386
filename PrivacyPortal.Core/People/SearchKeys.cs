namespace PrivacyPortal.Core.People;

/// <summary>
/// The entries under which a person stands in the index, so that a search reads a few lines of it however many people there are: any
/// two words of the name in either order, the same by their sound, and each sound with one consonant left out.
/// </summary>
public static class SearchKeys
{
    /// <summary>Words beyond these are not entered.</summary>
    public const int MostWords = 5;

    /// <summary>The longest entry.</summary>
    public const int Longest = 60;

    /// <summary>From this many consonants on, one may be missing or too many.</summary>
    public const int SlipFrom = 4;

    /// <summary>Every entry of a person.</summary>
    public static HashSet<(KeyKind Kind, string Key)> Of(string name, string called)
    {
        var words = WordsOf(name, called);
        var sounds = words.Select(NameSound.Of).Where(s => s.Length > 0).Distinct().ToList();
        return
        [
            .. Pairs(words).Select(key => (KeyKind.Name, key)),
            .. Pairs(sounds).Select(key => (KeyKind.Sound, key)),
            .. sounds.SelectMany(Slips).Select(key => (KeyKind.Slip, key)),
        ];
    }

    /// <summary>The words by which somebody is found; a double name also as one: Al-Rashid as alrashid.</summary>
    public static IReadOnlyList<string> WordsOf(string name, string called) =>
        [.. Words($"{name} {called}").Concat($"{name} {called}".Split(' ').Where(w => w.Contains('-')).Select(w => SearchName.Of(w).Replace(" ", "", StringComparison.Ordinal)))
            .Where(w => w.Length > 0).Distinct().Take(MostWords + 1)];

    /// <summary>The words of what is looked for.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. SearchName.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    /// <summary>The sound itself, and with each of its consonants left out; none for a short one, which would be like everything.</summary>
    public static IEnumerable<string> Slips(string sound)
    {
        ArgumentNullException.ThrowIfNull(sound);
        return sound.Length < SlipFrom ? [] : Enumerable.Range(0, sound.Length).Select(at => sound.Remove(at, 1)).Prepend(sound).Select(Cut).Distinct();
    }

    private static IEnumerable<string> Pairs(IReadOnlyList<string> words) =>
        words.Count == 1 ? [Cut(words[0])] : words.SelectMany(first => words.Where(second => second != first).Select(second => Cut($"{first} {second}")));

    private static string Cut(string key) => key.Length <= Longest ? key : key[..Longest];
}

/// <summary>What an entry of the index is made of.</summary>
public enum KeyKind
{
    Name = 1,
    Sound = 2,
    Slip = 3,
}
