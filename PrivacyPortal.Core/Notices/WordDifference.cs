namespace PrivacyPortal.Core.Notices;

/// <summary>A stretch of words that stayed, went or came.</summary>
/// <param name="Words">As they stand, with the room between them.</param>
/// <param name="Kind">What became of them.</param>
public sealed record WordDifference(string Words, WordDifference.Fate Kind)
{
    // Beyond this a table of all pairs would be large; then the whole is said to differ.
    private const int LongestCompared = 4000;

    /// <summary>What became of words.</summary>
    public enum Fate
    {
        Stayed = 1,
        Went,
        Came,
    }

    /// <summary>The differences of two texts, word by word, in the order of reading.</summary>
    public static IReadOnlyList<WordDifference> Between(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        if (old.Count > LongestCompared || now.Count > LongestCompared)
        {
            return [new(before, Fate.Went), new(after, Fate.Came)];
        }

        var common = new ushort[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] = old[i].Trim() == now[j].Trim() ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<WordDifference> found = [];
        for (int i = 0, j = 0; i < old.Count || j < now.Count;)
        {
            if (i < old.Count && j < now.Count && old[i].Trim() == now[j].Trim())
            {
                Add(found, now[j++], Fate.Stayed);
                i++;
            }
            else if (j >= now.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(found, old[i++], Fate.Went);
            }
            else
            {
                Add(found, now[j++], Fate.Came);
            }
        }

        return found;
    }

    private static void Add(List<WordDifference> found, string word, Fate kind)
    {
        if (found.Count > 0 && found[^1].Kind == kind)
        {
            found[^1] = found[^1] with { Words = found[^1].Words + word };
        }
        else
        {
            found.Add(new(word, kind));
        }
    }

    // Each word carries the white space after it, so that the pieces put together are the text.
    private static List<string> Split(string text)
    {
        List<string> words = [];
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }
}
