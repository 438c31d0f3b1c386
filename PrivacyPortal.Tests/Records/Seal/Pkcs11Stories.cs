using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Tests.Records.Seal;

/// <summary>The seal's key in a security module (SoftHSM): the whole portal seals with it, and the key is nowhere else.</summary>
public sealed class Pkcs11Stories
{
    private const string Pin = "1234";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(SealAlgorithm.P256))]
    [InlineData(nameof(SealAlgorithm.Rsa3072))]
    public async Task Records_are_sealed_by_a_key_that_never_leaves_its_token(string algorithm)
    {
        await using var portal = new PortalProcess();
        using var token = await Token.Make(portal, Enum.Parse<SealAlgorithm>(algorithm));

        await portal.Start();
        await UntilNothingWaits(portal);
        await portal.Stop();
        var folder = Path.Combine(token.Folder, "records");
        var export = await portal.RunCommand("export-records", folder);

        Assert.True(export.Exit == 0, export.Output);
        var papers = Directory.GetFiles(folder, "*.pdf");
        Assert.True(papers.Length > 5);
        foreach (var paper in papers.Take(3))
        {
            using var disk = new OnDisk(await File.ReadAllBytesAsync(paper, Stop));
            var said = await disk.Seal(token.Authority);
            Assert.Contains("Signature is Valid.", said, StringComparison.Ordinal);
            Assert.Contains("Certificate is Trusted.", said, StringComparison.Ordinal);
            Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path.Combine(portal.KeysFolder, SealStore.ExampleFile)));
    }

    [Theory]
    [InlineData("Portal:Seal:Pkcs11:Pin", "9999", "Portal:Seal:Pkcs11:Module, :Token and :Pin")]
    [InlineData("Portal:Seal:Pkcs11:Token", "another", "There is no token called another")]
    [InlineData("Portal:Seal:Pkcs11:Key", "another", "There are 0 private keys called another")]
    [InlineData("Portal:Seal:Pkcs11:Module", "/nowhere/module.so", "can't be opened")]
    [InlineData("Portal:Seal:Pkcs11:Certificates", "/nowhere/seal.pem", "Check Portal:Seal:Pkcs11:Certificates")]
    [InlineData("Portal:Seal:File", "/nowhere/seal.p12", "Portal:Seal:File")]
    public async Task What_does_not_fit_stops_the_start_with_what_to_mend(string setting, string value, string says)
    {
        await using var portal = new PortalProcess();
        using var token = await Token.Make(portal, SealAlgorithm.P256);
        portal.Settings[setting] = value;

        var run = await portal.RunCommand().WaitAsync(TimeSpan.FromMinutes(2), Stop);

        Assert.Equal(1, run.Exit);
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Pin, run.Output, StringComparison.Ordinal);
    }

    private static async Task UntilNothingWaits(PortalProcess portal)
    {
        for (var wait = 0; ; wait++)
        {
            await using var store = Stores.On(portal);
            if (await store.Read(db => db.Records.AnyAsync(Stop)) && !await store.Read(db => db.Records.AnyAsync(r => r.SealedAt == null, Stop)))
            {
                return;
            }

            Assert.True(wait < 300, portal.Said);
            await Task.Delay(200, Stop);
        }
    }

    /// <summary>A token with an example seal's key, and the portal's settings for it.</summary>
    private sealed class Token : IDisposable
    {
        private readonly SealKey _key;

        private Token(SealKey key) => _key = key;

        public string Folder { get; } = Directory.CreateTempSubdirectory("portal-token-").FullName;

        public X509Certificate2 Authority => _key.Issuers[^1];

        public static async Task<Token> Make(PortalProcess portal, SealAlgorithm algorithm)
        {
            var util = await OutsideTools.Require("softhsm2-util");
            var token = new Token(SealKey.FromPkcs12(ExampleSeal.Make(algorithm), "", "the token's seal"));
            var config = Path.Combine(token.Folder, "softhsm2.conf");
            Directory.CreateDirectory(Path.Combine(token.Folder, "tokens"));
            await File.WriteAllTextAsync(config, $"directories.tokendir = {Path.Combine(token.Folder, "tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n", Stop);
            var certificates = Path.Combine(token.Folder, "seal.pem");
            await File.WriteAllTextAsync(certificates, SealStore.Pem([token._key.Certificate, .. token._key.Issuers]), Stop);
            var key = Path.Combine(token.Folder, "key.pem");
            await File.WriteAllTextAsync(key, PrivateKey(token._key.Certificate), Encoding.ASCII, Stop);
            await Run(util, config, "--init-token", "--free", "--label", "portal", "--pin", Pin, "--so-pin", Pin);
            await Run(util, config, "--import", key, "--token", "portal", "--label", "seal", "--id", "01", "--pin", Pin);
            File.Delete(key);
            portal.Settings["SOFTHSM2_CONF"] = config;
            portal.Settings["Portal:Seal:Pkcs11:Module"] = "/usr/lib/softhsm/libsofthsm2.so";
            portal.Settings["Portal:Seal:Pkcs11:Token"] = "portal";
            portal.Settings["Portal:Seal:Pkcs11:Key"] = "seal";
            portal.Settings["Portal:Seal:Pkcs11:Pin"] = Pin;
            portal.Settings["Portal:Seal:Pkcs11:Certificates"] = certificates;
            return token;
        }

        public void Dispose()
        {
            _key.Dispose();
            Directory.Delete(Folder, recursive: true);
        }

        // Made to be exported only here, on its way into the token.
        private static string PrivateKey(X509Certificate2 certificate)
        {
            using var rsa = certificate.GetRSAPrivateKey();
            using var curve = certificate.GetECDsaPrivateKey();
            return rsa?.ExportPkcs8PrivateKeyPem() ?? curve!.ExportPkcs8PrivateKeyPem();
        }

        private static async Task Run(string util, string config, params string[] arguments)
        {
            var start = new System.Diagnostics.ProcessStartInfo(util, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["SOFTHSM2_CONF"] = config;
            using var run = System.Diagnostics.Process.Start(start)!;
            var said = await run.StandardOutput.ReadToEndAsync(Stop) + await run.StandardError.ReadToEndAsync(Stop);
            await run.WaitForExitAsync(Stop);
            Assert.True(run.ExitCode == 0, said);
        }
    }
}
