using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Records.Papers;
using PrivacyPortal.Tests.Records.Seal;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Records.Verify;

namespace PrivacyPortal.Tests.Records.Verify;

/// <summary>Our own reader of seals, against files that somebody has been at.</summary>
public sealed class SealedFileTests
{
    private static readonly bool _heavy = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1";
    private static readonly byte[] _record = Given.Sealing().Seal(at => ConsentRecordPaper.Compose(Acts.Mother(), new PaperCopy { Kept = true }, Given.Sealing().OnPaper(at))).Pdf;

    private static Dictionary<string, X509Certificate2> Ours => new()
    {
        [Given.Seal().Thumbprint] = Given.Seal().Certificate,
        [Given.Seal(SealAlgorithm.Rsa3072).Thumbprint] = Given.Seal(SealAlgorithm.Rsa3072).Certificate,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_as_it_was_sealed_is_whole(bool rsa)
    {
        var algorithm = rsa ? SealAlgorithm.Rsa3072 : SealAlgorithm.P256;
        var pdf = Given.ASealedPaper(algorithm);

        var seal = SealedFile.Read(pdf, Ours, out _);

        Assert.NotNull(seal);
        Assert.Equal(ContentHash.Of(pdf), seal.Hash);
        Assert.Equal(Given.Seal(algorithm).Thumbprint, seal.Certificate);
        Assert.Equal(Given.Now, seal.At, TimeSpan.FromMinutes(1));
        Assert.False(seal.HasTimeStamp);
    }

    [Fact]
    public async Task A_time_stamp_is_seen_and_checked()
    {
        using var authority = await OpensslTimeStamps.Start();

        Assert.True(SealedFile.Read(Given.ASealedPaper(authority: authority), Ours, out _)!.HasTimeStamp);
    }

    [Fact]
    public void A_seal_of_somebody_else_is_not_ours()
    {
        using var stranger = Given.ASeal();
        var pdf = new Sealing(stranger, null, TimeProvider.System).Seal(_ => Given.APaper(c => c.Paragraph("Not ours."))).Pdf;

        Assert.Null(SealedFile.Read(pdf, Ours, out var fault));
        Assert.Equal(Fault.NotOurs, fault);
    }

    [Theory]
    [InlineData("", Fault.NotAPdf)]
    [InlineData("Dear PSS", Fault.NotAPdf)]
    [InlineData("%PDF-1.7\n", Fault.NoSeal)]
    [InlineData("%PDF-1.4\n/ByteRange[0 1 2 3]/Contents<>", Fault.NotOneWhole)]
    [InlineData("%PDF-1.7\n/ByteRange[0 99999999999 2 3]/Contents<00>\nstartxref\n%%EOF\n", Fault.NotOneWhole)]
    [InlineData("%PDF-1.7\n/ByteRange[0 -5 2 3]/Contents<00>\nstartxref\n%%EOF\n", Fault.NotOneWhole)]
    public void What_is_no_record_says_what_it_is_instead(string text, object fault)
    {
        Assert.Null(SealedFile.Read(System.Text.Encoding.Latin1.GetBytes(text), Ours, out var found));
        Assert.Equal(fault, found);
    }

    [Fact]
    public void A_file_larger_than_any_of_ours_is_not_looked_into()
    {
        Assert.Null(SealedFile.Read(new byte[SealedFile.Largest + 1], Ours, out var fault));
        Assert.Equal(Fault.TooLarge, fault);
    }

    [Fact]
    public void Every_single_byte_that_is_flipped_is_noticed_by_the_seal_or_by_the_hash()
    {
        var pdf = _record;
        var known = ContentHash.Of(pdf);
        var step = _heavy ? 1 : 131;
        for (var at = 0; at < pdf.Length; at += step)
        {
            pdf[at] ^= 0x20;
            var seal = SealedFile.Read(pdf, Ours, out _);
            pdf[at] ^= 0x20;
            Assert.True(seal is null || seal.Hash != known, $"byte {at}");
        }

        Assert.Equal(known, SealedFile.Read(pdf, Ours, out _)!.Hash);
    }

    [Fact]
    public void Structured_tamperings_are_all_refused()
    {
        var known = ContentHash.Of(_record);
        var refused = 0;
        for (var seed = 0; seed < (_heavy ? 10_000 : 800); seed++)
        {
            var changed = Tampering.Of(_record, seed);
            Assert.NotEqual(known, ContentHash.Of(changed));

            // Only inside the signature's own bytes can a change leave it valid; then the hash is not the one that is kept.
            refused += SealedFile.Read(changed, Ours, out var fault) is null && fault != default ? 1 : 0;
        }

        Assert.True(refused >= (_heavy ? 9_800 : 780), $"{refused} were refused by the seal alone");
    }

    [Fact]
    public void Nonsense_of_any_kind_is_read_without_a_crash_and_in_bounded_time_and_memory()
    {
        var random = new Random(7);
        var from = Stopwatch.GetTimestamp();
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < (_heavy ? 1_000_000 : 5_000); i++)
        {
            var file = Nonsense(random);
            Assert.Null(SealedFile.Read(file, Ours, out var fault));
            Assert.NotEqual(default, fault);
        }

        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - memory < 64 * 1024 * 1024);
        Assert.True(Stopwatch.GetElapsedTime(from) < TimeSpan.FromMinutes(_heavy ? 60 : 2));
    }

    // From noise to a small file that is right in all but its signature.
    private static byte[] Nonsense(Random random)
    {
        var contents = new byte[random.Next(1, 400)];
        random.NextBytes(contents);
        if (random.Next(2) == 0)
        {
            contents[0] = 0x30;
        }

        var hex = Convert.ToHexString(contents);
        for (var before = 40; ; before++)
        {
            var head = $"%PDF-1.7\n/M(D:20261123100000+00'00')/ByteRange[0 {{0}} {{1}} {{2}}]/Contents";
            var tail = "\nstartxref\n0\n%%EOF\n";
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, head, before, before + hex.Length + 2, tail.Length);
            if (text.Length == before)
            {
                var file = System.Text.Encoding.Latin1.GetBytes(text + "<" + hex + ">" + tail);
                for (var flips = random.Next(3); flips > 0; flips--)
                {
                    file[random.Next(file.Length)] = (byte)random.Next(256);
                }

                return file;
            }
        }
    }
}
