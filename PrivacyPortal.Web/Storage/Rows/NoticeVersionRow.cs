namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>A published version of the notice, frozen: every word of every edition, and its hash.</summary>
internal sealed class NoticeVersionRow
{
    /// <summary>Such as <c>1.0</c>.</summary>
    public required string Number { get; init; }

    public required DateOnly PublishedOn { get; init; }

    /// <summary>When it came into force, to the instant: the latest is the one in force.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>All editions as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 over the hashes of its editions, in order.</summary>
    public required string Hash { get; init; }
}
