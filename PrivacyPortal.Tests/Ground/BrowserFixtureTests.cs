using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit.Sdk;

namespace PrivacyPortal.Tests.Ground;

public class BrowserFixtureTests(BrowserFixture browser)
{
    private const string GoodPage = """
        data:text/html,<!doctype html><html lang="en-GB"><head><meta name="viewport" content="width=device-width, initial-scale=1"><title>Hello</title></head>
        <body><main><h1>Hello</h1><p>All is well.</p></main></body></html>
        """;

    [Fact]
    public async Task A_page_opens_as_on_a_tablet_in_Britain()
    {
        var page = await browser.NewPage(new BrowserLook { Width = 390, Dark = true });
        await page.GotoAsync(GoodPage);

        Assert.Equal("Hello", await page.Locator("h1").TextContentAsync());
        Assert.Equal(390, await page.EvaluateAsync<int>("innerWidth"));
        Assert.True(await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches"));
        Assert.True(await page.EvaluateAsync<bool>("navigator.maxTouchPoints > 0"));
        Assert.Equal("en-GB Europe/London", await page.EvaluateAsync<string>("`${navigator.language} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`"));
        await page.PutAway();
    }

    [Fact]
    public async Task Axe_is_content_with_a_good_page()
    {
        var page = await browser.NewPage();
        await page.GotoAsync(GoodPage);

        await page.ShouldHaveNoAxeViolations(when: "as it opens");
        await page.PutAway();
    }

    [Fact]
    public async Task A_picture_is_kept_of_a_page_when_it_is_asked_for()
    {
        var folder = Directory.CreateTempSubdirectory("portal-pictures-").FullName;
        var page = await browser.NewPage(new BrowserLook { Width = 390 });
        await page.GotoAsync(GoodPage);

        var path = await Pictures.Take(page, "As it opens, 390 px", folder);

        Assert.EndsWith("-as-it-opens-390-px.png", path);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))[..4]);
        await page.PutAway();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("<p style='color:%23ccc'>Too pale</p>", "color-contrast")]
    [InlineData("<input>", "label")]
    [InlineData("<h4>Too deep</h4>", "heading-order")]
    public async Task Axe_names_the_fault_and_the_state(string fault, string rule)
    {
        var page = await browser.NewPage();
        await page.GotoAsync(GoodPage.Replace("<p>All is well.</p>", fault, StringComparison.Ordinal));

        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => page.ShouldHaveNoAxeViolations(when: "with a fault in it"));

        Assert.Contains(rule, failure.Message, StringComparison.Ordinal);
        Assert.Contains("with a fault in it", failure.Message, StringComparison.Ordinal);
        await page.PutAway();
    }

    [Fact]
    public async Task A_finger_draws_on_the_pad()
    {
        var page = await browser.NewPage();
        await page.GotoAsync("data:text/html,<canvas id=pad width=400 height=150 style='touch-action:none;border:1px solid'></canvas>");
        await page.EvaluateAsync("""
            () => {
                window.strokes = [];
                pad.addEventListener('pointerdown', e => window.strokes.push([[e.offsetX, e.offsetY]]));
                pad.addEventListener('pointermove', e => window.strokes.at(-1)?.push([e.offsetX, e.offsetY]));
            }
            """);

        await page.Locator("#pad").DrawSignature();

        Assert.Equal(SignatureByTouch.Flourish.Count, await page.EvaluateAsync<int>("strokes.length"));
        Assert.True(await page.EvaluateAsync<bool>("strokes.flat().length > 10 && strokes.flat().every(([x, y]) => x >= 0 && x <= 402 && y >= 0 && y <= 152)"));
        await page.PutAway();
    }

    [Fact]
    public async Task Bytes_are_weighed_until_readable_and_in_all()
    {
        await using var site = await SmallSite();
        var page = await browser.NewPage();

        var bytes = await BytesOverTheWire.Of(page, site.Urls.First());

        Assert.InRange(bytes.UntilReadable, 5_000, 7_000);
        Assert.InRange(bytes.InAll, 45_000, 48_000);
        Assert.EndsWith("/late", bytes.Responses[0].Address, StringComparison.Ordinal);
        await page.PutAway();
    }

    /// <summary>A page of 5,000 characters that fetches 40,000 more once it can be read.</summary>
    private static async Task<WebApplication> SmallSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/", () => Results.Content(
            $"<!doctype html><title>Small</title><p>{new string('a', 5_000)}</p><script>addEventListener('load', () => fetch('/late'))</script>", "text/html"));
        site.MapGet("/late", () => new string('b', 40_000));
        site.MapGet("/favicon.ico", () => Results.NoContent());
        await site.StartAsync();
        return site;
    }
}
