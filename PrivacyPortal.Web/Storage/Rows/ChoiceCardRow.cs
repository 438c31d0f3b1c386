namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>
/// A choice card: what opens one person's own choices. Neither the secret nor the code is kept, only what a key turns them into; using a
/// card uses nothing up.
/// </summary>
internal sealed class ChoiceCardRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Keyed hash of the long secret in the QR code.</summary>
    public required string Secret { get; init; }

    /// <summary>Keyed hash of the short code that can be typed or said.</summary>
    public required string Code { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it stopped opening anything: lost, or another was made.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>Somebody's own choices open on a device: short, ended from the server, and named by the hash of a key that only the device holds.</summary>
internal sealed class MySessionRow
{
    public required string Key { get; init; }

    public required Guid CardId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When this card was open the time before: what changed since is pointed out.</summary>
    public required DateTimeOffset? LastTime { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>Whether a young person who decides alone wants their parents told what they chose. Nothing said means no.</summary>
internal sealed class TellParentsRow
{
    public required Guid PersonId { get; init; }

    public required bool Tell { get; set; }

    public required DateTimeOffset At { get; set; }
}
