using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Tests.Records.Seal;

/// <summary>A time-stamp authority in this process, trusted by nobody: real time-stamps, to be mutilated by the ten thousand.</summary>
internal sealed class OwnTimeStamps : ITimeStampAuthority, IDisposable
{
    private const string TimeStampInfo = "1.2.840.113549.1.9.16.1.4";
    private const string ForTimeStamps = "1.3.6.1.5.5.7.3.8";
    private const string Policy = "1.2.3.4.1";

    private readonly X509Certificate2 _certificate;
    private readonly DateTimeOffset _now;

    public OwnTimeStamps(DateTimeOffset now)
    {
        _now = now;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Own time-stamps", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ForTimeStamps)], critical: true));
        _certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }

    public byte[] Answer(byte[] request)
    {
        if (!Rfc3161TimestampRequest.TryDecode(request, out var asked, out _))
        {
            throw new TimeStampException("That is no request.");
        }

        var cms = new SignedCms(new ContentInfo(new Oid(TimeStampInfo), Info(asked)), detached: false);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _certificate) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        var oid = new Oid(SealSignature.SigningCertificateV2);
        signer.SignedAttributes.Add(new CryptographicAttributeObject(oid, [new AsnEncodedData(oid, Naming())]));
        cms.ComputeSignature(signer, silent: true);
        var answer = new AsnWriter(AsnEncodingRules.DER);
        using (answer.PushSequence())
        {
            using (answer.PushSequence())
            {
                answer.WriteInteger(0);
            }

            answer.WriteEncodedValue(cms.Encode());
        }

        return answer.Encode();
    }

    public void Dispose() => _certificate.Dispose();

    private byte[] Info(Rfc3161TimestampRequest asked)
    {
        var info = new AsnWriter(AsnEncodingRules.DER);
        using (info.PushSequence())
        {
            info.WriteInteger(1);
            info.WriteObjectIdentifier(Policy);
            using (info.PushSequence())
            {
                using (info.PushSequence())
                {
                    info.WriteObjectIdentifier(asked.HashAlgorithmId.Value!);
                }

                info.WriteOctetString(asked.GetMessageHash().Span);
            }

            info.WriteInteger(1);
            info.WriteGeneralizedTime(_now, omitFractionalSeconds: true);
            if (asked.GetNonce() is { } nonce)
            {
                info.WriteInteger(nonce.Span);
            }
        }

        return info.Encode();
    }

    private byte[] Naming()
    {
        var naming = new AsnWriter(AsnEncodingRules.DER);
        using (naming.PushSequence())
        using (naming.PushSequence())
        using (naming.PushSequence())
        {
            naming.WriteOctetString(SHA256.HashData(_certificate.RawDataMemory.Span));
        }

        return naming.Encode();
    }
}
