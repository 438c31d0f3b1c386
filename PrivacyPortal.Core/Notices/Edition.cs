using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Core.Notices;

/// <summary>A notice version's words for one audience in one language: everything that is read, heard, answered and signed for.</summary>
public sealed class Edition
{
    public required Audience Audience { get; init; }

    /// <summary>A language tag, such as <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    public required VersionNumber Version { get; init; }

    public required string Title { get; init; }

    /// <summary>The promise that opens the notice, in Markdown.</summary>
    public required string Opening { get; init; }

    /// <summary>Sections 1 to 10, and who we are, in that order.</summary>
    public required IReadOnlyList<Section> Sections { get; init => field = [.. value]; }

    /// <summary>Shown on a screen of its own, before any question (Art 21(4), INC-08).</summary>
    public required RightToObject RightToObject { get; init; }

    /// <summary>One for each purpose, in the order in which they are asked.</summary>
    public required IReadOnlyList<Question> Questions { get; init => field = [.. value]; }

    public required ContactData Contact { get; init; }

    /// <summary>The fingerprint of every word of this edition; the form it is taken over is described at <see cref="CanonicalText"/>.</summary>
    public ContentHash Hash => field ??= CanonicalText.Of(this).Hash();

    /// <summary>The words that ask about this purpose.</summary>
    public Question QuestionFor(Purpose purpose) =>
        Questions.FirstOrDefault(q => q.Purpose == purpose)
        ?? throw new InvalidOperationException($"The {Audience} edition of notice {Version} has no question for {purpose}.");
}
