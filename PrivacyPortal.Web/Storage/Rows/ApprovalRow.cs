using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>Something that one worker asks and another, different one decides. Decided once; the table itself refuses one person for both.</summary>
internal sealed class ApprovalRow
{
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    public required ApprovalKind Kind { get; init; }

    /// <summary>The purpose; none when it is about all of them.</summary>
    public required string? Purpose { get; init; }

    /// <summary>The decision to make void.</summary>
    public required Guid? DecisionId { get; init; }

    /// <summary>The reason NP1 to NP8, where nobody with parental responsibility is asked.</summary>
    public required NoHolderBecause? NoHolder { get; init; }

    /// <summary>What went wrong, where a decision is to be made void.</summary>
    public required ErrorKind? Error { get; init; }

    /// <summary>Where understanding stopped, where two workers find that somebody is not able to decide.</summary>
    public required NotAbleBecause? NotAble { get; init; }

    /// <summary>What was tried or seen, in the worker's words; no offence, prison or health.</summary>
    public required string Words { get; init; }

    public required string AskedById { get; init; }

    public required string AskedByName { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The day by which it should be decided.</summary>
    public required DateOnly DueBy { get; init; }

    public string? DecidedById { get; set; }

    public string? DecidedByName { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public bool? Approved { get; set; }
}

/// <summary>What is to be approved.</summary>
internal enum ApprovalKind
{
    /// <summary>That no holder is asked this time (D-E1 to D-E3).</summary>
    NoHolder = 1,

    /// <summary>That a young person is not able to decide (D-Y4).</summary>
    NotAble = 2,

    /// <summary>That a point of safety was looked at, and the young person decides (D-Y2).</summary>
    Safety = 3,

    /// <summary>The safeguarding check before the press (D-Y6).</summary>
    Press = 4,

    /// <summary>That a decision was made in error (D-L10).</summary>
    Void = 5,

    /// <summary>That a block is lifted (R9.9).</summary>
    LiftBlock = 6,
}
