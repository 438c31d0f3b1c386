using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PrivacyPortal.Tests.Ground.BrowserFixture))]

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// A real browser, shared by the whole run and started by the first test that opens a page. Every page has a context of its own:
/// no cookies, storage or cache from another test.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // The portal never speaks to the outside, and neither may its browser; --no-sandbox because tests may run as root in a container.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // A busy machine is no fault of the page: an expectation waits as long as an act does.
    private static readonly int Patience = SlowAnswers.Wait is null ? 30_000 : 90_000;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens an empty page as a family's tablet would. Closing its <see cref="IPage.Context"/> throws everything away.</summary>
    public async Task<IPage> NewPage(BrowserLook? look = null, Uri? at = null)
    {
        var context = await NewContext(look, at);
        return await context.NewPageAsync();
    }

    /// <summary>A browser as if fresh from the box: touch, British English, London time.</summary>
    public async Task<IBrowserContext> NewContext(BrowserLook? look = null, Uri? at = null)
    {
        look ??= new BrowserLook();
        var browser = await Started();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = at?.ToString(),
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = look.StillPictures ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            HasTouch = look.Touch,
            JavaScriptEnabled = look.Scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            IgnoreHTTPSErrors = true,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            try
            {
                await _browser.CloseAsync().WaitAsync(TimeSpan.FromSeconds(20));
            }
            catch (TimeoutException)
            {
                // Its driver, thrown away below, ends the process.
            }
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> Started()
    {
        await _starting.WaitAsync();
        try
        {
            if (_browser is { IsConnected: true })
            {
                return _browser;
            }

            _playwright ??= await Playwright.CreateAsync();

            Assertions.SetDefaultExpectTimeout(Patience);
            var path = OutsideTools.Find("chromium");
            if (path is null && File.Exists(_playwright.Chromium.ExecutablePath))
            {
                path = _playwright.Chromium.ExecutablePath;
            }

            path ??= await OutsideTools.Require("chromium");
            return _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags });
        }
        finally
        {
            _starting.Release();
        }
    }
}

/// <summary>What a browser looks like from the page's side. The default is a tablet held sideways, in the light theme.</summary>
public sealed record BrowserLook
{
    public int Width { get; init; } = 1024;

    public int Height { get; init; } = 768;

    public bool Dark { get; init; }

    public bool Touch { get; init; } = true;

    /// <summary>False for a page that must work before, or without, its scripts.</summary>
    public bool Scripts { get; init; } = true;

    /// <summary>The person asked for less motion.</summary>
    public bool StillPictures { get; init; }

    /// <summary>The three widths at which every page is looked at.</summary>
    public static IReadOnlyList<int> Widths { get; } = [1024, 390, 320];
}
