using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.SignIn;

namespace PrivacyPortal.Tests.Features.Families.Visit;

/// <summary>
/// A whole visit over a link that hardly holds: somebody patient taps what is on the screen, and loads the page again when the browser
/// shows its own error. 3 visits, or 200 with PORTAL_HEAVY=1: each over a link of its own, many at once, because each mostly waits.
/// </summary>
[Collection(OneVisitPortal.Name)]
public sealed partial class FailingLinkStories(VisitPortal portal, BrowserFixture browser)
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);
    private static readonly int _visits = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 200 : 3;

    [Fact]
    public async Task Visits_over_a_link_that_loses_delays_and_resets_finish_without_doubles()
    {
        var (resets, sentAgain) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(1, _visits), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) =>
        {
            await using var link = new FailingLink(portal.Address, seed);
            var adult = await portal.Person("Maria Example", "1990-05-05");
            await Visit(link, adult);

            Assert.Single(await portal.Decisions(adult));
            Assert.Single(await portal.Read(db => Task.FromResult(db.Signings.Where(s => s.ById == adult.Value).ToList())));
            Interlocked.Add(ref resets, link.Resets);
            Interlocked.Add(ref sentAgain, link.SentAgain);
        });

        // The link did fail, or nothing was shown.
        Assert.True(sentAgain >= _visits && resets >= _visits / 3, $"Only {resets} resets and {sentAgain} pieces sent again.");
        Console.WriteLine($"{_visits} visits over the failing link: {resets} resets, {sentAgain} pieces sent again, one decision each.");
    }

    private async Task Visit(FailingLink link, PersonId adult)
    {
        var page = await browser.NewPage(new BrowserLook { StillPictures = true }, link.Address);
        await page.Context.AddCookiesAsync(await TicketOf(await portal.Prepared([adult], Purpose.PhotoWeb), link.Address));
        page.SetDefaultTimeout(10_000);
        var begun = Stopwatch.GetTimestamp();
        await Try(() => page.GotoAsync("/visit", new() { WaitUntil = WaitUntilState.Commit, Timeout = 40_000 }));
        while (!IsDone().IsMatch(page.Url))
        {
            var before = await Seen(page);
            Assert.True(Stopwatch.GetElapsedTime(begun) < Longest, $"The visit was not over in {Longest.TotalMinutes} minutes. It came to: {before}");
            await Try(() => TakeOneStep(page));
            await UntilChanged(page, before);
        }

        await page.PutAway();
    }

    // What a person sees and taps next. Where they are is all that they know.
    private static Task TakeOneStep(IPage page) => Where(page) switch
    {
        "" => page.GetByRole(AriaRole.Link, new() { NameRegex = Maria() }).TapAsync(),
        "read" when page.Url.Contains("as=", StringComparison.Ordinal) => page.GetByRole(AriaRole.Button, new() { Name = "I have read it" }).TapAsync(),
        "read" => page.GetByRole(AriaRole.Link, new() { Name = "See it all on one page" }).TapAsync(),
        "check" => Check(page),
        "choose" => Choose(page),
        "sign" => Sign(page),
        "hello" or "your-right" or "review" => GoOn(page),
        _ => page.ReloadAsync(Patient),
    };

    private static async Task Check(IPage page)
    {
        var asked = await page.Locator("main").InnerTextAsync();
        if (Tablet.Notice.For(Audience.Adult).TeachBacks.SelectMany(t => t.Asks).FirstOrDefault(one => asked.Contains(one.Words, StringComparison.Ordinal)) is { } ask)
        {
            await Tablet.Chooses(page.Locator("body"), ask.Answers[ask.Right]);
        }

        await GoOn(page);
    }

    private static async Task Choose(IPage page)
    {
        await Tablet.Chooses(page.Locator("body"), "Yes");
        await GoOn(page);
    }

    private static async Task Sign(IPage page)
    {
        await page.GetByLabel("My name").FillAsync("Maria Example");
        await GoOn(page);
    }

    private static Task GoOn(IPage page) => page.Locator(".ways :is(a, button):not(.second)").TapAsync();

    private static PageReloadOptions Patient { get; } = new() { WaitUntil = WaitUntilState.Commit, Timeout = 40_000 };

    private static string Where(IPage page) => Step().Match(page.Url) is { Success: true } at ? at.Groups["step"].Value is { Length: 0 } && at.Groups["place"].Success ? "hello" : at.Groups["step"].Value : "elsewhere";

    private static async Task<string> Seen(IPage page)
    {
        try
        {
            return page.Url + await page.EvaluateAsync<string>("document.querySelector('main')?.innerText ?? ''");
        }
        catch (PlaywrightException)
        {
            return "between two pages";
        }
    }

    /// <summary>Waits as long as somebody patient does; then they load the page again.</summary>
    private static async Task UntilChanged(IPage page, string before)
    {
        var begun = Stopwatch.GetTimestamp();
        while (await Seen(page) == before || Where(page) == "elsewhere")
        {
            if (Where(page) == "elsewhere" || Stopwatch.GetElapsedTime(begun) > TimeSpan.FromSeconds(60))
            {
                await Try(() => page.ReloadAsync(Patient));
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    // A page that goes while somebody taps on it, or does not come, is what this link is about.
    private static async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The worker prepares the tablet where the signal is good; the family takes it where it is not.</summary>
    private async Task<IEnumerable<Microsoft.Playwright.Cookie>> TicketOf(Guid visit, Uri at)
    {
        using var handler = portal.Server.NewHandler();
        handler.CookieContainer = new CookieContainer();
        using var worker = new HttpClient(handler) { BaseAddress = portal.Address };
        using var signedIn = await worker.PostAsync(Caller.At("/sign-in/example"), await Caller.Form(worker, "/sign-in", ("staff", "worker")));
        using var handedOver = await worker.PostAsync(Caller.At($"/staff/visits/{visit}/hand-over"), await Caller.Form(worker, "/staff"));
        Assert.Equal("/visit", handedOver.Headers.Location?.ToString());
        return handler.CookieContainer.GetAllCookies().Select(one => new Microsoft.Playwright.Cookie { Name = one.Name, Value = one.Value, Url = at.ToString() });
    }

    [GeneratedRegex(@"/visit(/(?<place>\d+))?(/(?<step>[a-z-]+)(/\d+)?)?(\?.*)?$")]
    private static partial Regex Step();

    [GeneratedRegex(@"/visit/(\d+/done|hand-back)")]
    private static partial Regex IsDone();

    [GeneratedRegex("^Maria")]
    private static partial Regex Maria();
}
