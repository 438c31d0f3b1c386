using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>One place of an edition as a writer sees it: a heading, cards with <c>---</c> between them, and what stands behind "Tell me more".</summary>
/// <param name="Key">The place: <c>opening</c>, a section's or frame's key, a purpose's key, <c>right-to-object</c>.</param>
/// <param name="Heading">The question; for the opening the title.</param>
/// <param name="Words">Cards in Markdown.</param>
/// <param name="More">Behind "Tell me more"; nothing where there is none.</param>
public sealed record EditionPart(string Key, string Heading, string Words, string? More)
{
    public const string Opening = "opening";
    public const string ToObject = "right-to-object";
    public const string Parting = "\n\n---\n\n";
    public const int Longest = 8000;

    /// <summary>Every place of an edition, in the order of reading.</summary>
    public static IReadOnlyList<EditionPart> Of(Edition edition) =>
    [
        new(Opening, edition.Title, edition.Opening, null),
        .. edition.Story.Select(f => new EditionPart(f.Key, f.PictureWords, f.Words, null)),
        .. edition.Sections.Select(s => new EditionPart(s.Key, s.Heading, string.Join(Parting, s.Cards), s.More)),
        new(ToObject, edition.RightToObject.Heading, edition.RightToObject.Body, null),
        .. edition.Questions.Select(q => new EditionPart(q.Purpose.Key, q.Heading, q.Body, null)),
    ];

    /// <summary>What keeps these words from being saved; nothing when they can be.</summary>
    public string? Problem =>
        string.IsNullOrWhiteSpace(Heading) ? "The heading is empty. Write the question that this part answers."
        : string.IsNullOrWhiteSpace(Words) ? "There are no words. Write at least one card."
        : Words.Length + (More?.Length ?? 0) > Longest ? $"This part is longer than {Longest} letters. Shorten it, or move some to another section."
        : null;

    /// <summary>The edition with this part in the place of the one that was there.</summary>
    public Edition In(Edition edition)
    {
        var (heading, words, more) = (TypedWords.OneLine(Heading), TypedWords.Lines(Words), TypedWords.LinesOrNone(More));
        List<string> cards = [.. words.Split("\n---\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return Key switch
        {
            Opening => edition.Rewritten(title: heading, opening: words),
            ToObject => edition.Rewritten(rightToObject: new RightToObject { Heading = heading, Picture = edition.RightToObject.Picture, Body = words }),
            _ when edition.Story.Any(f => f.Key == Key) => edition.Rewritten(story:
                [.. edition.Story.Select(f => f.Key != Key ? f : new StoryFrame { Key = Key, Picture = f.Picture, PictureWords = heading, Words = words })]),
            _ when edition.Questions.Any(q => q.Purpose.Key == Key) => edition.Rewritten(questions:
                [.. edition.Questions.Select(q => q.Purpose.Key != Key ? q : new Question { Purpose = q.Purpose, Heading = heading, Picture = q.Picture, Body = words })]),
            _ => edition.Rewritten(sections: [.. edition.Sections.Select(s => s.Key != Key ? s : Reworded(s, heading, cards, more))]),
        };
    }

    // A card's own picture stays with its place; new cards take the section's.
    private static Section Reworded(Section section, string heading, List<string> cards, string? more) => new()
    {
        Key = section.Key,
        Heading = heading,
        Picture = section.Picture,
        Cards = cards,
        CardPictures = section.CardPictures.Count == 0 ? [] : [.. cards.Select((_, at) => at < section.CardPictures.Count ? section.CardPictures[at] : section.Picture)],
        More = more,
        Facts = section.Facts,
    };
}
