namespace PrivacyPortal.Core.Notices;

/// <summary>One text of an edition that is held to a reading target, and where it stands, in a writer's words.</summary>
/// <param name="Where">Such as <c>section 3, card 2</c>.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Target">Whose target it is: the text for the grown-up in a small child's edition is held to an adult's.</param>
/// <param name="IsCard">Whether everyone reads it, so that it counts towards the words and has at most three sentences (R4.7).</param>
public sealed record GradedCard(string Where, string Text, ReadingTarget Target, bool IsCard)
{
    /// <summary>Every text of this edition, in the order of reading.</summary>
    public static IReadOnlyList<GradedCard> Of(Edition edition)
    {
        var own = ReadingTarget.For(edition.Audience);
        var isStory = edition.Story.Count > 0;
        var ofSections = isStory ? ReadingTarget.For(Audience.Adult) : own;
        return
        [
            new("the opening", edition.Opening, own, IsCard: true),
            .. edition.Story.Select(frame => new GradedCard(frame.Key.Replace('-', ' '), frame.Words, own, IsCard: true)),
            .. edition.Sections.SelectMany(section => OfSection(section, ofSections, isCard: !isStory)),
            .. edition.WhenTheChildKnows is { } knows ? OfSection(knows, own, isCard: false) : [],
            new("the right to object", edition.RightToObject.Body, own, IsCard: false),
            .. edition.Questions.Select(question => new GradedCard($"question {question.Purpose}", question.Body, own, IsCard: false)),
            .. edition.TeachBacks.SelectMany(teachBack => teachBack.Asks.Select(
                ask => new GradedCard($"teach-back {teachBack.Key}", string.Join("\n\n", ask.Answers.Prepend(ask.Words)), own, IsCard: false))),
        ];
    }

    private static IEnumerable<GradedCard> OfSection(Section section, ReadingTarget target, bool isCard)
    {
        var cards = section.Cards.Select((card, at) => new GradedCard($"section {section.Key}, card {at + 1}", card, target, isCard));
        return section.More is { } more ? cards.Append(new($"section {section.Key}, tell me more", more, target, IsCard: false)) : cards;
    }
}
