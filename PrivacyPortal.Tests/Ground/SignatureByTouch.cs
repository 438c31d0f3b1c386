using Microsoft.Playwright;

namespace PrivacyPortal.Tests.Ground;

/// <summary>Draws with a finger: real touch events through the browser's own input, as a tablet's screen would send them.</summary>
internal static class SignatureByTouch
{
    /// <summary>Two strokes that look like a name in a hurry, in shares of the pad's width and height.</summary>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Flourish { get; } =
    [
        [.. Enumerable.Range(0, 24).Select(i => (0.1 + (i * 0.03), 0.5 + (0.25 * Math.Sin(i * 0.9))))],
        [(0.15, 0.85), (0.4, 0.8), (0.65, 0.82), (0.9, 0.78)],
    ];

    /// <summary>Draws strokes on a pad, given in shares of its width and height.</summary>
    public static async Task DrawSignature(this ILocator pad, IReadOnlyList<IReadOnlyList<(double X, double Y)>>? strokes = null)
    {
        await pad.ScrollIntoViewIfNeededAsync();
        var box = await pad.BoundingBoxAsync() ?? throw new InvalidOperationException("There is nothing on the screen to draw on.");
        var devTools = await pad.Page.Context.NewCDPSessionAsync(pad.Page);
        foreach (var stroke in strokes ?? Flourish)
        {
            await Touch("touchStart", stroke[0]);
            foreach (var point in stroke.Skip(1))
            {
                await Touch("touchMove", point);
            }

            // Without the pause the browser takes it for a fling and swallows the next tap.
            await Task.Delay(50);
            await Touch("touchMove", stroke[^1]);
            await Touch("touchEnd");
            await Task.Delay(50);
        }

        await devTools.DetachAsync();

        async Task Touch(string type, params (double X, double Y)[] fingers)
        {
            await devTools.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["touchPoints"] = fingers.Select(at => new { x = box.X + (at.X * box.Width), y = box.Y + (at.Y * box.Height) }).ToArray(),
            });
        }
    }
}
