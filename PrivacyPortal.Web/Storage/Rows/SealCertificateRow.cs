namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>A certificate that has sealed something, kept with the data so that old records stay checkable after it was replaced. Appended.</summary>
internal sealed class SealCertificateRow
{
    /// <summary>SHA-256 of the certificate, in hex.</summary>
    public required string Thumbprint { get; init; }

    /// <summary>The certificate as PEM.</summary>
    public required string Certificate { get; init; }

    /// <summary>Those who issued it, from the nearest on, as PEM.</summary>
    public required string Issuers { get; init; }

    public required DateTimeOffset FirstUsedAt { get; init; }
}
