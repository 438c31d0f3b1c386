using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>Makes the seal's signature: CMS, detached, after PAdES baseline B-B, or B-T where a time-stamp authority is set (R6.6).</summary>
internal sealed class SealSignature
{
    /// <summary>signing-certificate-v2 (RFC 5035): binds the signature to this very certificate.</summary>
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>signature-time-stamp (ETSI EN 319 122-1).</summary>
    public const string TimeStamp = "1.2.840.113549.1.9.16.2.14";

    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    // What a signature takes beside the certificates: names, digests, a P-256 or RSA signature, and room to spare.
    private const int RoomForSignature = 2 * 1024;
    private const int RoomForStamp = 12 * 1024;

    private readonly SealKey _key;
    private readonly ITimeStampAuthority? _authority;
    private readonly CryptographicAttributeObject _signingCertificate;

    public SealSignature(SealKey key, ITimeStampAuthority? authority)
    {
        _key = key;
        _authority = authority;
        var oid = new Oid(SigningCertificateV2);
        _signingCertificate = new CryptographicAttributeObject(oid, [new AsnEncodedData(oid, Naming(key.Certificate))]);
        Room = RoomForSignature + key.Certificate.RawDataMemory.Length + Intermediates.Sum(c => c.RawDataMemory.Length)
            + (authority is null ? 0 : RoomForStamp);
    }

    /// <summary>Bytes to keep free for it.</summary>
    public int Room { get; }

    // A root in the signature proves nothing: whoever checks has it or does not trust it.
    private IEnumerable<X509Certificate2> Intermediates =>
        _key.Issuers.Where(c => !c.SubjectName.RawData.AsSpan().SequenceEqual(c.IssuerName.RawData));

    /// <summary>Signs both stretches as one. No signing-time attribute: the time of a PDF signature is its <c>/M</c>.</summary>
    public byte[] Sign(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        byte[] content = [.. before, .. after];
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = _key.Held is { } held
            ? new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _key.Certificate, held)
            : new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _key.Certificate);
        (signer.DigestAlgorithm, signer.IncludeOption) = (new Oid(Sha256), X509IncludeOption.EndCertOnly);
        signer.Certificates.AddRange(Intermediates.ToArray());
        signer.SignedAttributes.Add(_signingCertificate);
        cms.ComputeSignature(signer, silent: true);
        if (_authority is not null)
        {
            var made = cms.SignerInfos[0];
            var stamp = Stamp(_authority, made);
            made.AddUnsignedAttribute(new AsnEncodedData(TimeStamp, stamp.AsSignedCms().Encode()));
        }

        return cms.Encode();
    }

    private static Rfc3161TimestampToken Stamp(ITimeStampAuthority authority, SignerInfo made)
    {
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(
            made, HashAlgorithmName.SHA256, requestSignerCertificates: true, nonce: RandomNumberGenerator.GetBytes(8));
        try
        {
            return request.ProcessResponse(authority.Answer(request.Encode()), out _);
        }
        catch (CryptographicException problem)
        {
            throw new TimeStampException($"The time-stamp authority answered with something that is no time-stamp for this record: {problem.Message}", problem);
        }
    }

    // SigningCertificateV2: one ESSCertIDv2 with the certificate's SHA-256 (the default, so unnamed), its issuer and its number.
    private static byte[] Naming(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4)))
                {
                    writer.WriteEncodedValue(certificate.IssuerName.RawData);
                }

                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }

        return writer.Encode();
    }
}
