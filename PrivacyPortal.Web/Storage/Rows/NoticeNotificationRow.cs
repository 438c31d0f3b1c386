namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That one person has to be told of one major version, on their safe channel. Sent by whoever sends; here it waits.</summary>
internal sealed class NoticeNotificationRow
{
    public required Guid PersonId { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it was sent or handed over; nothing while it waits.</summary>
    public DateTimeOffset? SentAt { get; set; }
}
