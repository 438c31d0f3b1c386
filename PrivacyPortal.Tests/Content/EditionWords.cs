using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Tests.Content;

/// <summary>The words of an edition as a reader meets them, each with the place where it stands.</summary>
internal sealed class EditionWords(Edition edition)
{
    /// <summary>What is read by everyone: opening, cards, right to object.</summary>
    public IReadOnlyList<(string Where, string Text)> Cards { get; } =
    [
        ($"{edition.Audience} opening", edition.Opening),
        .. edition.Sections.SelectMany(s => s.Cards.Select((card, i) => ($"{edition.Audience} section {s.Key} card {i + 1}", card))),
    ];

    /// <summary>Every text that is graded: the cards, the right to object, the details and the questions.</summary>
    public IReadOnlyList<(string Where, string Text)> Texts =>
    [
        .. Cards,
        ($"{edition.Audience} right to object", edition.RightToObject.Body),
        .. edition.Sections.Where(s => s.More is not null).Select(s => ($"{edition.Audience} section {s.Key} more", s.More!)),
        .. edition.Questions.Select(q => ($"{edition.Audience} question {q.Purpose}", q.Body)),
    ];

    /// <summary>Everything that is shown, headings included, as one text.</summary>
    public string Everything =>
        string.Join('\n', Texts.Select(t => t.Text).Concat(edition.Sections.Select(s => s.Heading)).Concat(edition.Questions.Select(q => q.Heading))
            .Append(edition.Title).Append(edition.RightToObject.Heading));
}
