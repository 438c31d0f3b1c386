namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>A signature to be made over the whole file as it is written.</summary>
internal sealed record PdfSignature(string Name, string Reason, DateTimeOffset SignedAt)
{
    /// <summary>Room for the signature, in bytes.</summary>
    public required int Room { get; init; }

    /// <summary>Signs what stands before and after the signature's own place.</summary>
    public required SignBytes Sign { get; init; }
}

/// <summary>Makes a detached CMS signature over two stretches of bytes, one after the other.</summary>
internal delegate byte[] SignBytes(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after);
