using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
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
        // Else the editions take turns.
        foreach (var dark in _heavy ? [false, true] : new[] { Editions.Index().First(one => one.Item.Data == key).Index % 2 == 1 })
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

            await page.GotoAsync($"/notice/{key}?card=2");
            await page.ShouldHaveNoAxeViolations($"{(dark ? "dark" : "light")}, one card");

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

    /// <summary>
    /// Within 1.5 s on a machine that is free for it. Where other work holds it up, so that even the bare page of the same words comes late,
    /// the page is measured against that one instead, and loosely; the full run asks for the 1.5 s.
    /// </summary>
    [Theory]
    [MemberData(nameof(KindsOfEdition))]
    public async Task It_is_painted_soon_on_slow_4G_and_nothing_jumps(string key)
    {
        await using var bare = await BarePage(key);
        List<(double Ours, double Bare)> paints = [];
        for (var load = 0; load < 5 && !paints.Any(p => p.Ours <= 1500); load++)
        {
            var (largest, shift) = await WeakLink.Slow4G.Painted(await browser.NewPage(), new Uri(portal.BaseAddress, $"/notice/{key}"));
            Assert.InRange(shift, 0, 0.05);
            paints.Add((largest, largest <= 1500 ? 0 : (await WeakLink.Slow4G.Painted(await browser.NewPage(), new Uri(bare.Urls.First()))).Largest));
            output.WriteLine($"{key} on slow 4G: largest paint {largest:0} ms, layout shift {shift:0.000}");
        }

        if (_heavy || paints.Any(p => p.Ours <= 1500))
        {
            Assert.InRange(paints.Min(p => p.Ours), 1, 1500);
        }
        else
        {
            Assert.InRange(paints.Min(p => p.Ours / p.Bare), 0, 3);
        }
    }

    /// <summary>Slow 3G against a bare page of the same words, without style, script or picture: the middle of what each takes, in turn.</summary>
    [Theory]
    [InlineData("adult")]
    public async Task On_slow_3G_the_words_are_there_almost_as_soon_as_on_a_bare_page(string key)
    {
        await using var bare = await BarePage(key);
        List<(double Ours, double Bare)> paints = [];
        for (var load = 0; load < (_heavy ? 7 : 3); load++)
        {
            var ours = await WeakLink.Slow3G.Painted(await browser.NewPage(), new Uri(portal.BaseAddress, $"/notice/{key}"));
            paints.Add((ours.Largest, (await WeakLink.Slow3G.Painted(await browser.NewPage(), new Uri(bare.Urls.First()))).Largest));
        }

        var ratio = Median(paints.Select(p => p.Ours)) / Median(paints.Select(p => p.Bare));
        output.WriteLine($"{key} on slow 3G: {ratio:0.00} x a bare page ({string.Join(", ", paints.Select(p => $"{p.Ours:0} against {p.Bare:0}"))} ms)");

        // The bar is 1.5 on a quiet machine; beside other tests the two do not meet the same load.
        Assert.InRange(ratio, 0, _heavy ? 1.5 : 2.5);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private async Task<WebApplication> BarePage(string key)
    {
        using var client = portal.NewClient();
        var html = await client.GetStringAsync(new Uri($"/notice/{key}", UriKind.Relative), TestContext.Current.CancellationToken);
        var words = Regex.Replace(Regex.Match(html, "<article.*</article>", RegexOptions.Singleline).Value, "<svg.*?</svg>|<button.*?</button>", "", RegexOptions.Singleline);
        words = Regex.Replace(words, " (class|id|aria-[a-z]+|data-[a-z-]+)=\"[^\"]*\"", "");
        return await WeakLink.BarePage(words);
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
