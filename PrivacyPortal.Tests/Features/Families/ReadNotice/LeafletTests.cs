using System.Text.RegularExpressions;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Features.Families.ReadNotice;

/// <summary>The notice on paper: every word, a code back to the portal, and nothing outside that gives the service away.</summary>
public class LeafletTests(PortalServer portal) : IClassFixture<PortalServer>
{
    public static TheoryData<string, string> Leaflets => new(Audience.All.SelectMany(a => new[] { (a.Key, ""), (a.Key, "?size=large") }));

    [Theory]
    [MemberData(nameof(Leaflets))]
    public async Task A_leaflet_has_every_word_of_its_edition_and_a_neutral_outside(string key, string size)
    {
        using var client = portal.NewClient();
        using var answer = await client.GetAsync(new Uri($"/notice/{key}.pdf{size}", UriKind.Relative), TestContext.Current.CancellationToken);
        var file = Path.Combine(Directory.CreateTempSubdirectory("leaflet-").FullName, "leaflet.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        var text = Words(await Said("pdftotext", file, "-"));
        var edition = NoticeContent.Load().Editions.Single(e => e.Audience.Key == key);
        Assert.All(edition.Sections.Select(s => s.Heading).Concat(edition.Story.Select(f => f.Words)), heading => Assert.Contains(Words(heading), text, StringComparison.Ordinal));
        Assert.Contains(Words("0151 702 5524"), text, StringComparison.Ordinal);

        var outside = $"{await Said("pdfinfo", file)}\n{await Said("pdftotext", "-l", "1", file, "-")}\n{answer.Content.Headers.ContentDisposition}";
        Assert.DoesNotMatch(new Regex("prison|inmate|offender|probation|jail|HMP|Families|consent", RegexOptions.IgnoreCase), outside);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task The_code_leads_back_to_the_same_edition()
    {
        using var client = portal.NewClient();
        var folder = Directory.CreateTempSubdirectory("leaflet-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "leaflet.pdf"),
            await client.GetByteArrayAsync(new Uri("/notice/13-15.pdf", UriKind.Relative), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await Said("pdftoppm", "-r", "150", "-png", "-singlefile", Path.Combine(folder, "leaflet.pdf"), Path.Combine(folder, "page"));

        var read = await Said("zbarimg", "-q", "--raw", Path.Combine(folder, "page.png"));

        Assert.Equal(new Uri(portal.BaseAddress, "/notice/13-15").ToString(), read.Trim());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_leaflet_of_no_edition_is_not_found()
    {
        using var client = portal.NewClient();
        using var answer = await client.GetAsync(new Uri("/notice/7-8.pdf", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<string> Said(string tool, params IReadOnlyList<string> arguments)
    {
        var run = await OutsideTools.Run(tool, arguments);
        Assert.True(run.Exit == 0, run.Error);
        return run.Output;
    }

    private static string Words(string text) => string.Join(' ', Regex.Matches(text, @"[\p{L}\d]+").Select(m => m.Value));
}
