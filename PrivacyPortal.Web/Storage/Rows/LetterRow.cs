namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>
/// What we tell one person. Its words are fixed when it is written; by which way it goes is decided when it goes, from what they last
/// said is safe (R9.1). It is marked as being sent before its first byte leaves: what then stays silent is never sent twice unasked.
/// </summary>
internal sealed class LetterRow
{
    public required Guid Id { get; init; }

    public required Guid ToId { get; init; }

    public required LetterKind Kind { get; init; }

    public required string Language { get; init; }

    /// <summary>Read by somebody under 13: handed over when we meet, where they have no safe way of their own.</summary>
    public required bool IsForChild { get; init; }

    /// <summary>The text, as JSON; nothing for a copy of records, which says it all.</summary>
    public required string? Words { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required LetterState State { get; set; }

    /// <summary>A worker said that it may go now, to somebody who named times that are safe.</summary>
    public bool IsReleased { get; set; }

    /// <summary>The way that it went, or was last tried.</summary>
    public ContactWay? Way { get; set; }

    public DateTimeOffset? NextTryAt { get; set; }

    public DateTimeOffset? SendingSince { get; set; }

    public int Attempts { get; set; }

    /// <summary>Why it is where it is, by a short code: nothing about a person.</summary>
    public string? Problem { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>The worker who posted it, handed it over, told them, or closed it.</summary>
    public string? DoneById { get; set; }

    public string? DoneByName { get; set; }

    /// <summary>Why a worker closed it.</summary>
    public string? Note { get; set; }
}

/// <summary>What a letter is about.</summary>
internal enum LetterKind
{
    /// <summary>That we stopped (D-L3).</summary>
    Confirmation = 1,

    /// <summary>A copy of what they signed.</summary>
    Receipt = 2,

    /// <summary>A major version of the notice (D-L6).</summary>
    NoticeChange = 3,

    /// <summary>A yes runs out (D-L7).</summary>
    ReviewDue = 4,

    /// <summary>Soon they decide for themselves (D-L1).</summary>
    TurningThirteen = 5,

    /// <summary>What came down after a stop, and what can't (SR-07).</summary>
    TakeDownDone = 6,
}

/// <summary>Where a letter is.</summary>
internal enum LetterState
{
    Waiting = 1,

    /// <summary>Handed to the mail server right now.</summary>
    Sending = 2,

    /// <summary>The mail server took it.</summary>
    Sent = 3,

    /// <summary>Posted, handed over, or told by a worker.</summary>
    Given = 4,

    /// <summary>The mail server won't have it.</summary>
    Refused = 5,

    /// <summary>It may have arrived: the line fell silent after it was begun. Never sent again unasked.</summary>
    Unsure = 6,

    /// <summary>Not to be sent: a worker closed it, or they asked never to be contacted.</summary>
    Closed = 7,
}

/// <summary>What a letter tells of: each thing is told once.</summary>
internal sealed class LetterCauseRow
{
    public required LetterKind Kind { get; init; }

    /// <summary>The decision, the record, the take-down; for a birthday the person.</summary>
    public required Guid CauseId { get; init; }

    /// <summary>Whom it is about: a letter is for nobody of the staff who may not see them all.</summary>
    public required Guid AboutId { get; init; }

    public required Guid LetterId { get; init; }
}
