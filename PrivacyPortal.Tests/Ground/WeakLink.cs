using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace PrivacyPortal.Tests.Ground;

/// <summary>A link as families have it, and when a page is painted over it, on a device with a slower processor.</summary>
/// <param name="Latency">Milliseconds there and back.</param>
/// <param name="Down">Bytes a second.</param>
/// <param name="Up">Bytes a second.</param>
/// <param name="Slower">How many times slower the device's processor is than this machine's.</param>
internal sealed record WeakLink(int Latency, double Down, double Up, int Slower)
{
    public static WeakLink Slow4G { get; } = new(150, 1.6 * 1024 * 1024 / 8, 750 * 1024 / 8, 4);

    public static WeakLink Slow3G { get; } = new(400, 400 * 1024 / 8, 400 * 1024 / 8, 6);

    /// <summary>Opens an address on a new page, from an empty cache: when its largest part was painted, in milliseconds, and how far things jumped.</summary>
    public async Task<(double Largest, double Shift)> Painted(IPage page, Uri address)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = Latency,
            ["downloadThroughput"] = Down,
            ["uploadThroughput"] = Up,
        });
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = Slower });
        await page.AddInitScriptAsync("""
            window.seen = { largest: 0, shift: 0 };
            new PerformanceObserver(list => list.getEntries().forEach(e => window.seen.largest = e.startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) window.seen.shift += e.value; })).observe({ type: 'layout-shift', buffered: true });
            """);
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Load });
        await page.WaitForFunctionAsync("window.seen.largest > 0");
        await page.WaitForTimeoutAsync(500);
        var seen = await page.EvaluateAsync<double[]>("[window.seen.largest, window.seen.shift]");
        await page.PutAway();
        return (seen[0], seen[1]);
    }

    /// <summary>The same words without style, script or picture, on a server of their own: what no page can beat.</summary>
    public static async Task<WebApplication> BarePage(string words)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(options => options.MimeTypes = ["text/html"]);
        var site = builder.Build();
        site.UseResponseCompression();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/", () => Results.Content($"<!doctype html><html lang=\"en-GB\"><title>Bare</title><body>{words}</body></html>", "text/html"));
        site.MapGet("/favicon.ico", () => Results.NoContent());
        await site.StartAsync();
        return site;
    }
}
