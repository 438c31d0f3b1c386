using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace PrivacyPortal.Bench;

/// <summary>
/// A page of the published notice, compressed as a browser asks for it, against the plainest endpoint of the same server: requests a
/// second of each in turn, by the same clients.
/// </summary>
internal static partial class ReadingTheNotice
{
    private const int Clients = 8;
    private const int Rounds = 9;
    private static readonly TimeSpan _round = TimeSpan.FromSeconds(1);

    public static async Task<bool> Run()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        try
        {
            await using var portal = await Served.Portal(folder);
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Clients }) { BaseAddress = portal.Address };
            http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
            await Check(http);
            List<double> ok = [];
            List<double> notice = [];
            for (var round = -1; round < Rounds; round++)
            {
                var okRate = await Rate(http, "/health/live");
                var noticeRate = await Rate(http, "/notice/adult");
                if (round >= 0)
                {
                    ok.Add(okRate);
                    notice.Add(noticeRate);
                }
            }

            var (floor, pages) = (Ratio.Median(ok), Ratio.Median(notice));
            var ratio = new Ratio("a page of the published notice", "a plain ok endpoint", 2);
            ratio.Print(floor / pages, $"{pages:0} against {floor:0} requests a second, {Rounds} rounds in turn");
            return floor / pages <= ratio.AtMost;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> Rate(HttpClient http, string path)
    {
        var begun = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            var count = 0;
            while (Stopwatch.GetElapsedTime(begun) < _round)
            {
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                count += answer.StatusCode == HttpStatusCode.OK ? 1 : throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
            }

            return count;
        }));
        return counts.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    // Two pages alike but for the nonce: what is measured is what a browser would get.
    private static async Task Check(HttpClient http)
    {
        string[] pages = [await Page(http), await Page(http)];
        var nonces = pages.Select(page => Nonce().Match(page).Value).ToList();
        if (nonces[0].Length == 0 || nonces[0] == nonces[1] || !pages[0].Contains("locked cabinets and drawers", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The page is not the notice, or two responses have the same nonce.");
        }
    }

    private static async Task<string> Page(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/notice/adult", UriKind.Relative));
        await using var plain = new System.IO.Compression.GZipStream(await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("nonce=\"[^\"]+\"")]
    private static partial Regex Nonce();
}
