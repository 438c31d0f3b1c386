namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>A letter or message on its way to one person. Sent exactly once, or a task for a member of staff says that nobody knows.</summary>
internal sealed class MessageRow
{
    public required Guid Id { get; init; }

    public required Guid ToId { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>What it is about, so that it is not made twice: a decision, a take-down, a birthday.</summary>
    public required string Cause { get; init; }

    /// <summary>The body, in the words of their edition.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required MessageState State { get; set; }

    /// <summary>When the sending began: noted before the first byte leaves, so that a crash shows.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>A short code; nothing about a person.</summary>
    public string? Problem { get; set; }
}

/// <summary>What is said.</summary>
internal enum MessageKind
{
    Stopped = 1,
    Receipt = 2,
    NoticeChanged = 3,
    ReviewDue = 4,
    TurningThirteen = 5,
    TakenDown = 6,
}

/// <summary>How far it is.</summary>
internal enum MessageState
{
    Waiting = 1,

    /// <summary>Handed to the mail server, or about to be: after a crash nobody knows, and a person looks.</summary>
    Sending = 2,
    Sent = 3,

    /// <summary>To be printed and handed over.</summary>
    ToHandOver = 4,

    /// <summary>No safe channel is known: somebody has to ask.</summary>
    NoSafeChannel = 5,

    /// <summary>Refused, or nobody knows: a member of staff looks.</summary>
    NeedsALook = 6,
    HandedOver = 7,
}
