namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>One person in a visit, and how far they have come. Saved at each step: a tablet that sleeps costs nothing.</summary>
internal sealed class PresentRow
{
    public required Guid VisitId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>From 1, in the order in which the worker named them; stands in addresses instead of anything about a person.</summary>
    public required int Place { get; init; }

    /// <summary>Here today; someone who is not can still be answered about.</summary>
    public required bool IsHere { get; init; }

    /// <summary>The edition that they chose; none until they move from the one that their age proposes.</summary>
    public string? Audience { get; set; }

    /// <summary>The language that they picked, BCP 47; none until they pick one.</summary>
    public string? Language { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When the right to object was told, on its own screen (Art 21(4)).</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>How our explaining went: understood, with help, not today; never a score (rules.md 4.7).</summary>
    public string? Understood { get; set; }

    /// <summary>The act of signing that comes next: made when the review is shown, sent with it, used once.</summary>
    public Guid? Operation { get; set; }

    /// <summary>Their latest signing in this visit.</summary>
    public Guid? SignedAs { get; set; }

    /// <summary>They would like a word with the worker later (R9.11); never on paper.</summary>
    public bool TalkLater { get; set; }
}
