using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Core.Notices;

/// <summary>A notice version's words for one audience in one language: everything that is read, heard, answered and signed for.</summary>
public sealed class Edition
{
    public required Audience Audience { get; init; }

    /// <summary>A language tag, such as <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    public required VersionNumber Version { get; init; }

    /// <summary>Plain, unless it is read to a child of whom the worker has said that they know.</summary>
    public Variant Variant { get; private set; } = Variant.Plain;

    public required string Title { get; init; }

    /// <summary>The promise that opens the notice, in Markdown.</summary>
    public required string Opening { get; init; }

    /// <summary>
    /// What a small child looks at and is told. Where there is a story, the sections are for the grown-up beside the child
    /// (rules.md 4.2); empty in all other editions.
    /// </summary>
    public IReadOnlyList<StoryFrame> Story { get; init => field = [.. value]; } = [];

    /// <summary>The promise in words for the grown-up beside a small child; nothing where there is no story.</summary>
    public string? OpeningForGrownUps { get; init; }

    /// <summary>Sections 1 to 10, and who we are, in that order.</summary>
    public required IReadOnlyList<Section> Sections { get; init => field = [.. value]; }

    /// <summary>Shown on a screen of its own, before any question (Art 21(4), INC-08).</summary>
    public required RightToObject RightToObject { get; init; }

    /// <summary>One for each purpose, in the order in which they are asked.</summary>
    public required IReadOnlyList<Question> Questions { get; init => field = [.. value]; }

    public required ContactData Contact { get; init; }

    /// <summary>Words that this edition can't do without, and what they mean.</summary>
    public IReadOnlyList<HardWord> HardWords { get; init => field = [.. value]; } = [];

    /// <summary>Two or three questions that check our explaining.</summary>
    public IReadOnlyList<TeachBack> TeachBacks { get; init => field = [.. value]; } = [];

    /// <summary>The card that is added for a child who knows; nothing in editions for adults.</summary>
    public Section? WhenTheChildKnows { get; init; }

    /// <summary>The fingerprint of every word of this edition; the form it is taken over is described at <see cref="CanonicalText"/>.</summary>
    public ContentHash Hash => field ??= CanonicalText.Of(this).Hash();

    /// <summary>The words that ask about this purpose.</summary>
    public Question QuestionFor(Purpose purpose) =>
        Questions.FirstOrDefault(q => q.Purpose == purpose)
        ?? throw new InvalidOperationException($"The {Audience} edition of notice {Version} has no question for {purpose}.");

    /// <summary>This edition in the given variant. What an edition has no words for, it leaves as it is.</summary>
    public Edition In(Variant variant)
    {
        if (variant == Variant || variant == Variant.Plain || WhenTheChildKnows is not { } knows)
        {
            return this;
        }

        var read = Rewritten(
            story: Story.Count == 0 ? [] : [FrameOf(knows), .. Story],
            sections: Story.Count == 0 ? [knows, .. Sections] : Sections);
        read.Variant = Variant.ChildKnows;
        return read;
    }

    /// <summary>This edition with other words in the given places, all else as it is.</summary>
    public Edition Rewritten(
        VersionNumber? version = null,
        string? title = null,
        string? opening = null,
        IReadOnlyList<StoryFrame>? story = null,
        IReadOnlyList<Section>? sections = null,
        RightToObject? rightToObject = null,
        IReadOnlyList<Question>? questions = null,
        ContactData? contact = null) => new()
        {
            Audience = Audience,
            Language = Language,
            Version = version ?? Version,
            Title = title ?? Title,
            Opening = opening ?? Opening,
            Story = story ?? Story,
            OpeningForGrownUps = OpeningForGrownUps,
            Sections = sections ?? Sections,
            RightToObject = rightToObject ?? RightToObject,
            Questions = questions ?? Questions,
            Contact = contact ?? Contact,
            HardWords = HardWords,
            TeachBacks = TeachBacks,
            WhenTheChildKnows = WhenTheChildKnows,
        };

    private static StoryFrame FrameOf(Section card) => new() { Key = card.Key, Picture = card.Picture, PictureWords = card.Heading, Words = card.Cards[0] };
}
