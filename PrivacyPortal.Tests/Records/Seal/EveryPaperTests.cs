using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.SignIn;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Records.Verify;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Records.Seal;

/// <summary>
/// Every kind of paper, under every kind of key, with a time-stamp authority and without: whole and trusted to a tool that is not ours.
/// A kind of paper that is added must be added to <see cref="EveryPaper"/>, and nothing can leave the portal unsealed.
/// </summary>
public sealed partial class EveryPaperTests(PortalServer portal) : IClassFixture<PortalServer>
{
    public static TheoryData<string, string, bool> All
    {
        get
        {
            var all = new TheoryData<string, string, bool>();
            foreach (var paper in EveryPaper.All)
            {
                foreach (var key in Enum.GetNames<SealAlgorithm>())
                {
                    all.Add(paper.Name, key, true);
                    all.Add(paper.Name, key, false);
                }
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task It_is_valid_trusted_and_total(string name, string key, bool stamps)
    {
        var paper = EveryPaper.All.Single(p => p.Name == name);
        var algorithm = Enum.Parse<SealAlgorithm>(key);
        using var authority = new OwnTimeStamps(Given.Now);
        var sealing = Given.Sealing(algorithm, stamps ? authority : null);
        using var disk = new OnDisk(paper.Seal(sealing));

        var said = await disk.Seal(Given.Seal(algorithm).Issuers[^1]);
        var check = await disk.Runs("qpdf", "--check", disk.Pdf);

        Assert.Contains("Signature Validation: Signature is Valid.", said, StringComparison.Ordinal);
        Assert.Contains("Certificate Validation: Certificate is Trusted.", said, StringComparison.Ordinal);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(said, "Signature #"));
        Assert.True(check.Exit == 0, check.Output + check.Error);
        Assert.Matches(@"Tagged:\s+yes", await disk.Says("pdfinfo", disk.Pdf));
        var seal = SealedFile.Read(
            await File.ReadAllBytesAsync(disk.Pdf, Stop), new Dictionary<string, X509Certificate2> { [Given.Seal(algorithm).Thumbprint] = Given.Seal(algorithm).Certificate }, out _);
        Assert.Equal((paper.IsARecord && stamps, !paper.IsARecord), (seal!.HasTimeStamp, seal.IsAPrint));
    }

    [Fact]
    public void Whatever_composes_a_paper_is_among_them()
    {
        var composers = typeof(PdfDocument).Assembly.GetTypes()
            .Where(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Any(m => m.Name == "Compose" && m.ReturnType == typeof(PdfDocument)))
            .Select(type => type.Name).Order(StringComparer.Ordinal).ToList();

        Assert.True(composers.Count >= 6);
        Assert.Equal(composers, EveryPaper.All.Select(p => p.Composer.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_seal_writes_a_paper_out_and_only_one_place_hands_it_out()
    {
        var code = SourceTree.Files("PrivacyPortal.Web").Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.Contains("/Records/Pdf/", StringComparison.Ordinal)).ToList();

        Assert.Equal(["PrivacyPortal.Web/Records/Seal/Sealing.cs"], code.Where(f => Writes().IsMatch(SourceTree.Read(f))));
        Assert.Equal(["PrivacyPortal.Web/Records/Seal/HandOut.cs"], code.Where(f => SourceTree.Read(f).Contains("\"application/pdf\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/notice/adult.pdf")]
    [InlineData("/notice/6-9.pdf?size=large")]
    public async Task A_leaflet_from_the_portal_is_sealed(string address)
    {
        using var anyone = portal.NewClient();

        await IsSealed(await anyone.GetByteArrayAsync(Caller.At(address), Stop));
    }

    [Fact]
    public async Task A_form_and_a_card_from_the_portal_are_sealed()
    {
        using var worker = await Caller.As(portal, "worker");
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        var lily = await db.People.Where(p => p.Name == "Lily Example").Select(p => p.Id).SingleAsync(Stop);

        using var form = await worker.PostAsync(
            Caller.At($"/staff/forms/{lily}"), await Caller.Form(worker, "/staff/requests", ("print", "1"), ("ask", Purpose.Words.Key), ("about", lily.ToString()), ("raised", "1")), Stop);
        using var card = await worker.PostAsync(Caller.At($"/staff/cards/{lily}"), await Caller.Form(worker, "/staff/requests", ("print", "1")), Stop);

        await IsSealed(await form.Content.ReadAsByteArrayAsync(Stop));
        await IsSealed(await card.Content.ReadAsByteArrayAsync(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task IsSealed(byte[] pdf)
    {
        using var disk = new OnDisk(pdf);
        var said = await disk.Seal(portal.Services.GetRequiredService<SealKey>().Issuers[^1]);
        Assert.Contains("Signature is Valid.", said, StringComparison.Ordinal);
        Assert.Contains("Certificate is Trusted.", said, StringComparison.Ordinal);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        var key = portal.Services.GetRequiredService<SealKey>();
        Assert.True(SealedFile.Read(pdf, new Dictionary<string, X509Certificate2> { [key.Thumbprint] = key.Certificate }, out _)!.IsAPrint);
    }

    [GeneratedRegex(@"\.Render\((?!\s*\))|\)\.Render\(|(?i:paper|document|pdf)\.Render\(")]
    private static partial Regex Writes();
}
