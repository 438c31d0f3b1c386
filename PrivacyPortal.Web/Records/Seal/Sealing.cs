using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>A paper with the charity's seal on it: the bytes, their hash, by which certificate and when.</summary>
internal sealed record SealedPaper(byte[] Pdf, ContentHash Hash, string CertificateThumbprint, DateTimeOffset SealedAt);

/// <summary>
/// Seals papers: renders and signs in one pass, by the one clock. No paper leaves the portal any other way. A record waits for its time-stamp
/// where an authority is set; a form, a card, a sheet, a leaflet or a letter proves no decision, and is sealed by the portal's own clock.
/// </summary>
internal sealed class Sealing(SealKey key, ITimeStampAuthority? authority, TimeProvider clock)
{
    /// <summary>What the seal of a print says of itself: whoever checks it is not told that it is a record.</summary>
    public const string OfAPrint = "Shows that this paper has not been changed since it was printed. It is not a record";

    private const string OfARecord = "Shows that this file has not been changed since it was sealed";

    private readonly SealSignature _signature = new(key, authority);
    private readonly SealSignature _withoutStamp = new(key, null);

    public SealKey Key => key;

    /// <summary>Whether a trusted time-stamp comes with every seal.</summary>
    public bool HasTimeStamps => authority is not null;

    /// <summary>What a paper that is sealed at that instant can say of its seal.</summary>
    public SealOnPaper OnPaper(DateTimeOffset at) => new(at, key.Holder, HasTimeStamps);

    /// <summary>Seals a record now. It may say when, hence the instant is handed to it.</summary>
    public SealedPaper Seal(Func<DateTimeOffset, PdfDocument> compose) => Seal(compose, _signature, OfARecord);

    /// <summary>Seals what is printed and is no record.</summary>
    public byte[] Print(PdfDocument paper) => Seal(_ => paper, _withoutStamp, OfAPrint).Pdf;

    private SealedPaper Seal(Func<DateTimeOffset, PdfDocument> compose, SealSignature signature, string reason)
    {
        var now = clock.GetUtcNow();
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        if (!key.IsValidAt(at))
        {
            throw new SealException($"The seal's certificate is valid from {key.Certificate.NotBefore:u} until {key.Certificate.NotAfter:u}, and it is {at:u}. Set Portal:Seal:File to a current one.");
        }

        var pdf = compose(at).Render(new PdfSignature(key.Holder, reason, at) { Room = signature.Room, Sign = signature.Sign });
        return new SealedPaper(pdf, ContentHash.Of(pdf), key.Thumbprint, at);
    }
}
