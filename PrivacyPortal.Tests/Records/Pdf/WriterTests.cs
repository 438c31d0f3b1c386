using System.Text.RegularExpressions;
using PrivacyPortal.Tests.Records.Papers;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Tests.Records.Pdf;

/// <summary>The writer by itself: long tables, many pages, bundles, and the same bytes for the same paper.</summary>
public sealed partial class WriterTests
{
    [Fact]
    public async Task A_table_of_two_hundred_rows_loses_none_and_repeats_its_headings()
    {
        using var paper = new OnDisk(Given.APaper(c => c.Heading1("Rows").Table(table =>
        {
            table.Columns(1, 3).Headings("Number", "Words");
            foreach (var i in Enumerable.Range(1, 200))
            {
                table.Row(row => row.Heading($"Row-{i:000}").Cell(string.Join(' ', Enumerable.Repeat($"word{i}", 3 + (i % 40)))));
            }
        })).Render());
        var text = await paper.Text();
        var pages = int.Parse(PageCount().Match(await paper.Says("pdfinfo", paper.Pdf)).Groups[1].Value);

        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"Row-{i:000}"), RowName().Matches(text).Select(m => m.Value));
        Assert.True(pages > 5);
        Assert.Equal(pages, HeadingName().Count(text));
        Assert.Equal(200 + 1, TableRow().Count(await paper.Says("pdfinfo", "-struct", paper.Pdf)));
        Assert.Contains($"Page {pages} of {pages}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_pages_are_sound_and_numbered_and_no_heading_stands_alone_at_a_foot()
    {
        using var paper = new OnDisk(Given.Sealing().Seal(_ => Given.APaper(c =>
        {
            foreach (var part in Enumerable.Range(1, 260))
            {
                c.Heading2($"Part {part}").Paragraph(string.Join(' ', Enumerable.Repeat($"Words of part {part} that fill the page.", 24)));
            }
        })).Pdf);
        var pages = int.Parse(PageCount().Match(await paper.Says("pdfinfo", paper.Pdf)).Groups[1].Value);
        var perPage = (await paper.Text()).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(pages >= 60, $"{pages}");
        Assert.Equal(0, (await paper.Runs("qpdf", "--check", paper.Pdf)).Exit);
        Assert.All(perPage.SkipLast(1), page => Assert.DoesNotMatch(@"Part \d+\s*(PSS\s*)?Page \d+ of", page.Replace('\n', ' ')));
        Assert.Contains("Total document signed", await paper.Seal(Given.Seal().Issuers[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_is_one_sealed_file_in_which_every_paper_keeps_its_own_page_numbers()
    {
        PdfDocument[] papers = [.. Enumerable.Range(1, 3).Select(i => Given.APaper(c => c.Heading1($"Paper {i}").Paragraph("Words.")))];
        using var bundle = new OnDisk(Given.Sealing().Seal(at => PdfDocument.Bundle(new PdfMeta("Papers", "PSS", at), papers)).Pdf);
        var text = ConsentRecordPaperTests.Plain(await bundle.Text());

        Assert.Matches(@"Pages:\s+3\b", await bundle.Says("pdfinfo", bundle.Pdf));
        Assert.Equal(3, text.Split("Page 1 of 1").Length - 1);
        Assert.Matches("Paper 1.*Paper 2.*Paper 3", text);
        Assert.Equal(0, (await bundle.Runs("qpdf", "--check", bundle.Pdf)).Exit);
        Assert.Contains("Total document signed", await bundle.Seal(Given.Seal().Issuers[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_papers_make_the_same_bytes_alone_and_in_a_bundle()
    {
        var copy = new PaperCopy { Kept = true };
        PdfDocument Alone() => ConsentRecordPaper.Compose(Acts.Mother(), copy, null);
        PdfDocument Bundle() => PdfDocument.Bundle(new PdfMeta("Papers", "PSS", Given.Now), [Alone(), ConsentRecordPaper.Compose(Acts.OfAYoungPerson(), copy, null)]);

        Assert.Equal(Alone().Render(), Alone().Render());
        Assert.Equal(Bundle().Render(), Bundle().Render());
    }

    [Fact]
    public async Task A_word_wider_than_the_line_is_cut_and_nothing_of_it_is_lost()
    {
        var word = string.Concat(Enumerable.Range(0, 300).Select(i => (char)('a' + (i % 26))));
        using var paper = new OnDisk(Given.APaper(c => c.Paragraph(word)).Render());

        Assert.Contains(word, (await paper.Text()).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PageCount();

    [GeneratedRegex(@"Row-\d{3}")]
    private static partial Regex RowName();

    [GeneratedRegex("Number Words")]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^\s+TR\b", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
