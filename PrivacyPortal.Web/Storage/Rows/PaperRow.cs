namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>
/// A form that came back, typed in with its scan. It decides nothing until a second, different worker has compared the two; its id is then
/// the signing's. Once checked it never changes: what was wrong is typed in again, as another.
/// </summary>
internal sealed class PaperRow
{
    /// <summary>The operation of typing it in.</summary>
    public required Guid Id { get; init; }

    public required Guid FormId { get; init; }

    public required PaperRoute Route { get; init; }

    /// <summary>What stands on the line for the name, or who saw the mark made.</summary>
    public required string SignedAs { get; init; }

    /// <summary>The date on the paper.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>How the worker knows that it comes from them.</summary>
    public required string Known { get; init; }

    /// <summary>How many pages were scanned.</summary>
    public required int Pages { get; init; }

    /// <summary>SHA-256 over the hashes of the pages.</summary>
    public required string ScanHash { get; init; }

    /// <summary>SHA-256 of all that was typed in and scanned; another body under the same id is refused.</summary>
    public required string Body { get; init; }

    public required string EnteredById { get; init; }

    public required string EnteredByName { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The day by which it should be checked.</summary>
    public required DateOnly DueBy { get; init; }

    public string? CheckedById { get; set; }

    public string? CheckedByName { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>Whether scan and answers are the same; none before anybody looked.</summary>
    public bool? Matches { get; set; }

    /// <summary>What is wrong, where it was sent back.</summary>
    public string? Wrong { get; set; }

    public List<PaperAnswerRow> Answers { get; } = [];
}

/// <summary>One ticked box of a paper.</summary>
internal sealed class PaperAnswerRow
{
    public required Guid PaperId { get; init; }

    public required Guid AboutId { get; init; }

    public required string Purpose { get; init; }

    public required string Answer { get; init; }

    /// <summary>Why it made no reply when it was checked; none where it did, or before.</summary>
    public NotCounted? NotCounted { get; set; }
}

/// <summary>One page of a paper: the picture alone, made afresh, and locked with a key of its person.</summary>
internal sealed class ScanRow
{
    public required Guid PaperId { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    /// <summary>SHA-256 of the picture.</summary>
    public required string Hash { get; init; }

    public required byte[] Locked { get; init; }
}

/// <summary>How a paper came back.</summary>
internal enum PaperRoute
{
    /// <summary>Given to a worker.</summary>
    ByHand = 1,

    /// <summary>By letter, as from a prison (D-C8).</summary>
    ByLetter = 2,
}

/// <summary>Why an answer on paper counts for nothing when it is checked.</summary>
internal enum NotCounted
{
    /// <summary>It is not theirs to answer any more.</summary>
    NotTheirs = 1,

    /// <summary>A yes to words that were changed since.</summary>
    OtherWords = 2,

    /// <summary>They answered otherwise since, or stopped it; or it is too old to build on.</summary>
    Overtaken = 3,
}
