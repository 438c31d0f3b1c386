using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>
/// Something that somebody has to do about one person, as the rule found it on the latest round. Never the truth itself: it can be thrown
/// away and is found again. Take-downs have a ledger of their own (SR-07).
/// </summary>
internal sealed class DueTaskRow
{
    public required Guid AboutId { get; init; }

    /// <summary>Which work: the same as long as its cause is the same.</summary>
    public required string Key { get; init; }

    public required DueKind Kind { get; set; }

    /// <summary>The purpose; none for work about the person as a whole.</summary>
    public required string? Purpose { get; init; }

    /// <summary>The row that asks for it.</summary>
    public required string Row { get; init; }

    public required DateOnly By { get; set; }

    /// <summary>When it was first found.</summary>
    public required DateTimeOffset FoundAt { get; init; }
}

/// <summary>How far the rounds have come: one row.</summary>
internal sealed class DueRoundRow
{
    /// <summary>The only one.</summary>
    public const int TheOne = 1;

    public required int Id { get; init; }

    /// <summary>The day in the UK for which everybody was looked at.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>The newest decision that was there.</summary>
    public required long SeenNumber { get; set; }

    /// <summary>When it began; what was noted since is looked at again.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
