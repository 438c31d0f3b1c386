using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>Makes a seal to try the portal out with: an example authority, and a seal certificate that it issued. Nobody else trusts it.</summary>
internal static class ExampleSeal
{
    private const string Mark = "EXAMPLE";

    private static readonly Oid DocumentSigning = new("1.3.6.1.5.5.7.3.36");

    // Readers made for mail, poppler among them, look for this use when they check a signature.
    private static readonly Oid EmailProtection = new("1.3.6.1.5.5.7.3.4");

    public static bool IsExample(X509Certificate2 certificate) =>
        certificate.Subject.Contains(Mark, StringComparison.Ordinal) || certificate.Issuer.Contains(Mark, StringComparison.Ordinal);

    // On whatever day the portal is tried out, the example holds: Portal:Clock may be set anywhere.
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2049, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A PKCS#12 file with a new seal and its authority.</summary>
    public static byte[] Make(SealAlgorithm algorithm)
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest(Name("authority, trust it for trying out only"), authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        authorityRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        var authorityId = new X509SubjectKeyIdentifierExtension(authorityRequest.PublicKey, false);
        authorityRequest.CertificateExtensions.Add(authorityId);
        using var authority = authorityRequest.CreateSelfSigned(From, Until);

        using AsymmetricAlgorithm key = algorithm == SealAlgorithm.Rsa3072 ? RSA.Create(3072) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request(Name("seal, not for real records"), key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([DocumentSigning, EmailProtection], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(authorityId));
        using var bare = request.Create(authority.SubjectName, X509SignatureGenerator.CreateForECDsa(authorityKey), From, Until, Serial());
        using var own = WithKey(bare, key);
        using var authorityAlone = X509CertificateLoader.LoadCertificate(authority.RawDataMemory.Span);
        return new X509Certificate2Collection { own, authorityAlone }.Export(X509ContentType.Pkcs12, "")
            ?? throw new CryptographicException("The example seal could not be written as PKCS#12.");
    }

    private static X500DistinguishedName Name(string what)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName($"{Mark} {what}");
        name.AddOrganizationName($"{Mark} charity");
        name.AddCountryOrRegion("GB");
        return name.Build();
    }

    private static CertificateRequest Request(X500DistinguishedName name, AsymmetricAlgorithm key) => key is RSA rsa
        ? new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        : new CertificateRequest(name, (ECDsa)key, HashAlgorithmName.SHA256);

    private static X509Certificate2 WithKey(X509Certificate2 certificate, AsymmetricAlgorithm key) =>
        key is RSA rsa ? certificate.CopyWithPrivateKey(rsa) : certificate.CopyWithPrivateKey((ECDsa)key);

    private static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x3F | 0x40);
        return serial;
    }
}

/// <summary>What kind of key an example seal is made with.</summary>
internal enum SealAlgorithm
{
    P256,
    Rsa3072,
}
