using Microsoft.Playwright;

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// Pictures of the portal, taken where the tests stand before a page anyway: with <c>PORTAL_PICTURES</c> set to a folder, each state that
/// axe looks at is kept there as a picture, one folder a story.
/// </summary>
internal static class Pictures
{
    private static readonly string? _folder = Environment.GetEnvironmentVariable("PORTAL_PICTURES");

    private static int _taken;

    /// <summary>Keeps a picture of what the page shows now, if pictures are asked for.</summary>
    public static Task Take(IPage page, string state) => _folder is { Length: > 0 }
        ? Take(page, state, Path.Combine(Path.GetFullPath(_folder, SourceTree.Root), TestContext.Current.TestMethod!.MethodName))
        : Task.CompletedTask;

    /// <summary>Keeps a picture in that folder, numbered in the order of the story.</summary>
    /// <returns>The file.</returns>
    public static async Task<string> Take(IPage page, string state, string folder)
    {
        var words = string.Join('-', state.ToLowerInvariant().Split([' ', ',', '?', '&', '=', '’', '\'', '/', ':', '“', '”'], StringSplitOptions.RemoveEmptyEntries));
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{Interlocked.Increment(ref _taken):000}-{words}.png");
        var (width, height) = page.ViewportSize is { } size ? (size.Width, size.Height) : (1024, 768);

        // As high as the page, so that what sticks to the lower edge of the screen does not lie over the words.
        await page.SetViewportSizeAsync(width, Math.Max(height, await page.EvaluateAsync<int>("document.documentElement.scrollHeight")));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, Animations = ScreenshotAnimations.Disabled });
        await page.SetViewportSizeAsync(width, height);
        return path;
    }
}
