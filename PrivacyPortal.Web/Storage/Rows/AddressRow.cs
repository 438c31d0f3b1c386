namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>Where one person gets their post. A new one is a new row; the one before is not to be used any more (R9.7).</summary>
internal sealed class AddressRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Lines { get; init; }

    /// <summary>Locked: shown to a few, for a reason that is noted; never on paper, labels or exports.</summary>
    public required bool IsWithheld { get; set; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? DoNotUseSince { get; set; }
}
