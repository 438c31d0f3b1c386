using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Notices;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Families.Visit;

/// <summary>The tablet in a family's hands, in sentences. Finds by role and words, as people do.</summary>
internal sealed partial class Tablet(IPage page)
{
    public static NoticeVersion Notice { get; } = NoticeContent.Load();

    public IPage Page => page;

    private ILocator WayOn => page.Locator(".ways :is(a, button):not(.second)");

    public async Task Picks(string name)
    {
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + Regex.Escape(name)) }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Hello " + name);
    }

    /// <summary>Reads the whole notice on one page, and is told of the right to object.</summary>
    public async Task Reads()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Start" }).TapAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See it all on one page" }).TapAsync();
        await Expect(page).ToHaveURLAsync(WholeNotice());
        await page.GetByRole(AriaRole.Button, new() { Name = "I have read it" }).TapAsync();
        await IsAt("your-right");
    }

    public async Task IsToldOfTheRight()
    {
        await GoesOn();
        await IsAt("check");
    }

    /// <summary>Answers each check of that edition as somebody does to whom we explained it well.</summary>
    public async Task AnswersTheChecks(Audience audience)
    {
        foreach (var ask in Notice.For(audience).TeachBacks.Select(t => t.Asks[0]))
        {
            await Expect(page.GetByRole(AriaRole.Group, new() { Name = ask.Words })).ToBeVisibleAsync();
            await Chooses(page.Locator("body"), ask.Answers[ask.Right]);
            await GoesOn();
        }

        await IsAt("choose");
    }

    /// <summary>From their name to the first question.</summary>
    public async Task ComesToTheQuestions(string name, Audience audience)
    {
        await Picks(name);
        await Reads();
        await IsToldOfTheRight();
        await AnswersTheChecks(audience);
    }

    /// <summary>Gives every question on this screen the same answer, and goes on.</summary>
    public async Task SaysHere(string answer)
    {
        foreach (var one in await page.GetByRole(AriaRole.Group).Filter(new() { Has = page.GetByRole(AriaRole.Radio) }).AllAsync())
        {
            await Chooses(one, answer);
        }

        var here = page.Url;
        await GoesOn();
        await Expect(page).Not.ToHaveURLAsync(here);
    }

    /// <summary>Gives everything about themselves one answer, then the first of the others another, in order of the screens.</summary>
    public async Task Says(params string[] answerForEachPerson)
    {
        var person = -1;
        var title = "";
        while (page.Url.Contains("/choose/", StringComparison.Ordinal))
        {
            var now = await page.Locator("h1").InnerTextAsync();
            var about = now.Contains("you", StringComparison.OrdinalIgnoreCase) ? "you" : now[(now.LastIndexOf(' ') + 1)..];
            if (about != title)
            {
                (title, person) = (about, person + 1);
            }

            await SaysHere(answerForEachPerson[person]);
        }

        await IsAt("review");
    }

    public async Task ComesToSign()
    {
        await GoesOn();
        await IsAt("sign");
    }

    public async Task SignsByTyping(string name)
    {
        await ComesToSign();
        await page.GetByLabel("My name").FillAsync(name);
        await GoesOn();
        await IsAt("done");
    }

    public async Task DrawsAMark()
    {
        await page.GetByRole(AriaRole.Img, new() { Name = "Draw your mark here" }).DrawSignature();
        await Reads("Your mark is here.");

        // On a busy machine the browser takes a stroke that was sent to it for a fling, and swallows the next tap: a tap on nothing.
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TapAsync();
    }

    public async Task SignsByDrawing()
    {
        await ComesToSign();
        await DrawsAMark();
        await GoesOn();
        await IsAt("done");
    }

    /// <summary>One person's whole turn, signed by typing.</summary>
    public async Task TakesATurn(string name, Audience audience, params string[] answerForEachPerson)
    {
        await ComesToTheQuestions(name, audience);
        await Says(answerForEachPerson);
        await SignsByTyping(name + " Example");
    }

    /// <summary>Taps one answer of a group.</summary>
    public static Task Chooses(ILocator group, string answer) => group.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }).TapAsync();

    public Task GoesOn() => WayOn.TapAsync();

    public async Task IsAt(string step)
    {
        await Expect(page).ToHaveURLAsync(new Regex($"/visit/\\d+/{step}(/\\d+)?(\\?.*)?$"));
        await page.HasArrived();
    }

    public Task Reads(string words) => Expect(page.GetByText(words).First).ToBeVisibleAsync();

    public async Task NextPerson()
    {
        // By pointer: the emulated finger may still be held for the mark that was drawn before.
        await page.Locator(".visit-ways .button").Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(WhoseTurn());
    }

    public Task PutDown() => page.PutAway();

    [GeneratedRegex(@"/read\?as=[\w-]+$")]
    private static partial Regex WholeNotice();

    [GeneratedRegex("/visit$")]
    private static partial Regex WhoseTurn();
}
