using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Features.Families.ReadNotice;

/// <summary>Every edition as it looks: in both themes, at three widths, at 200 % text, for fingers, and within what a weak link can carry.</summary>
public class ReadingLooks(PortalServer portal, BrowserFixture browser, ITestOutputHelper output) : IClassFixture<PortalServer>
{
    // All of it when PORTAL_HEAVY is set; else each theme and each kind of edition once.
    private static readonly bool _heavy = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1";

    public static TheoryData<string> Editions => [.. Audience.All.Select(a => a.Key)];

    public static TheoryData<string> KindsOfEdition => _heavy ? Editions : ["6-9", "adult", "easy-read"];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Axe_finds_nothing_in_both_themes_and_three_widths(string key)
    {
        foreach (var dark in new[] { false, true })
        {
            var page = await browser.NewPage(new BrowserLook { Dark = dark, StillPictures = true }, portal.BaseAddress);
            await page.GotoAsync($"/notice/{key}");
            await page.EvaluateAsync("document.querySelectorAll('article details').forEach(d => d.open = true)");
            foreach (var width in BrowserLook.Widths.Where(width => _heavy || (dark ? width == 390 : width == 320)))
            {
                await page.SetViewportSizeAsync(width, 768);
                await page.ShouldHaveNoAxeViolations($"{(dark ? "dark" : "light")}, {width} px wide, details open");
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{key} scrolls sideways at {width} px");
            }

            if (_heavy || dark)
            {
                await page.GotoAsync($"/notice/{key}?card=2");
                await page.ShouldHaveNoAxeViolations($"{(dark ? "dark" : "light")}, one card");
            }

            await page.PutAway();
        }
    }

    [Theory]
    [MemberData(nameof(KindsOfEdition))]
    public async Task Nothing_is_cut_off_at_twice_the_text_size(string key)
    {
        var page = await browser.NewPage(new BrowserLook { Width = 640, StillPictures = true }, portal.BaseAddress);
        await page.GotoAsync($"/notice/{key}");

        // What a reader's own setting does: the root is twice as large. By the DOM, because the policy lets no foreign style in.
        await page.EvaluateAsync("document.documentElement.style.setProperty('font-size', parseFloat(getComputedStyle(document.documentElement).fontSize) * 2 + 'px')");
        await page.ShouldHaveNoAxeViolations("at 200 % text");

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 640, $"{key} scrolls sideways at 200 % text");
        await page.PutAway();
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Every_target_is_large_enough_for_its_readers_fingers(string key)
    {
        Assert.True(Audience.TryParse(key, out var audience));
        var least = audience.IsForChildren ? 64 : 44;
        var page = await browser.NewPage(at: portal.BaseAddress);
        foreach (var address in new[] { $"/notice/{key}", $"/notice/{key}?card=2" })
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('article details').forEach(d => d.open = true)");

            // A link inside a sentence is as high as its line (WCAG 2.5.8, inline).
            var small = await page.EvaluateAsync<string[]>("""
                least => [...document.querySelectorAll('main :is(a, button, summary, input)')]
                  .filter(e => e.checkVisibility() && !e.closest('.words p, .more-words, .lead'))
                  .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
                  .filter(([, box]) => box.height < least - .5 || box.width < 44)
                  .map(([words, box]) => `${words}: ${box.width} x ${box.height}`)
                """, least);
            Assert.Empty(small);
        }

