using PrivacyPortal.Web.Records.Papers;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>Our codes, read by a reader that is not ours.</summary>
public sealed class QrSquaresTests
{
    private const int Longest = 213;

    [Fact]
    public async Task Texts_of_every_length_are_read_as_they_were_written()
    {
        var texts = Enumerable.Range(1, Longest).Where(length => length % 9 == 3 || length is 1 or Longest)
            .Select(length => string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + ((i * 7) + length) % 26)))).ToList();
        using var paper = new OnDisk(Given.APaper(c =>
        {
            foreach (var text in texts)
            {
                c.QrCode(QrSquares.Of(text), "A code", 330);
            }
        }).Render());
        await paper.Says("pdftoppm", "-r", "100", "-gray", "-png", paper.Pdf, "page");

        var read = (await paper.Runs("zbarimg", ["--raw", "-q", .. Directory.GetFiles(paper.Folder, "page*.png")])).Output;

        var found = read.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => texts.Contains(line)).Order(StringComparer.Ordinal);
        Assert.Equal(texts.Order(StringComparer.Ordinal), found);
    }
}
