using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using ISession = Net.Pkcs11Interop.HighLevelAPI.ISession;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>
/// A key that never leaves its token (PKCS#11): a security module signs what it is handed. One session, one signature at a time; a session
/// that is lost is opened anew for the next one, and until then records wait.
/// </summary>
internal sealed class Pkcs11Token : IDisposable
{
    // The package asks for libdl, of which machines without compilers have only the versioned name.
    static Pkcs11Token() => NativeLibrary.SetDllImportResolver(
        typeof(Pkcs11InteropFactories).Assembly, (name, _, _) => name == "libdl" && OperatingSystem.IsLinux() ? NativeLibrary.Load("libdl.so.2") : 0);

    private readonly Lock _one = new();
    private readonly Pkcs11InteropFactories _factories = new();
    private readonly Pkcs11Settings _settings;
    private readonly IPkcs11Library _module;
    private ISession? _session;
    private IObjectHandle? _key;

    private Pkcs11Token(Pkcs11Settings settings)
    {
        _settings = settings;
        _module = _factories.Pkcs11LibraryFactory.LoadPkcs11Library(_factories, settings.Module, AppType.MultiThreaded);
    }

    /// <summary>The seal whose key is in the token, and whose certificates are in a file beside it.</summary>
    public static SealKey Open(Pkcs11Settings settings)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(settings.Certificates);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SealException($"The seal's certificates can't be read from {settings.Certificates}: {problem.Message} Check Portal:Seal:Pkcs11:Certificates.", problem);
        }

        if (certificates.Count == 0)
        {
            throw new SealException($"There is no certificate in {settings.Certificates}. Put the seal's there as PEM, and after it those of who issued it.");
        }

        var token = Reach(settings);
        var own = certificates[0];
        using var rsa = own.GetRSAPublicKey();
        using var curve = own.GetECDsaPublicKey();
        AsymmetricAlgorithm held = rsa is not null ? new TokenRsa(token, rsa.ExportParameters(false)) : new TokenCurve(token, curve?.KeySize ?? 0);
        var key = SealKey.Of(own, certificates.Skip(1), settings.Certificates, held);
        if (!Fits(own, held))
        {
            key.Dispose();
            throw new SealException($"The key {settings.Key} in the token {settings.Token} does not belong to the certificate in {settings.Certificates}. Check Portal:Seal:Pkcs11:Key.");
        }

        return key;
    }

    public byte[] Sign(CKM mechanism, byte[] what)
    {
        lock (_one)
        {
            try
            {
                Begin();
                return _session!.Sign(_factories.MechanismFactory.Create(mechanism), _key, what);
            }
            catch (Pkcs11Exception problem)
            {
                End();
                throw new CryptographicException($"The token did not sign: {problem.RV}.", problem);
            }
        }
    }

    public void Dispose()
    {
        lock (_one)
        {
            End();
            _module.Dispose();
        }
    }

    private static Pkcs11Token Reach(Pkcs11Settings settings)
    {
        try
        {
            var token = new Pkcs11Token(settings);
            token.Begin();
            return token;
        }
        catch (Exception problem) when (problem is Pkcs11Exception or UnmanagedException or LibraryArchitectureException)
        {
            throw new SealException($"The token {settings.Token} can't be opened with {settings.Module}: {problem.Message} Check Portal:Seal:Pkcs11:Module, :Token and :Pin.", problem);
        }
    }

    private static bool Fits(X509Certificate2 certificate, AsymmetricAlgorithm held)
    {
        var hash = SHA256.HashData("a key fits its certificate"u8);
        using var rsa = certificate.GetRSAPublicKey();
        using var curve = certificate.GetECDsaPublicKey();
        return held is RSA key ? rsa!.VerifyHash(hash, key.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : curve!.VerifyHash(hash, ((ECDsa)held).SignHash(hash));
    }

    private void Begin()
    {
        if (_key is not null)
        {
            return;
        }

        End();
        var slot = _module.GetSlotList(SlotsType.WithTokenPresent).Find(s => s.GetTokenInfo().Label.Trim() == _settings.Token)
            ?? throw new SealException($"There is no token called {_settings.Token}. Check Portal:Seal:Pkcs11:Token.");
        _session = slot.OpenSession(SessionType.ReadOnly);
        try
        {
            _session.Login(CKU.CKU_USER, _settings.Pin);
        }
        catch (Pkcs11Exception already) when (already.RV == CKR.CKR_USER_ALREADY_LOGGED_IN)
        {
            // Another session of this program did.
        }

        var found = _session.FindAllObjects(
        [
            _factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, CKO.CKO_PRIVATE_KEY),
            _factories.ObjectAttributeFactory.Create(CKA.CKA_LABEL, _settings.Key),
        ]);
        _key = found.Count == 1 ? found[0]
            : throw new SealException($"There are {found.Count} private keys called {_settings.Key} in the token {_settings.Token}, and there must be one. Check Portal:Seal:Pkcs11:Key.");
    }

    private void End()
    {
        try
        {
            _session?.Dispose();
        }
        catch (Pkcs11Exception)
        {
            // The token is gone already.
        }

        (_session, _key) = (null, null);
    }

    private sealed class TokenRsa : RSA
    {
        // DigestInfo of a SHA-256 hash (RFC 8017, 9.2): the token adds only the padding.
        private static readonly byte[] _sha256 = [0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];

        private readonly Pkcs11Token _token;
        private readonly RSAParameters _public;

        public TokenRsa(Pkcs11Token token, RSAParameters known)
        {
            (_token, _public) = (token, known);
            KeySizeValue = known.Modulus!.Length * 8;
        }

        public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
            hashAlgorithm == HashAlgorithmName.SHA256 && padding == RSASignaturePadding.Pkcs1 ? _token.Sign(CKM.CKM_RSA_PKCS, [.. _sha256, .. hash])
                : throw new CryptographicException("The seal signs SHA-256 by PKCS#1 only.");

        public override RSAParameters ExportParameters(bool includePrivateParameters) =>
            includePrivateParameters ? throw new CryptographicException("The key does not leave its token.") : _public;

        public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _token.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class TokenCurve : ECDsa
    {
        private readonly Pkcs11Token _token;

        public TokenCurve(Pkcs11Token token, int size)
        {
            _token = token;
            KeySizeValue = size;
        }

        public override byte[] SignHash(byte[] hash) => _token.Sign(CKM.CKM_ECDSA, hash);

        public override bool VerifyHash(byte[] hash, byte[] signature) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _token.Dispose();
            base.Dispose(disposing);
        }
    }
}
