using System.Text;
using System.Text.RegularExpressions;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>
/// Archival, as PDFBox Preflight sees it. It knows PDF/A-1b only: a twin of the paper, from which what came later is taken away, must be valid;
/// of the paper itself it may complain of just that.
/// </summary>
public sealed partial class PreflightTests
{
    // What PDF/A-3 allows and PDF/A-1 did not: a stream for the table of objects, attached files, no look for a field without a size, its own number.
    private static readonly string[] _ofLaterParts = ["1.4", "1.4.7", "1.2.9", "5.3.1", "7.11.2"];

    private static readonly string[] _jars = ["preflight.jar", "pdfbox2.jar", "fontbox2.jar", "xmpbox.jar", "commons-logging.jar", "javax.activation.jar", "jaxb-api.jar"];

    public static TheoryData<string> Kinds => ["kept", "large print", "of a young person"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_twin_of_a_paper_is_valid(string kind)
    {
        using var paper = new OnDisk(Paper(kind).Render());
        var twin = Path.Combine(paper.Folder, "twin.pdf");
        Assert.Equal(0, (await paper.Runs("qpdf", "--object-streams=disable", "--newline-before-endstream", "--force-version=1.4", paper.Pdf, twin)).Exit);
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(twin, TestContext.Current.CancellationToken));
        (string Later, string Instead)[] later =
            [("<pdfaid:part>3<", "<pdfaid:part>1<"), ("<pdfaid:conformance>A<", "<pdfaid:conformance>B<"), ("/EmbeddedFiles", "/EmbeddedXiles"), ("/EF <<", "/XF <<"), ("/AF [", "/XA [")];
        foreach (var (what, instead) in later)
        {
            Assert.Contains(what, text, StringComparison.Ordinal);
            text = text.Replace(what, instead, StringComparison.Ordinal);
        }

        await File.WriteAllBytesAsync(twin, Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);

        Assert.Contains("is a valid PDF/A-1b file", await Preflight(twin), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Of_the_sealed_paper_it_complains_only_of_what_came_later(string kind)
    {
        using var paper = new OnDisk(Given.Sealing().Seal(_ => Paper(kind)).Pdf);

        var said = await Preflight(paper.Pdf);

        var codes = Code().Matches(said).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.Contains("7.11.2", codes);
        Assert.True(codes.TrueForAll(_ofLaterParts.Contains), said);
    }

    private static PdfDocument Paper(string kind) => kind switch
    {
        "kept" => ConsentRecordPaper.Compose(Acts.Mother(), new PaperCopy { Kept = true }, Seal),
        "large print" => ConsentRecordPaper.Compose(Acts.Mother("محمد علي", "王小明"), new PaperCopy { Format = PaperFormat.LargePrint }, Seal),
        _ => ConsentRecordPaper.Compose(Acts.OfAYoungPerson("Αλέξανδρος Παπαδόπουλος"), new PaperCopy(), Seal),
    };

    private static SealOnPaper Seal => new(Given.Now, Given.Seal().Holder, HasTimeStamp: false);

    private static async Task<string> Preflight(string file)
    {
        foreach (var jar in (string[])["preflight.jar", "javax.activation.jar", "jaxb-api.jar"])
        {
            await OutsideTools.Require(jar);
        }

        var path = string.Join(Path.PathSeparator, _jars.Select(jar => "/usr/share/java/" + jar));
        var run = await OutsideTools.Run("java", ["-Xmx256m", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", file]);
        return run.Output + run.Error;
    }

    [GeneratedRegex(@"^([0-9.]+) :", RegexOptions.Multiline)]
    private static partial Regex Code();
}
