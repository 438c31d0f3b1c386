namespace PrivacyPortal.Core.Notices;

/// <summary>One place in an edition whose words differ between two versions.</summary>
/// <param name="Key">The place: <c>opening</c>, a section's or frame's key, a purpose's key, <c>right-to-object</c>, <c>contact</c>.</param>
/// <param name="Heading">Its heading now, or before where it is gone.</param>
/// <param name="Before">The words before; nothing where it is new.</param>
/// <param name="After">The words now; nothing where it is gone.</param>
public sealed record NoticeChange(string Key, string Heading, string? Before, string? After)
{
    /// <summary>What differs between two versions of an edition, in the order of reading; empty when nothing does.</summary>
    public static IReadOnlyList<NoticeChange> Between(Edition before, Edition after)
    {
        var old = Places(before);
        var now = Places(after);
        return
        [
            .. now.Select(place => (place, was: old.FirstOrDefault(o => o.Key == place.Key)))
                .Where(pair => pair.was.Words != pair.place.Words)
                .Select(pair => new NoticeChange(pair.place.Key, pair.place.Heading, pair.was.Words, pair.place.Words)),
            .. old.Where(o => now.All(n => n.Key != o.Key)).Select(o => new NoticeChange(o.Key, o.Heading, o.Words, null)),
        ];
    }

    /// <summary>Whether a change here is one that people must be told of, whatever its author thinks: rights and contact routes (SR-08).</summary>
    public bool MustBeMajor => Key is "right-to-object" or "contact";

    private static List<(string Key, string Heading, string? Words)> Places(Edition edition) =>
    [
        ("opening", edition.Title, edition.Opening.Trim()),
        .. edition.Story.Select(f => (f.Key, f.PictureWords, (string?)f.Words.Trim())),
        .. edition.Sections.Select(s => (s.Key, s.Heading, (string?)string.Join("\n\n", [s.Heading, .. s.Cards, .. s.More is { } more ? [more] : Array.Empty<string>()]))),
        ("right-to-object", edition.RightToObject.Heading, $"{edition.RightToObject.Heading}\n\n{edition.RightToObject.Body}"),
        .. edition.Questions.Select(q => (q.Purpose.Key, q.Heading, (string?)$"{q.Heading}\n\n{q.Body}")),
        ("contact", "How to reach us", string.Join('\n',
            [.. edition.Contact.Post, edition.Contact.Phone, edition.Contact.Email, edition.Contact.Online, edition.Contact.Registration])),
    ];
}
