namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>A notice that is being written: every edition, before anybody has said that it may be read.</summary>
internal sealed class NoticeDraftRow
{
    public required Guid Id { get; init; }

    /// <summary>The version that it was begun from, and is compared with.</summary>
    public required string BasedOn { get; set; }

    /// <summary>All editions as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The file that its adults' edition was imported from; nothing where it was written here.</summary>
    public string? Source { get; init; }

    /// <summary>What the import could not place or wants looked at, a line each.</summary>
    public string? Problems { get; init; }

    public required string ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public string? ApprovedBy { get; set; }

    /// <summary>The hash of the words that were approved; a change of a letter ends the approval.</summary>
    public string? ApprovedHash { get; set; }

    /// <summary>Why reading limits of the adults' edition may be passed over; nothing while nobody has said so.</summary>
    public string? Accepted { get; set; }

    public Guid Stamp { get; set; }
}
