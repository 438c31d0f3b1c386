namespace PrivacyPortal.Core.Notices;

/// <summary>One of the notice's eleven parts: a picture, a question, one or more short cards, and details for those who want them.</summary>
public sealed class Section
{
    /// <summary>The key of the part that says who the charity is.</summary>
    public const string WhoWeAre = "who-we-are";

    /// <summary><c>1</c> to <c>10</c> as in the printed leaflet, then <c>who-we-are</c>.</summary>
    public required string Key { get; init; }

    /// <summary>A question, as a reader would ask it.</summary>
    public required string Heading { get; init; }

    /// <summary>The name of its pictogram. Never the only carrier of meaning (R4.6).</summary>
    public required string Picture { get; init; }

    /// <summary>At least one; each at most three short sentences of Markdown (R4.7).</summary>
    public required IReadOnlyList<string> Cards { get; init => field = [.. value]; }

    /// <summary>A picture for each card, left of its words, as easy read wants it; empty where the section's own is for all.</summary>
    public IReadOnlyList<string> CardPictures { get; init => field = [.. value]; } = [];

    /// <summary>What stands behind "Tell me more", in Markdown; nothing where the cards say it all.</summary>
    public required string? More { get; init; }

    /// <summary>The facts of the leaflet that this section carries: <c>F1.1</c>. For checks; not shown, not part of the hash.</summary>
    public required IReadOnlyList<string> Facts { get; init => field = [.. value]; }
}
