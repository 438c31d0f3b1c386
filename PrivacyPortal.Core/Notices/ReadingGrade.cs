using System.Text.RegularExpressions;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// How hard a text is to read, by the four formulas of rules.md 4.4. A gate, not a proof: a low grade doesn't mean that it is
/// understood. UK reading age is about grade + 5.
/// </summary>
public sealed partial class ReadingGrade
{
    private ReadingGrade(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var syllables = sentences.SelectMany(s => s).Select(Syllables.In).ToList();
        Sentences = sentences.Count;
        Words = syllables.Count;
        LongestSentence = sentences.Max(s => s.Count);
        var perSentence = (double)Words / Sentences;
        var perWord = (double)syllables.Sum() / Words;
        FleschEase = 206.835 - (1.015 * perSentence) - (84.6 * perWord);
        FleschKincaid = (0.39 * perSentence) + (11.8 * perWord) - 15.59;
        Smog = (1.0430 * Math.Sqrt(syllables.Count(n => n >= 3) * 30.0 / Sentences)) + 3.1291;
        Forcast = 20 - (syllables.Count(n => n == 1) * 150.0 / Words / 10);
    }

    public int Words { get; }

    public int Sentences { get; }

    /// <summary>The words of the longest sentence.</summary>
    public int LongestSentence { get; }

    /// <summary>Flesch Reading Ease: higher is easier.</summary>
    public double FleschEase { get; }

    /// <summary>Flesch–Kincaid grade: the one that gates every card.</summary>
    public double FleschKincaid { get; }

    /// <summary>SMOG grade: meant for thirty sentences and more, so for whole editions.</summary>
    public double Smog { get; }

    /// <summary>FORCAST grade, scaled to 150 words: knows no sentences, so it is right for labels and lists.</summary>
    public double Forcast { get; }

    /// <summary>
    /// Grades Markdown. A paragraph's end and a list item's end close a sentence. Addresses (web, e-mail) are not counted. Each of
    /// the needed words, such as the name of an office, counts as one easy word: it can't be said otherwise.
    /// </summary>
    public static ReadingGrade Of(string markdown, IEnumerable<string>? neededWords = null)
    {
        var text = Link().Replace(markdown.ReplaceLineEndings("\n"), "$1");
        foreach (var needed in (neededWords ?? []).OrderByDescending(w => w.Length))
        {
            text = Regex.Replace(text, $@"(?<![\p{{L}}\d]){Regex.Escape(needed)}(?![\p{{L}}\d])", "it", RegexOptions.IgnoreCase);
        }

        var sentences = BlockEnd().Split(text)
            .SelectMany(block => SentenceEnd().Split(block))
            .Select(IReadOnlyList<string> (s) => [.. Word().Matches(s).Select(m => m.Value).Where(IsRead)])
            .Where(words => words.Count > 0)
            .ToList();
        return sentences.Count > 0 ? new ReadingGrade(sentences) : throw new ArgumentException("There are no words to grade.", nameof(markdown));
    }

    /// <summary>The sentences of Markdown, as they are graded: for telling a writer which one is too hard.</summary>
    public static IReadOnlyList<string> SentencesOf(string markdown) =>
        [.. BlockEnd().Split(markdown.ReplaceLineEndings("\n")).SelectMany(block => SentenceEnd().Split(block)).Select(s => s.Trim()).Where(s => Word().Matches(s).Any(m => IsRead(m.Value)))];

    private static bool IsRead(string word) => !Address().IsMatch(word);

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*(?:[-*•]|\d+\.)\s)")]
    private static partial Regex BlockEnd();

    [GeneratedRegex(@"(?<=[.!?])[*_""'”’)]*\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d'’./@:-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"@|/|\p{L}\.\p{L}")]
    private static partial Regex Address();
}
