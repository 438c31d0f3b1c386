using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Notices;

/// <summary>
/// Reads the first published notice from the files in <c>Content/</c>: a file an edition in <c>Notice/</c>, its questions in
/// <c>Questions/</c>, and <c>contact.yaml</c>. Nothing may be missing: a notice that isn't whole stops the start.
/// </summary>
internal static partial class NoticeContent
{
    private const string ObjectKey = "right-to-object";
    private const string KnowsKey = "knows";
    private const string GrownUps = "grown-ups";
    private const string ForGrownUps = "for-grown-ups";
    private const string QuestionsOf = "questions";

    private static readonly string[] _sectionKeys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", Section.WhoWeAre];

    private static readonly string[] _frontMatter = ["audience", "language", "version", "published", "title"];

    /// <summary>The notice that was built into the program.</summary>
    public static NoticeVersion Load() => Load(ContentFolder.BuiltIn);

    /// <summary>The notice in this folder.</summary>
    public static NoticeVersion Load(ContentFolder folder)
    {
        var contact = ContactFile.Read(folder);
        var read = folder.In("Notice").Select(path => ReadEdition(folder, path, contact)).ToList();
        if (read.Count == 0)
        {
            throw new ContentException("Notice", 1, "There is no edition.", "Put one file an edition there, such as adult.en-GB.md.");
        }

        var (first, publishedOn, _) = read[0];
        return read.Find(r => r.PublishedOn != publishedOn || r.Edition.Version != first.Version) is { Edition: not null } other
            ? throw new ContentException(other.Path, 2, "Version or date differs from the other editions'.", $"Make it {first.Version} and {publishedOn:yyyy-MM-dd}, or change all.")
            : new NoticeVersion
            {
                Number = first.Version,
                PublishedOn = publishedOn,
                Editions = [.. read.Select(r => r.Edition).Where(e => e.Language == Language.First).OrderBy(e => e.Audience.FromAge)],
                Translations = [.. read.Select(r => r.Edition).Where(e => e.Language != Language.First).OrderBy(e => e.Audience.FromAge)],
            };
    }

    private static (Edition Edition, DateOnly PublishedOn, string Path) ReadEdition(ContentFolder folder, string path, ContactData contact)
    {
        var file = ContentFile.Parse(path, folder.Read(path), _frontMatter, GrownUps, QuestionsOf);
        var audience = file.Value<Audience>("audience", Audience.TryParse!, $"one of {string.Join(", ", Audience.All)}");
        var language = file.Text("language");
        if (path != $"Notice/{audience}.{language}.md")
        {
            throw new ContentException(path, 2, $"The file holds {audience} in {language}.", $"Call it {audience}.{language}.md, or mend the front matter.");
        }

        if (file.Opening.Length == 0)
        {
            throw new ContentException(path, 2, "The opening is missing.", "Write it under the front matter, before the first heading.");
        }

        var toObject = Part(path, file, ObjectKey);
        var frames = file.Parts.Where(p => p.Key.StartsWith("frame-", StringComparison.Ordinal)).ToList();
        var knows = file.Parts.FirstOrDefault(p => p.Key == KnowsKey);
        List<Section> sections = [.. _sectionKeys.Select(key => ReadSection(PartHereOr(folder, path, file, key)))];
        var edition = new Edition
        {
            Audience = audience,
            Language = language,
            Version = file.Value<VersionNumber>("version", VersionNumber.TryParse!, "a number such as \"1.0\""),
            Title = file.Text("title"),
            Opening = file.Opening,
            Story = [.. frames.Select(ReadFrame)],
            OpeningForGrownUps = file.Parts.FirstOrDefault(p => p.Key == ForGrownUps)?.OnlyCard,
            Sections = sections,
            RightToObject = new RightToObject { Heading = toObject.Heading, Picture = toObject.Settings("picture")["picture"], Body = toObject.OnlyCard },
            Questions = ReadQuestions(folder, $"Questions/{file.TextIfAny(QuestionsOf) ?? audience.Key}.{language}.md"),
            Contact = contact,
            HardWords = ReadHardWords(folder, language, sections),
            TeachBacks = ReadTeachBacks(folder, $"TeachBack/{audience}.{language}.md"),
            WhenTheChildKnows = knows is null ? null : ReadSection(knows),
        };
        RefuseStrangers(file, [.. _sectionKeys, ObjectKey, KnowsKey, ForGrownUps, .. frames.Select(f => f.Key)]);
        return (edition, file.Value<DateOnly>("published", TryDate, "a date such as 2026-11-23"), path);
    }

