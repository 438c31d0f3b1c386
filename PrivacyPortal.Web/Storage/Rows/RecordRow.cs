namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>
/// The paper of one act about one person: waits in line until it is sealed, and never changes after. The decision stands whether or
/// not its record is ready.
/// </summary>
internal sealed class RecordRow
{
    public required Guid Id { get; init; }

    public required Guid SigningId { get; init; }

    public required Guid AboutId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SealedAt { get; set; }

    public byte[]? Pdf { get; set; }

    /// <summary>SHA-256 of the sealed file.</summary>
    public string? Hash { get; set; }

    /// <summary>Which certificate sealed it, by its SHA-256.</summary>
    public string? Certificate { get; set; }

    public int Attempts { get; set; }

    /// <summary>Why the last attempt failed, by a short code: nothing about a person.</summary>
    public string? LastProblem { get; set; }
}
