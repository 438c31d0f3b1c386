using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ReadNotice;

namespace PrivacyPortal.Tests.Features.Families.ReadNotice;

/// <summary>Pages that are kept: the same words for everyone, another nonce in each response, readable by any tool that knows gzip.</summary>
public partial class KeptPagesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("a")]
    [InlineData("EJbRp&#x2B;gfAGzsJ//J/L6/NuMH")]
    public void A_page_put_together_is_what_it_was(string word)
    {
        var stretches = new[] { "<p>Größe ", " and ", string.Concat(Enumerable.Range(0, 40_000).Select(n => (char)('a' + n * n % 23))), "" };
        var pieces = new GzipPieces([.. stretches.Select(Encoding.UTF8.GetBytes)]);
        var whole = string.Join(word, stretches);

        using var gzip = new GZipStream(new MemoryStream(pieces.Gzip(Encoding.ASCII.GetBytes(word))), CompressionMode.Decompress);
        using var read = new MemoryStream();
        gzip.CopyTo(read);

        Assert.Equal(whole, Encoding.UTF8.GetString(read.ToArray()));
        Assert.Equal(whole, Encoding.UTF8.GetString(pieces.Plain(Encoding.ASCII.GetBytes(word))));
    }

    [Fact]
    public async Task Another_tool_finds_the_checksum_right()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, new GzipPieces([[.. "one "u8], [.. " three"u8]]).Gzip("two"u8), TestContext.Current.CancellationToken);
        using var gzip = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("gzip", ["-dc", file]) { RedirectStandardOutput = true })!;

        Assert.Equal("one two three", await gzip.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await gzip.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, gzip.ExitCode);
        File.Delete(file);
    }

    [Fact]
    public async Task Every_response_has_a_nonce_of_its_own_that_its_policy_names()
    {
        using var client = portal.NewClient();
        HashSet<string> seen = [];
        for (var time = 0; time < 5; time++)
        {
            using var answer = await client.GetAsync(new Uri("/notice/13-15", UriKind.Relative), TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var nonce = System.Net.WebUtility.HtmlDecode(Nonce().Match(page).Groups[1].Value);

            Assert.True(seen.Add(nonce), "A nonce was used twice.");
            Assert.Contains($"'nonce-{nonce}'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task A_kept_page_carries_nothing_of_the_one_who_asked_first()
    {
        using var client = portal.NewClient();
        for (var time = 0; time < 2; time++)
        {
            using var answer = await client.GetAsync(new Uri("/notice/16-17", UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.DoesNotContain("Component-State", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_reader_gets_the_page_in_the_letters_that_they_chose()
    {
        using var client = portal.NewClient();
        async Task<string> As(string comfort)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/notice/adult", UriKind.Relative)) { Headers = { { "Cookie", $"portal-comfort={comfort}" } } };
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("data-size=\"largest\"", await As("largest.usual.dark.usual"), StringComparison.Ordinal);
        Assert.Contains("data-size=\"usual\"", await As("usual.usual.usual.usual"), StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", await As("largest.usual.dark.usual"), StringComparison.Ordinal);
    }

    [GeneratedRegex("nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();
}
