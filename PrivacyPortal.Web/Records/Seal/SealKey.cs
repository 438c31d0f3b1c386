using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>The charity's seal: the key it seals with, and the certificates that anyone can check it by. Loaded once, used for every record.</summary>
internal sealed class SealKey : IDisposable
{
    /// <summary>How long before its end a certificate is warned of.</summary>
    public static TimeSpan WarnedBefore { get; } = TimeSpan.FromDays(90);

    private SealKey(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, AsymmetricAlgorithm? held)
    {
        Held = held;
        Certificate = certificate;
        Issuers = issuers;
        Thumbprint = ThumbprintOf(certificate);
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>The key where it is not with the certificate but in a token, which signs what it is handed.</summary>
    public AsymmetricAlgorithm? Held { get; }

    /// <summary>From the certificate that issued the seal's up to the root, as far as they were given.</summary>
    public IReadOnlyList<X509Certificate2> Issuers { get; }

    /// <summary>SHA-256 of the seal's certificate, in lower-case hex.</summary>
    public string Thumbprint { get; }

    /// <summary>Made up for trying the portal out; refused in Production.</summary>
    public bool IsExample => ExampleSeal.IsExample(Certificate);

    /// <summary>Who seals, as the certificate says.</summary>
    public string Holder => HolderOf(Certificate);

    /// <summary>Whether it may seal at that instant.</summary>
    public bool IsValidAt(DateTimeOffset at) => at >= Certificate.NotBefore && at <= Certificate.NotAfter;

    /// <summary>Days until it ends, counted down to zero and below.</summary>
    public int DaysLeftAt(DateTimeOffset at) => (int)Math.Floor((Certificate.NotAfter - at).TotalDays);

    public static string HolderOf(X509Certificate2 certificate) => certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    public static string ThumbprintOf(X509Certificate2 certificate) => Convert.ToHexStringLower(SHA256.HashData(certificate.RawDataMemory.Span));

    /// <summary>Reads a PKCS#12 file's content: one certificate with its key, and its issuers.</summary>
    public static SealKey FromPkcs12(byte[] content, string? password, string named)
    {
        X509Certificate2Collection all;
        try
        {
            all = X509CertificateLoader.LoadPkcs12Collection(content, password, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException problem)
        {
            throw new SealException($"The seal file {named} can't be opened: {problem.Message} Check Portal:Seal:Password, and that it is a PKCS#12 file.", problem);
        }

        return all.Where(c => c.HasPrivateKey).ToList() switch
        {
            [var own] => Of(own, all.Where(c => !ReferenceEquals(c, own)), named),
            [] => throw new SealException($"The seal file {named} has no private key. Export the certificate together with its key."),
            _ => throw new SealException($"The seal file {named} has several private keys. Put only the seal's into it."),
        };
    }

    public static SealKey Of(X509Certificate2 certificate, IEnumerable<X509Certificate2> others, string named, AsymmetricAlgorithm? held = null)
    {
        if (!CanSeal(certificate))
        {
            throw new SealException($"The key in {named} can't seal. Use an elliptic curve key of 256 bits or more (P-256), or RSA of 3072 bits or more.");
        }

        return new SealKey(certificate, InOrder(certificate, [.. others]), held);
    }

    public void Dispose()
    {
        Held?.Dispose();
        Certificate.Dispose();
        foreach (var issuer in Issuers)
        {
            issuer.Dispose();
        }
    }

    private static bool CanSeal(X509Certificate2 certificate)
    {
        using var curve = certificate.GetECDsaPublicKey();
        using var rsa = certificate.GetRSAPublicKey();
        return curve is { KeySize: >= 256 } || rsa is { KeySize: >= 3072 };
    }

    private static List<X509Certificate2> InOrder(X509Certificate2 from, List<X509Certificate2> others)
    {
        List<X509Certificate2> issuers = [];
        for (var at = from; ;)
        {
            var issuer = others.Find(o => o.SubjectName.RawData.AsSpan().SequenceEqual(at.IssuerName.RawData) && !ReferenceEquals(o, at));
            if (issuer is null || issuers.Contains(issuer))
            {
                return issuers;
            }

            issuers.Add(issuer);
            at = issuer;
        }
    }
}

/// <summary>The seal can't be used: what is wrong and how to mend it, for the operator.</summary>
internal sealed class SealException(string message, Exception? cause = null) : Exception(message, cause);
