using Microsoft.Playwright;

namespace PrivacyPortal.Tests.Features.Families.Visit;

/// <summary>Uses a page as somebody does who has no pointer: Tab to get there, Space and Enter to act, arrows inside a group.</summary>
internal sealed class KeysOnly(IPage page)
{
    private const int Most = 80;

    public async Task Press(ILocator what)
    {
        await TabTo(what);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task Type(ILocator where, string words)
    {
        await TabTo(where);
        await page.Keyboard.TypeAsync(words);
    }

    /// <summary>Tab stops once at a group; arrows reach the others.</summary>
    public async Task Choose(ILocator radio)
    {
        await TabTo(page.GetByRole(AriaRole.Radio).First);
        for (var press = 0; press < Most && !await IsFocused(radio); press++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("Space");
        Assert.True(await radio.IsCheckedAsync());
    }

    private async Task TabTo(ILocator what)
    {
        await what.WaitForAsync();
        for (var press = 0; press < Most; press++)
        {
            if (await IsFocused(what))
            {
                await IsSeen(what);
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not lead to {what}.");
    }

    private static Task<bool> IsFocused(ILocator what) => what.EvaluateAsync<bool>("e => document.activeElement === e");

    // WCAG 2.4.11: never wholly behind the bar at the foot of the screen. A page may take a moment to glide there.
    private static async Task IsSeen(ILocator what)
    {
        for (var look = 0; look < 100; look++)
        {
            if (await what.EvaluateAsync<bool>("""
                e => {
                  const box = e.getBoundingClientRect(), bar = document.querySelector('.ways')?.getBoundingClientRect();
                  const isCovered = bar && !e.closest('.ways') && box.top >= bar.top && box.bottom <= bar.bottom;
                  return box.bottom > 0 && box.top < innerHeight && !isCovered;
                }
                """))
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail($"{what} has the focus and can't be seen.");
    }
}
