using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Translations;

/// <summary>One turn on the tablet, whatever language its words are in: what is pressed is found by its place, never by its words.</summary>
internal sealed class VisitWalk(IPage page, int place, Edition edition)
{
    /// <summary>Looks at a page as it opens.</summary>
    public required Func<string, Task> Page { get; init; }

    /// <summary>Looks at what a page answers when something is missing or wrong; nobody errs where nobody looks.</summary>
    public Func<string, Task>? Mistake { get; init; }

    /// <summary>From one's name to the card for changing one's mind.</summary>
    public async Task WholeTurn(string name, string answer)
    {
        await ComesToTheRight();
        await GoesOn();
        await Checks();
        await Chooses(answer);
        await Signs(name);
        await Opens("card", "before a card");
        await GoesOn(".visit-body form[action$='/card'] button");
        await Expect(page.Locator(".choice-card")).ToBeVisibleAsync();
        if (Mistake is not null)
        {
            await Mistake("a new card");
            await Opens("card", "before another card");
        }
    }

    /// <summary>From one's name to the right to object.</summary>
    public async Task ComesToTheRight()
    {
        await page.GotoAsync("/visit");
        await Page("whose turn");
        await Opens("", "hello");
        if (Mistake is not null)
        {
            await GoesOn("button.talk-later");
            await Expect(page.Locator("p.talk-later")).ToBeVisibleAsync();
            await Mistake("talk to me later");
        }

        await Opens("read?card=1", "the first card");
        await Opens("read", "the whole notice");
        if (Mistake is not null)
        {
            await page.EvaluateAsync("document.querySelector('input[name=Shown]').value = 'older words'");
            await GoesOn();
            await Expect(page.Locator("[role=alert]")).ToBeVisibleAsync();
            await Mistake("older words");
        }

        await GoesOn();
        await Expect(page).ToHaveURLAsync(new Regex("/your-right$"));
        await Page("the right to object");
    }

    public Task GoesOn() => GoesOn(".ways :is(a, button):not(.second)");

    private async Task Checks()
    {
        await Page("a check");
        if (Mistake is not null)
        {
            await GoesOn();
            await Mistake("a check without an answer");
            foreach (var way in new[] { 0, 1, 0 })
            {
                var ask = edition.TeachBacks[0].Asks[way];
                await Answers(ask.Right == 0 ? 1 : 0);
                await Mistake($"a wrong answer to {ask.Words}");
            }

            await page.GotoAsync($"/visit/{place}/check?again=1");
        }

        foreach (var ask in edition.TeachBacks.Select(t => t.Asks[0]))
        {
            await Answers(ask.Right);
        }

        await Expect(page).ToHaveURLAsync(new Regex("/choose/1$"));
    }

    private async Task Answers(int number)
    {
        await page.EvaluateAsync("number => { document.querySelector(`input[name=teach-back][value='${number}']`).checked = true; }", number);
        await GoesOn();
    }

    private async Task Chooses(string answer)
    {
        if (Mistake is not null)
        {
            await GoesOn();
            await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            await Mistake("questions without an answer");
            await page.EvaluateAsync("document.querySelectorAll('input[name^=\"shown.\"]').forEach(field => field.value = 'older words')");
            await GoesOn();
            await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            await Mistake("questions in older words");
        }

        while (page.Url.Contains("/choose/", StringComparison.Ordinal))
        {
            await Page($"questions {page.Url[^1]}");
            await page.EvaluateAsync("answer => { document.querySelectorAll(`input[type=radio][value='${answer}']`).forEach(radio => radio.checked = true); }", answer);
            await GoesOn();
        }

        await Page("the review");
        await GoesOn();
    }

    private async Task Signs(string name)
    {
        await Page("signing");
        if (Mistake is not null)
        {
            await Errs("nothing", ("Typed", ""));
            await Errs("a drawing that is none", ("Drawn", "{}"));
            await Errs("a long drawing", ("Drawn", new string('x', 20_000)));
            await Errs("a name of numbers", ("Drawn", ""), ("Typed", "12345"));
            await Errs("a long name", ("Typed", new string('x', 500)));
            await Errs("many words", ("Typed", ""), ("Said", new string('7', 500)));
            await Errs("no words", ("Said", "\u0001"));
            await page.EvaluateAsync("document.querySelector('[name=Said]').value = ''");
            await page.Locator("[data-pad]").DrawSignature();
            await Expect(page.Locator(".signature [data-said]")).Not.ToBeEmptyAsync();
            await Mistake("a mark");
            await page.Locator("[data-clear]").ClickAsync();
            await Mistake("no mark");
        }

        await page.Locator("#typed").FillAsync(name);
        await GoesOn();
        await Expect(page).ToHaveURLAsync(new Regex("/done$"));
        await Page("done");
    }

    private async Task Errs(string what, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            await page.EvaluateAsync("([field, value]) => { document.querySelector(`[name=${field}]`).value = value; }", new[] { field, value });
        }

        await GoesOn();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await Mistake!($"signing with {what}");
    }

    private async Task Opens(string step, string state)
    {
        await page.GotoAsync($"/visit/{place}{(step.Length == 0 ? "" : "/")}{step}");
        await Page(state);
    }

    // A page that was changed in place loses this mark like one that was loaded.
    private async Task GoesOn(string way)
    {
        await page.EvaluateAsync("document.body.dataset.before = ''");
        await page.Locator(way).First.ClickAsync();
        await Expect(page.Locator("body[data-before]")).ToHaveCountAsync(0);
    }
}
