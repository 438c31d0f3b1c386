namespace PrivacyPortal.Core.Notices;

/// <summary>One picture of a small child's edition, with the few words that are read to it. One idea a frame (rules.md 4.2).</summary>
public sealed class StoryFrame
{
    /// <summary>Its place in the story: <c>frame-1</c>; <c>knows</c> for the one that is only for a child who knows.</summary>
    public required string Key { get; init; }

    /// <summary>The name of its drawing.</summary>
    public required string Picture { get; init; }

    /// <summary>What the drawing shows, for those who can't see it.</summary>
    public required string PictureWords { get; init; }

    /// <summary>Plain words, at most eight a sentence.</summary>
    public required string Words { get; init; }
}
