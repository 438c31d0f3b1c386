using System.Security.Cryptography.Pkcs;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Tests.Records.Seal;

/// <summary>A time-stamp authority made of <c>openssl ts</c>, with its own root.</summary>
internal sealed class OpensslTimeStamps : ITimeStampAuthority, IDisposable
{
    private const string Config = """
        [tsa]
        default_tsa = own
        [own]
        dir = .
        serial = serial
        crypto_device = builtin
        signer_cert = tsa.pem
        certs = ca.pem
        signer_key = tsa.key
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        [ext]
        extendedKeyUsage = critical,timeStamping
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-tsa-").FullName;
    private string _openssl = "";

    public int Answers { get; private set; }

    public static async Task<OpensslTimeStamps> Start()
    {
        var own = new OpensslTimeStamps { _openssl = await OutsideTools.Require("openssl") };
        await File.WriteAllTextAsync(Path.Combine(own._folder, "ts.cnf"), Config);
        await File.WriteAllTextAsync(Path.Combine(own._folder, "serial"), "01\n");
        await own.Runs("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test time root", "-days", "30");
        await own.Runs("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Test time stamps");
        await own.Runs("x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "20", "-extfile", "ts.cnf", "-extensions", "ext", "-out", "tsa.pem");
        return own;
    }

    public byte[] Answer(byte[] request)
    {
        Answers++;
        File.WriteAllBytes(Path.Combine(_folder, "query.tsq"), request);
        var start = new System.Diagnostics.ProcessStartInfo(_openssl) { WorkingDirectory = _folder, RedirectStandardError = true };
        foreach (var argument in (string[])["ts", "-reply", "-queryfile", "query.tsq", "-config", "ts.cnf", "-out", "answer.tsr"])
        {
            start.ArgumentList.Add(argument);
        }

        using var run = System.Diagnostics.Process.Start(start)!;
        var error = run.StandardError.ReadToEnd();
        run.WaitForExit();
        return run.ExitCode == 0 ? File.ReadAllBytes(Path.Combine(_folder, "answer.tsr")) : throw new TimeStampException(error);
    }

    /// <summary>openssl itself checks the stamp in this signature against the signature's own value.</summary>
    public async Task AssertStamps(byte[] signature)
    {
        var cms = new SignedCms();
        cms.Decode(signature);
        var signer = cms.SignerInfos[0];
        var token = Assert.Single(signer.UnsignedAttributes.Cast<System.Security.Cryptography.CryptographicAttributeObject>(), a => a.Oid.Value == SealSignature.TimeStamp);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "token.der"), token.Values[0].RawData);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "value.bin"), signer.GetSignature());
        var run = await OutsideTools.Run("openssl", ["ts", "-verify", "-data", "value.bin", "-in", "token.der", "-token_in", "-CAfile", "ca.pem"], folder: _folder);
        Assert.Contains("Verification: OK", run.Output + run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task Runs(params string[] arguments)
    {
        var run = await OutsideTools.Run("openssl", arguments, folder: _folder);
        Assert.True(run.Exit == 0, run.Error);
    }
}
