using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Records.Seal;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>
/// Every paper looks as somebody has looked at it and found good. When one differs, the new picture is saved and named in the message: look
/// at it, and when it is right put it in the place of the old one.
/// </summary>
public sealed class ApprovedPicturesTests
{
    private const string Approved = "PrivacyPortal.Tests/Records/Papers/Approved";
    private const string Resolution = "48";

    // The first ones show every kind of thing that a paper has.
    private const string Pages = "2";

    // Of a thousand dots: another version of the reader smooths letters a little otherwise, a moved line is more than this.
    private const double AtMost = 1.5;

    private static readonly SealOnPaper _seal = new(Given.Now, "PSS", HasTimeStamp: false);

    private static readonly Dictionary<string, Func<PdfDocument>> _papers = new()
    {
        ["record"] = () => ConsentRecordPaper.Compose(Acts.Mother(), new PaperCopy { Kept = true }, _seal),
        ["copy"] = () => ConsentRecordPaper.Compose(Acts.Mother(), new PaperCopy(), _seal),
        ["one-page"] = () => Acts.OfAYoungPerson() is var act ? ConsentRecordPaper.Compose(act with { Questions = [act.Questions[0]] }, new PaperCopy { Kept = true }, _seal) : null!,
        ["with-service"] = () => ConsentRecordPaper.Compose(Acts.OfAYoungPerson(), new PaperCopy { Service = "Family Example" }, _seal),
        ["neutral"] = () => ConsentRecordPaper.Compose(Acts.OfAYoungPerson("محمد علي بن عبد الرحمن"), new PaperCopy(), _seal),
        ["large-print"] = () => ConsentRecordPaper.Compose(Acts.OfAYoungPerson(), new PaperCopy { Format = PaperFormat.LargePrint }, _seal),
        ["choice-card"] = EveryPaper.ChoiceCard,
        ["session-sheet"] = EveryPaper.SessionSheet,
        ["leaflet"] = () => EveryPaper.Leaflet(Audience.From10To12, PaperFormat.A4),
        ["answer-form"] = () => EveryPaper.Form(PaperFormat.A4),
        ["large-answer-form"] = () => EveryPaper.Form(PaperFormat.LargePrint),
        ["pack"] = () => EvidencePackPaper.Compose(Packs.Of(24), EvidenceScope.Everything, PaperFormat.A4, _seal),
        ["large-pack"] = () => EvidencePackPaper.Compose(Packs.Of(24), EvidenceScope.Everything, PaperFormat.LargePrint, _seal),
        ["letter"] = EveryPaper.Letter,
    };

    public static TheoryData<string> Papers => [.. _papers.Keys];

    [Theory, MemberData(nameof(Papers))]
    public async Task It_looks_as_it_was_approved(string name)
    {
        using var paper = new OnDisk(_papers[name]().Render());
        await paper.Runs("pdftoppm", "-r", Resolution, "-l", Pages, "-gray", "-png", paper.Pdf, name);

        List<string> problems = [];
        foreach (var picture in Directory.GetFiles(paper.Folder, "*.png").Order(StringComparer.Ordinal))
        {
            var approved = Path.Combine(SourceTree.Root, Approved, Path.GetFileName(picture));
            var differs = File.Exists(approved) ? Read(picture).DiffersBy(Read(approved)) : 1000;
            if (differs > AtMost)
            {
                var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName, Path.GetFileName(picture));
                File.Copy(picture, kept, overwrite: true);
                problems.Add(File.Exists(approved)
                    ? $"{differs:0.0} of a thousand dots differ. Compare {kept} with {Approved}/{Path.GetFileName(picture)}; if the new one is right, copy it there."
                    : $"Nobody has approved {Path.GetFileName(picture)} yet. Look at {kept}; if it is right, copy it to {Approved}.");
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Equal(Directory.GetFiles(Path.Combine(SourceTree.Root, Approved), name + "-*.png").Length, Directory.GetFiles(paper.Folder, "*.png").Length);
    }

    [Fact]
    public async Task A_line_more_is_seen()
    {
        using var paper = new OnDisk(Given.APaper(c => c.Heading1("A paper").Paragraph("Some words.")).Render());
        using var other = new OnDisk(Given.APaper(c => c.Heading1("A paper").Paragraph("One line more, which nobody has approved.").Paragraph("Some words.")).Render());
        await paper.Runs("pdftoppm", "-r", Resolution, "-gray", "-png", paper.Pdf, "page");
        await other.Runs("pdftoppm", "-r", Resolution, "-gray", "-png", other.Pdf, "page");

        Assert.True(Read(Path.Combine(paper.Folder, "page-1.png")).DiffersBy(Read(Path.Combine(other.Folder, "page-1.png"))) > AtMost);
    }

    private static Picture Read(string picture) => Picture.Read(File.ReadAllBytes(picture));
}
