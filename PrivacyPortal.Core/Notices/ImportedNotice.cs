using System.Text.RegularExpressions;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// An organisation's own document, as it was understood: title, promise, ten numbered sections and who we are, with lists, the
/// contact block and every mention of consent. Nothing is dropped: what was not understood is kept and shown.
/// </summary>
public sealed partial class ImportedNotice
{
    private ImportedNotice(string title, string opening, IReadOnlyList<ImportedSection> sections, IReadOnlyList<string> problems)
    {
        Title = title;
        Opening = opening;
        Sections = sections;
        Problems = problems;
    }

    public string Title { get; }

    /// <summary>What stands before the first section, after the title; Markdown.</summary>
    public string Opening { get; }

    /// <summary>As they stand in the document.</summary>
    public IReadOnlyList<ImportedSection> Sections { get; }

    /// <summary>What a writer should look at: sections that are missing, twice or out of order.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Lines that look like a way to reach somebody, in order.</summary>
    public IReadOnlyList<string> ContactLines =>
        [.. Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Split('\n')).Where(line => Contact().IsMatch(line)).Select(line => line.Trim())];

    /// <summary>Sentences that speak of consent or permission: each may need a question of its own.</summary>
    public IReadOnlyList<string> ConsentMentions =>
        [.. Sections.SelectMany(s => s.Blocks).SelectMany(ReadingGrade.SentencesOf).Where(sentence => Consent().IsMatch(sentence))];

    /// <summary>
    /// These words as the sections of an edition: in order, with pictures and facts of the present ones. What is missing says so, and
    /// the publish gate will not let it pass.
    /// </summary>
    public IReadOnlyList<Section> ToSections(Edition present) =>
    [
        .. present.Sections.Select(now =>
        {
            var own = Sections.Where(s => s.Key == now.Key || (now.Key == "10" && int.TryParse(s.Key, out var number) && number > 10)).ToList();
            return new Section
            {
                Key = now.Key,
                Heading = own.Count > 0 ? own[0].Heading : now.Heading,
                Picture = now.Picture,
                Cards = own.Count > 0 && own.Any(s => s.Blocks.Count > 0) ? [.. own.SelectMany(s => s.Blocks).Select(AsCard)] : ["This section is still to be written."],
                More = null,
                Facts = now.Facts,
            };
        }),
    ];

    // A short line that stands alone and ends without a full stop heads what follows it.
    private static string AsCard(string block) =>
        block.Length <= 70 && !block.Contains('\n', StringComparison.Ordinal) && !block.StartsWith("- ", StringComparison.Ordinal) && block[^1] is not ('.' or ':' or '?' or '!')
            && !Contact().IsMatch(block)
            ? $"**{Plain(block)}**"
            : block;

    /// <summary>Every entry of every list.</summary>
    public IReadOnlyList<string> ListEntries => [.. Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Split('\n')).Where(line => line.StartsWith("- ", StringComparison.Ordinal))];

    /// <summary>Reads Markdown, or plain text with numbered headings.</summary>
    public static ImportedNotice Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\u00a0', ' ').Split('\n').Select(line => line.TrimEnd()).ToList();
        var starts = lines.Select((_, at) => (at, Key: HeadingKey(lines, at))).Where(h => h.Key is not null).ToList();
        var front = Blocks(lines[..(starts.Count > 0 ? starts[0].at : lines.Count)]);
        var titleLines = front.Count > 1 ? front[..^1] : front;
        List<ImportedSection> sections =
        [
            .. starts.Select((start, n) => new ImportedSection(
                start.Key!, HeadingWords(lines[start.at]), Blocks(lines[(start.at + 1)..(n + 1 < starts.Count ? starts[n + 1].at : lines.Count)]))),
        ];
        return new ImportedNotice(
            titleLines.Count > 0 ? Plain(titleLines[0]) : "",
            string.Join("\n\n", titleLines.Skip(1).Concat(front.Count > 1 ? [front[^1]] : [])),
            sections,
            [.. ProblemsIn(sections)]);
    }

    // Entries of a numbered list stand together; a heading stands alone, or is marked as one.
    private static string? HeadingKey(List<string> lines, int at)
    {
        if (WhoWeAre().IsMatch(lines[at]))
        {
            return Section.WhoWeAre;
        }

        bool IsNumbered(int line) => line >= 0 && line < lines.Count && Numbered().IsMatch(lines[line]);
        var isMarked = lines[at].TrimStart().StartsWith('#');
        return Numbered().Match(lines[at]) is { Success: true } numbered && (isMarked || (!IsNumbered(at - 1) && !IsNumbered(at + 1)))
            ? numbered.Groups["number"].Value
            : null;
    }

    private static string HeadingWords(string line) =>
        Plain(Numbered().Match(line) is { Success: true } numbered ? numbered.Groups["words"].Value : line);

    private static string Plain(string line) => line.Trim().TrimStart('#').Trim().Replace("**", "", StringComparison.Ordinal);

    /// <summary>Paragraphs and lists, each as one block of Markdown. A line that is short and stands alone before others heads them.</summary>
    private static List<string> Blocks(List<string> lines)
    {
        List<string> blocks = [];
        List<string> now = [];
        foreach (var line in lines.Append(""))
        {
            if (line.Trim().Length > 0)
            {
                now.Add(Bullet().Replace(line.Trim(), "- "));
            }
            else if (now.Count > 0)
            {
                blocks.Add(string.Join('\n', now));
                now = [];
            }
        }

        return blocks;
    }

    private static IEnumerable<string> ProblemsIn(List<ImportedSection> sections)
    {
        if (sections.Count == 0)
        {
            yield return "No section was found. Begin each with its number on a line of its own, such as “1. How we collect information”.";
            yield break;
        }

        var numbers = sections.Select(s => int.TryParse(s.Key, out var number) ? number : 0).Where(n => n > 0).ToList();
        foreach (var missing in Enumerable.Range(1, 10).Except(numbers))
        {
            yield return $"Section {missing} is missing.";
        }

        foreach (var twice in numbers.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return $"Section {twice} is there more than once; the words of all are kept in one.";
        }

        foreach (var (before, after) in numbers.Zip(numbers.Skip(1)).Where(pair => pair.Second < pair.First))
        {
            yield return $"Section {after} stands after section {before}; they were put in order.";
        }

        foreach (var beyond in numbers.Where(n => n > 10).Distinct())
        {
            yield return $"Section {beyond} is beyond the ten; its words were put at the end of section 10.";
        }

        if (sections.All(s => s.Key != Section.WhoWeAre))
        {
            yield return "There is no “Who we are”.";
        }
    }

    [GeneratedRegex(@"^\s*(?:#{1,6}\s*)?(?<number>\d{1,2})[.)]\s+(?<words>\S.{2,90})$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?:#{1,6}\s*)?(?:\*\*)?who we are(?:\*\*)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex WhoWeAre();

    [GeneratedRegex(@"^[-*•‣]\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"@|\b0\d{2,4}[ \d]{6,}|\bhttps?://|\b[a-z-]+\.(?:org|com|co)\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|House\b|Road\b|Village\b|Writing to", RegexOptions.None)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\bconsent|\bpermission\b", RegexOptions.IgnoreCase)]
    private static partial Regex Consent();
}

/// <summary>One section of an imported document.</summary>
/// <param name="Key"><c>1</c> to <c>10</c>, or <c>who-we-are</c>.</param>
/// <param name="Heading">As it stands, without its number.</param>
/// <param name="Blocks">Paragraphs and lists, as Markdown.</param>
public sealed record ImportedSection(string Key, string Heading, IReadOnlyList<string> Blocks);
