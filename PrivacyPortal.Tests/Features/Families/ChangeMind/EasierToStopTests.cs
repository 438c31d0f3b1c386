using System.Diagnostics;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;

namespace PrivacyPortal.Tests.Features.Families.ChangeMind;

/// <summary>Stopping takes at most the taps, the fields and the seconds of giving (R3.9, SR-01), counted in a real browser.</summary>
public class EasierToStopTests(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private const string OnWebsite = "on our website";

    private readonly MyPhone _phone = new(portal, browser);

    [Theory]
    [InlineData("card")]
    [InlineData("code")]
    public async Task Stopping_costs_at_most_what_giving_costs(string route)
    {
        var card = await _phone.CardOf("Lily");

        var stop = await Count(card, route, async page =>
        {
            await Stop(page).ClickAsync();
            await Assertions.Expect(MyPhone.Choice(page, OnWebsite)).ToContainTextAsync("You stopped this");
        });
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        var give = await Count(card, route, async page =>
        {
            await MyPhone.Choice(page, OnWebsite).GetByRole(AriaRole.Link, new() { Name = "Say yes" }).ClickAsync();
            await page.GetByLabel("type your name").FillAsync("Lily Example");
            await page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).ClickAsync();
            await Assertions.Expect(MyPhone.Choice(page, OnWebsite)).ToContainTextAsync("Yes, in use");
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"{route}: stop {stop}, give {give}");
        Assert.True(stop.Taps <= give.Taps && stop.Fields <= give.Fields, $"stop {stop}, give {give}");
        Assert.True(stop.Seconds <= give.Seconds, $"stop {stop}, give {give}");
        Assert.Equal(route == "card" ? (1, 0) : (2, 1), (stop.Taps, stop.Fields));
    }

    private static ILocator Stop(IPage page) => MyPhone.Choice(page, OnWebsite).GetByRole(AriaRole.Button, new() { Name = "Stop" });

    private async Task<Cost> Count(IssuedCard card, string route, Func<IPage, Task> act)
    {
        var page = await _phone.NewPage();
        var (taps, fields) = (0, new HashSet<string>());
        await page.Context.ExposeFunctionAsync("tapped", () => { taps++; });
        await page.Context.ExposeFunctionAsync("filled", (string name) => { fields.Add(name); });
        await page.Context.AddInitScriptAsync(
            "addEventListener('click', e => e.isTrusted && e.detail > 0 && tapped(), true); addEventListener('input', e => filled(location.pathname + e.target.name), true);");
        if (route == "card")
        {
            await page.GotoAsync("/my#" + card.Secret);
        }
        else
        {
            await page.GotoAsync("/my");
            await page.GetByLabel("The code on your card").FillAsync(card.Code.InHalves);
            await page.GetByRole(AriaRole.Button, new() { Name = "Open my choices" }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Heading, new() { Name = "Your choices" }).WaitForAsync();

        // From the open page on: up to there both go the same way.
        var watch = Stopwatch.StartNew();
        await act(page);
        var seconds = watch.Elapsed.TotalSeconds;
        await page.PutAway();
        return new Cost(taps, fields.Count, seconds);
    }

    private sealed record Cost(int Taps, int Fields, double Seconds);
}
