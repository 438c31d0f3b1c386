using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PrivacyPortal.Tests.Ground;

/// <summary>What every story does with its pages.</summary>
internal static class Pages
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Throws the page away with its cookies and storage. Now and then Chromium never answers that it did; a story doesn't wait for that,
    /// since the whole browser goes at the end of the run.
    /// </summary>
    public static async Task PutAway(this IPage page)
    {
        try
        {
            await page.Context.CloseAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            Console.WriteLine("A page of the browser did not close in ten seconds; the run goes on without it.");
        }
    }

    /// <summary>
    /// Waits until the page is at this path, whatever is asked for behind it. Playwright's own waiting fails when one way there gives way to
    /// another, as when a tab both leaves by itself and is sent away.
    /// </summary>
    public static Task ComesTo(this IPage page, string path) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex("^[a-z]+://[^/]+" + Regex.Escape(path) + "([?#]|$)"), new() { Timeout = 60_000 });

    /// <summary>
    /// Waits until a staff page is in the hands of its circuit, which writes it anew: for that moment it has no title, and what was found on
    /// it is gone. Any other page is as it is.
    /// </summary>
    public static Task IsLive(this IPage page) =>
        page.Locator(".until-live:not([disabled]), main:not(.staff-main)").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Waits until the page is that of its address: where pages change in place, the address moves on first, and a tap would meet the one before.</summary>
    public static async Task HasArrived(this IPage page)
    {
        if (await page.Locator("a.skip").CountAsync() > 0)
        {
            await Assertions.Expect(page.Locator("a.skip")).ToHaveAttributeAsync("href", new Uri(page.Url).AbsolutePath + "#main");
        }
    }

    /// <summary>Done when the page that is opened next has its circuit and has been drawn by it. Ask before going there.</summary>
    public static Task CircuitIsUp(this IPage page)
    {
        var drawn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf("JS.RenderBatch"u8) >= 0)
            {
                drawn.TrySetResult();
            }
        };
        return drawn.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
