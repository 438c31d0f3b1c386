using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Notices;

/// <summary>
/// Reads the first published notice from the files in <c>Content/</c>: a file an edition in <c>Notice/</c>, its questions in
/// <c>Questions/</c>, and <c>contact.yaml</c>. Nothing may be missing: a notice that isn't whole stops the start.
/// </summary>
internal static class NoticeContent
{
    private const string ObjectKey = "right-to-object";

    private static readonly string[] _sectionKeys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "who-we-are"];

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
                Editions = [.. read.Select(r => r.Edition).OrderBy(e => e.Audience.FromAge)],
            };
    }

    private static (Edition Edition, DateOnly PublishedOn, string Path) ReadEdition(ContentFolder folder, string path, ContactData contact)
    {
        var file = ContentFile.Parse(path, folder.Read(path), ["audience", "language", "version", "published", "title"]);
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
        var edition = new Edition
        {
            Audience = audience,
            Language = language,
            Version = file.Value<VersionNumber>("version", VersionNumber.TryParse!, "a number such as \"1.0\""),
            Title = file.Text("title"),
            Opening = file.Opening,
            Sections = [.. _sectionKeys.Select(key => ReadSection(Part(path, file, key)))],
            RightToObject = new RightToObject { Heading = toObject.Heading, Picture = toObject.Settings("picture")["picture"], Body = toObject.OnlyCard },
            Questions = ReadQuestions(folder, $"Questions/{audience}.{language}.md"),
            Contact = contact,
        };
        RefuseStrangers(file, [.. _sectionKeys, ObjectKey]);
        return (edition, file.Value<DateOnly>("published", TryDate, "a date such as 2026-11-23"), path);
    }

    private static Section ReadSection(ContentPart part)
    {
        var settings = part.Settings("picture", "facts");
        return new Section
        {
            Key = part.Key,
            Heading = part.Heading,
            Picture = settings["picture"],
            Cards = part.Cards,
            More = part.More,
            Facts = settings["facts"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
    }

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
