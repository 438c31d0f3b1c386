namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That one person has to be told of one major version: by a letter, or, under 13, at their next visit.</summary>
internal sealed class NoticeNotificationRow
{
    public required Guid PersonId { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>The letter that tells them; none while it is not written, and for children.</summary>
    public Guid? LetterId { get; set; }
}