        await page.PutAway();
    }

    [Theory]
    [MemberData(nameof(KindsOfEdition))]
    public async Task The_first_load_is_light_enough_for_a_weak_link(string key)
    {
        var pictured = key is "under-6" or "6-9" or "easy-read";
        var page = await browser.NewPage(at: portal.BaseAddress);

        var bytes = await BytesOverTheWire.Of(page, $"/notice/{key}");
        output.WriteLine($"{key}: {bytes}");

        Assert.InRange(bytes.UntilReadable, 1, (pictured ? 150 : 60) * 1024);
        Assert.InRange(bytes.InAll, bytes.UntilReadable, (pictured ? 210 : 120) * 1024);
        await page.PutAway();
    }

    [Theory]
    [MemberData(nameof(KindsOfEdition))]
    public async Task It_is_painted_soon_on_slow_4G_and_nothing_jumps(string key)
    {
        var page = await browser.NewPage(at: portal.BaseAddress);
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 150,
            ["downloadThroughput"] = 1.6 * 1024 * 1024 / 8,
            ["uploadThroughput"] = 750 * 1024 / 8,
        });
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        await page.AddInitScriptAsync("""
            window.seen = { largest: 0, shift: 0 };
            new PerformanceObserver(list => list.getEntries().forEach(e => window.seen.largest = e.startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) window.seen.shift += e.value; })).observe({ type: 'layout-shift', buffered: true });
            """);
        // The best of five from an empty cache: other work on the machine can only make a page slower than it is.
        await devTools.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        var largest = double.MaxValue;
        for (var load = 0; load < 5 && largest > 1500; load++)
        {
            await page.GotoAsync($"/notice/{key}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.WaitForFunctionAsync("window.seen.largest > 0");
            largest = Math.Min(largest, await page.EvaluateAsync<double>("window.seen.largest"));
        }

        var shift = await page.EvaluateAsync<double>("window.seen.shift");
        output.WriteLine($"{key}: largest paint {largest:0} ms, layout shift {shift:0.000}");
        Assert.InRange(largest, 1, 1500);
        Assert.InRange(shift, 0, 0.05);
        await page.PutAway();
    }

    /// <summary>Slow 3G against a bare page of the same words, without style, script or picture: the better of three tries each.</summary>
    [Theory]
    [InlineData("adult")]
    public async Task On_slow_3G_the_words_are_there_almost_as_soon_as_on_a_bare_page(string key)
    {
        using var client = portal.NewClient();
        var html = await client.GetStringAsync(new Uri($"/notice/{key}", UriKind.Relative), TestContext.Current.CancellationToken);
        await using var bare = await BarePage(html);
        List<(double Ours, double Bare)> paints = [];
        for (var attempt = 0; attempt < 3; attempt++)
        {
            paints.Add((await LargestPaint(new Uri(portal.BaseAddress, $"/notice/{key}")), await LargestPaint(new Uri(bare.Urls.First()))));
        }

        var (ours, theirs) = (paints.Min(p => p.Ours), paints.Min(p => p.Bare));
        output.WriteLine($"{key} on slow 3G: {ours:0} ms, a bare page {theirs:0} ms");

        // The bar is 1.5 on a quiet machine; beside other tests the two tries do not meet the same load.
        Assert.InRange(ours / theirs, 0, _heavy ? 1.5 : 2.5);
    }

    private async Task<double> LargestPaint(Uri address)
    {
        var page = await browser.NewPage();
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 400,
            ["downloadThroughput"] = 400 * 1024 / 8,
            ["uploadThroughput"] = 400 * 1024 / 8,
        });
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 6 });
        await page.AddInitScriptAsync(
            "window.largest = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.largest = e.startTime)).observe({ type: 'largest-contentful-paint', buffered: true })");
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Load });
        await page.WaitForFunctionAsync("window.largest > 0");
        await page.WaitForTimeoutAsync(500);
        var largest = await page.EvaluateAsync<double>("window.largest");
        await page.PutAway();
        return largest;
    }

    private static async Task<WebApplication> BarePage(string html)
    {
        var words = Regex.Replace(Regex.Match(html, "<article.*</article>", RegexOptions.Singleline).Value, "<svg.*?</svg>|<button.*?</button>", "", RegexOptions.Singleline);
        words = Regex.Replace(words, " (class|id|aria-[a-z]+|data-[a-z-]+)=\"[^\"]*\"", "");
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

    [Fact]
    public async Task On_paper_every_detail_stands_open_and_nothing_that_can_only_be_pressed()
    {
        var page = await browser.NewPage(at: portal.BaseAddress);
        await page.GotoAsync("/notice/adult");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.GetByText("locked cabinets and drawers")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Your closest family.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Hear it").First).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByText("Leave this page")).ToBeHiddenAsync();
        await page.PutAway();
    }
}
