using System.Net;
using System.Security.Cryptography.X509Certificates;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Tests.Records.Seal;

/// <summary>Where the seal's key comes from, and when it is refused.</summary>
public sealed class SealStoreTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"portal-keys-{Path.GetRandomFileName()}");
    private readonly MovableClock _clock = new(Given.Now);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void The_first_start_in_Development_makes_an_example_seal_and_the_next_one_uses_it()
    {
        using var first = Open(new SealSettings(), true);
        using var second = Open(new SealSettings(), true);

        Assert.True(first.IsExample);
        Assert.StartsWith("EXAMPLE", first.Holder, StringComparison.Ordinal);
        Assert.Equal(first.Thumbprint, second.Thumbprint);
        Assert.Equal(256, first.Certificate.GetECDsaPublicKey()!.KeySize);
        Assert.Equal(first.Issuers[0].RawData, X509Certificate2.CreateFromPem(File.ReadAllText(Path.Combine(_folder, SealStore.ExampleAuthorityFile))).RawData);
    }

    [Fact]
    public void Only_the_portal_can_read_the_example_key()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights: keep the keys folder in the portal's own profile.");
            return;
        }

        Open(new SealSettings(), true).Dispose();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, SealStore.ExampleFile)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
    }

    [Fact]
    public async Task Many_that_start_at_once_agree_on_one_example_seal()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Open(new SealSettings(), true))));

        Assert.Single(keys.Select(key => key.Thumbprint).Distinct());
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void Production_wants_a_seal_to_be_set()
    {
        var problem = Assert.Throws<SealException>(() => Open(new SealSettings(), false));

        Assert.Contains("Portal:Seal:File", problem.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void Production_refuses_an_example_seal()
    {
        Open(new SealSettings(), true).Dispose();
        var settings = new SealSettings { File = Path.Combine(_folder, SealStore.ExampleFile), Password = "" };

        var problem = Assert.Throws<SealException>(() => Open(settings, false));

        Assert.Contains("example", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_file_that_others_can_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights: keep the keys folder in the portal's own profile.");
            return;
        }

        Open(new SealSettings(), true).Dispose();
        var file = Path.Combine(_folder, SealStore.ExampleFile);
        File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.GroupRead);

        var problem = Assert.Throws<SealException>(() => Open(new SealSettings(), true));

        Assert.Contains("chmod 600", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong", "Portal:Seal:Password")]
    [InlineData(null, "Portal:Seal:Password")]
    public async Task A_seal_file_of_the_charitys_own_opens_with_its_password_only(string? wrong, string advice)
    {
        var own = await AFileOfOpenssl("right");
        using var key = Open(new SealSettings { File = own, Password = "right" }, false);

        var problem = Assert.Throws<SealException>(() => Open(new SealSettings { File = own, Password = wrong }, false));

        Assert.Equal("A charity", key.Holder);
        Assert.False(key.IsExample);
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var problem = Assert.Throws<SealException>(() => Open(new SealSettings { File = "nowhere.p12" }, false));

        Assert.Contains("nowhere.p12", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_has_ended_seals_nothing()
    {
        using var key = Given.ASeal();
        _clock.MoveTo(new DateTimeOffset(key.Certificate.NotAfter).AddDays(1));
        var sealing = new Sealing(key, null, _clock);

        var problem = Assert.Throws<SealException>(() => sealing.Seal(_ => Given.APaper(c => c.Paragraph("Too late."))));

        Assert.Contains("until", problem.Message, StringComparison.Ordinal);
        Assert.True(key.DaysLeftAt(_clock.GetUtcNow()) < 0);
    }

    [Fact]
    public void Without_a_time_stamp_nothing_is_sealed_where_one_is_wanted()
    {
        using var http = new HttpClient(new Silence());
        var sealing = Given.Sealing(authority: new TimeStampAuthority(http, new Uri("https://stamps.example")));

        var problem = Assert.Throws<TimeStampException>(() => sealing.Seal(_ => Given.APaper(c => c.Paragraph("Waits."))));

        Assert.Contains("stamps.example", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stamp_for_something_else_is_refused()
    {
        using var authority = await OpensslTimeStamps.Start();
        var sealing = Given.Sealing(authority: new Another(authority));

        Assert.Throws<TimeStampException>(() => sealing.Seal(_ => Given.APaper(c => c.Paragraph("Not this."))));
    }

    [Fact]
    public void The_same_paper_makes_the_same_bytes_before_it_is_sealed()
    {
        static PdfDocument Paper() => Given.APaper(c => c.Heading1("The same").Paragraph("Zażółć gęślą jaźń, علي, Αλέξης, 王伟."));

        Assert.Equal(Paper().Render(), Paper().Render());
    }

    private SealKey Open(SealSettings settings, bool inDevelopment) => SealStore.Open(settings with { ExampleWillDo = inDevelopment }, _folder);

    private async Task<string> AFileOfOpenssl(string password)
    {
        Directory.CreateDirectory(_folder);
        await OutsideTools.Run("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "own.key", "-out", "own.pem", "-subj", "/CN=A charity", "-days", "30"], folder: _folder);
        await OutsideTools.Run("openssl", ["pkcs12", "-export", "-in", "own.pem", "-inkey", "own.key", "-out", "own.p12", "-passout", "pass:" + password], folder: _folder);
        var file = Path.Combine(_folder, "own.p12");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return file;
    }

    private sealed class Silence : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => new(HttpStatusCode.ServiceUnavailable);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }

    /// <summary>Stamps what was asked for the first time, whatever is asked later.</summary>
    private sealed class Another(OpensslTimeStamps honest) : ITimeStampAuthority
    {
        public byte[] Answer(byte[] request)
        {
            var other = System.Security.Cryptography.Pkcs.Rfc3161TimestampRequest.CreateFromData("something else"u8, System.Security.Cryptography.HashAlgorithmName.SHA256, requestSignerCertificates: true);
            return honest.Answer(other.Encode());
        }
    }
}
