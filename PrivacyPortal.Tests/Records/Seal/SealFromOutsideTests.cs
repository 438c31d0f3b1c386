using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Tests.Records.Seal;

/// <summary>The seal as tools see it that are not ours.</summary>
public sealed class SealFromOutsideTests
{
    private const string Valid = "Signature Validation: Signature is Valid.";
    private const string Trusted = "Certificate Validation: Certificate is Trusted.";
    private const string Total = "Total document signed";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Poppler_finds_the_seal_valid_trusted_and_over_all_of_the_file(bool rsa)
    {
        var algorithm = rsa ? SealAlgorithm.Rsa3072 : SealAlgorithm.P256;
        using var paper = new OnDisk(Given.ASealedPaper(algorithm));

        var said = await paper.Seal(Given.Seal(algorithm).Issuers[^1]);

        Assert.Contains(Valid, said, StringComparison.Ordinal);
        Assert.Contains(Trusted, said, StringComparison.Ordinal);
        Assert.Contains(Total, said, StringComparison.Ordinal);
        Assert.Contains("ETSI.CAdES.detached", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_by_another_authority_is_not_trusted()
    {
        using var paper = new OnDisk(Given.ASealedPaper());
        using var stranger = Given.ASeal();

        var said = await paper.Seal(stranger.Issuers[^1]);

        Assert.Contains(Valid, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Trusted, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task A_flipped_byte_is_noticed(double where)
    {
        var pdf = Given.ASealedPaper();
        var from = pdf.AsSpan().IndexOf("/FontDescriptor"u8) is var at and > 0 ? at : 200;
        pdf[from + (int)((pdf.Length - from) * where * 0.2)] ^= 1;
        using var paper = new OnDisk(pdf);

        Assert.DoesNotContain(Valid, await paper.Seal(Given.Seal().Issuers[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_after_the_seal_cost_the_total()
    {
        byte[] longer = [.. Given.ASealedPaper(), .. "\n% one more line\n"u8];
        using var paper = new OnDisk(longer);

        Assert.DoesNotContain(Total, await paper.Seal(Given.Seal().Issuers[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_sound_tagged_and_its_faces_are_inside()
    {
        using var paper = new OnDisk(Given.ASealedPaper());

        var check = await paper.Runs("qpdf", "--check", paper.Pdf);
        var info = await paper.Says("pdfinfo", paper.Pdf);
        var fonts = (await paper.Says("pdffonts", paper.Pdf)).Split('\n').Skip(2).Where(line => line.Length > 0).ToList();

        Assert.Equal(0, check.Exit);
        Assert.Contains("No syntax or stream encoding errors found", check.Output, StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.NotEmpty(fonts);
        Assert.All(fonts, line => Assert.Matches(@"yes yes yes\s+\d+\s+0\s*$", line));
    }

    [Fact]
    public async Task A_time_stamp_by_openssl_is_believed_by_openssl()
    {
        using var authority = await OpensslTimeStamps.Start();
        var pdf = Given.ASealedPaper(authority: authority);
        using var paper = new OnDisk(pdf);
        var range = ByteRange(pdf);
        byte[] content = [.. pdf.AsSpan(0, range[1]), .. pdf.AsSpan(range[2], range[3])];
        var contents = Convert.FromHexString(System.Text.Encoding.ASCII.GetString(pdf, range[1] + 1, range[2] - range[1] - 2));
        var cms = contents[..(4 + (contents[2] << 8 | contents[3]))];

        var run = await paper.Runs("openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", paper.Add("seal.der", cms),
            "-content", paper.Add("content.bin", content), "-CAfile", paper.Add("ca.pem", System.Text.Encoding.ASCII.GetBytes(SealStore.Pem([Given.Seal().Issuers[^1]]))),
            "-attime", Given.Now.ToUnixTimeSeconds().ToString(), "-purpose", "any", "-out", Path.Combine(paper.Folder, "out"));
        var said = await paper.Seal(Given.Seal().Issuers[^1]);

        Assert.True(run.Exit == 0, run.Error);
        Assert.Contains("erification successful", run.Error, StringComparison.Ordinal);
        Assert.Contains(Valid, said, StringComparison.Ordinal);
        Assert.Contains(Total, said, StringComparison.Ordinal);
        Assert.Equal(1, authority.Answers);
        await authority.AssertStamps(cms);
    }

    private static int[] ByteRange(byte[] pdf)
    {
        var at = pdf.AsSpan().IndexOf("/ByteRange["u8) + 11;
        var end = at + pdf.AsSpan(at).IndexOf((byte)']');
        return [.. System.Text.Encoding.ASCII.GetString(pdf, at, end - at).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
    }
}
