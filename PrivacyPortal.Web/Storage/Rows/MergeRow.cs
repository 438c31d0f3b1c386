namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That somebody thinks two entries are one person, and what a second member of staff found.</summary>
internal sealed class MergeRow
{
    public required Guid Id { get; init; }

    /// <summary>The one that stays.</summary>
    public required Guid KeptId { get; init; }

    public required Guid OtherId { get; init; }

    public required string AskedById { get; init; }

    public required string AskedByName { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Whether they are the same; none while nobody has looked.</summary>
    public bool? Same { get; set; }

    public string? LookedById { get; set; }

    public string? LookedByName { get; set; }

    public DateTimeOffset? LookedAt { get; set; }

    public Guid Stamp { get; set; }
}