    /// <summary>A story's sections are for the grown-up: another edition's, but for those that this file words anew.</summary>
    private static ContentPart PartHereOr(ContentFolder folder, string path, ContentFile file, string key)
    {
        if (file.Parts.Any(p => p.Key == key) || file.TextIfAny(GrownUps) is not { } other)
        {
            return Part(path, file, key);
        }

        var theirs = $"Notice/{other}.{file.Text("language")}.md";
        return PartHereOr(folder, theirs, ContentFile.Parse(theirs, folder.Read(theirs), _frontMatter, GrownUps, QuestionsOf), key);
    }

    private static StoryFrame ReadFrame(ContentPart part) =>
        new() { Key = part.Key, Picture = part.Settings("picture")["picture"], PictureWords = part.Heading, Words = part.OnlyCard };

    /// <summary>Of the words that are explained, those that stand in this edition.</summary>
    private static List<HardWord> ReadHardWords(ContentFolder folder, string language, List<Section> sections)
    {
        var path = $"hard-words.{language}.yaml";
        var words = ContentFile.Mapping(path, folder.Read(path), firstLine: 1)
            .Select(pair => new HardWord { Word = pair.Key.Value!, Meaning = pair.Value.ToString() });
        var text = string.Join('\n', sections.SelectMany(s => s.Cards.Append(s.More ?? "")));
        return [.. words.Where(hard => HardWords.StandsIn(hard, text))];
    }

    private static List<TeachBack> ReadTeachBacks(ContentFolder folder, string path) =>
        [.. ContentFile.Parse(path, folder.Read(path), ["audience", "language"]).Parts.Select(ReadTeachBack)];

    private static TeachBack ReadTeachBack(ContentPart part)
    {
        var settings = part.Settings("picture", "card", "right", "again", "again-right");
        TeachBackAsk Ask(int way, string words, string right)
        {
            var answers = part.Cards[way].Split('\n').Select(line => line.TrimStart('-', ' ').Trim()).ToList();
            return int.TryParse(right, out var number) && number > 0 && number <= answers.Count
                ? new TeachBackAsk { Words = words, Picture = settings["picture"], Answers = answers, Right = number - 1 }
                : throw part.Fault($"'{right}' is none of the {answers.Count} answers of '{part.Key}'.", "Write the number of the right one, from 1.");
        }

        return part.Cards.Count == 2
            ? new TeachBack
            {
                Key = part.Key,
                Card = settings["card"],
                Asks = [Ask(0, part.Heading, settings["right"]), Ask(1, settings["again"], settings["again-right"])],
            }
            : throw part.Fault($"'{part.Key}' is not asked in two ways.", "Write two lists of answers with '---' between them.");
    }

    private static Section ReadSection(ContentPart part)
    {
        var settings = part.Settings("picture", "facts");
        var cards = part.Cards.Select(card => CardPicture().Match(card)).ToList();
        return new Section
        {
            Key = part.Key,
            Heading = part.Heading,
            Picture = settings["picture"],
            Cards = [.. cards.Select(card => card.Groups["words"].Value)],
            CardPictures = cards.Any(card => card.Groups["picture"].Success) ? [.. cards.Select(card => card.Groups["picture"].Value)] : [],
            More = part.More,
            Facts = settings["facts"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
    }

    // ":lock: We lock it up." is a card with a picture of its own.
    [GeneratedRegex(@"^(?::(?<picture>[a-z-]+):\s+)?(?<words>.*)$", RegexOptions.Singleline)]
    private static partial Regex CardPicture();

    private static List<Question> ReadQuestions(ContentFolder folder, string path)
    {
        var file = ContentFile.Parse(path, folder.Read(path), ["audience", "language"]);
        var questions = Purpose.All.Select(purpose =>
        {
            var part = Part(path, file, purpose.Key);
            return new Question { Purpose = purpose, Heading = part.Heading, Picture = part.Settings("picture")["picture"], Body = part.OnlyCard };
        }).ToList();
        RefuseStrangers(file, [.. Purpose.All.Select(p => p.Key)]);
        return questions;
    }

    private static ContentPart Part(string path, ContentFile file, string key) =>
        file.Parts.Where(p => p.Key == key).ToList() switch
        {
            [var only] => only,
            [] => throw new ContentException(path, 1, $"The part '{key}' is missing.", $"Add it: '# {key} · Heading', with its settings and words."),
            [_, var second, ..] => throw second.Fault($"There are two parts '{key}'.", "Keep one."),
        };

    private static void RefuseStrangers(ContentFile file, IReadOnlyList<string> known)
    {
        if (file.Parts.FirstOrDefault(p => !known.Contains(p.Key)) is { } stranger)
        {
            throw stranger.Fault($"There is no part called '{stranger.Key}'.", $"Known are: {string.Join(", ", known)}.");
        }
    }

    private static bool TryDate(string text, [NotNullWhen(true)] out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
