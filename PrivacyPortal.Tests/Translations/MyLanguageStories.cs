using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Features.Families.ChangeMind;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Translations;

/// <summary>A person's own page in another language than English: all of it, with each mistake that can be made there.</summary>
public class MyLanguageStories(LanguagePortal portal, BrowserFixture browser) : IClassFixture<LanguagePortal>
{
    private readonly MyPhone _phone = new(portal.Server, browser);

    [Fact]
    public async Task A_boy_who_picked_Welsh_finds_his_own_page_in_Welsh_and_what_is_not_is_marked_as_English()
    {
        var page = await _phone.NewPage();
        await page.GotoAsync("/my");
        await page.Picks("cy");
        await Expect(page.GetByLabel("Y cod ar eich cerdyn")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("the door in Welsh");

        await Opens(page, "Jayden");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Eich dewisiadau");
        await Expect(page.GetByText("Yn Saesneg yn unig mae ein cwestiynau hyd yn hyn.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Stopio") }).First).ToBeVisibleAsync();
        await Expect(page.Locator(".choice h3 span").First).ToHaveAttributeAsync("lang", "en-GB");
        await page.ShouldHaveNoAxeViolations("his own page");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Stopio") }).First.ClickAsync();
        await Expect(page.GetByText(new Regex(@"^Fe wnaethoch chi stopio hyn ar \d+ \S+ 20\d\d\."))).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task A_mother_who_picked_Welsh_is_asked_in_Welsh_and_that_is_kept()
    {
        var page = await _phone.NewPage();
        await Opens(page, "Helen");
        await page.Picks("cy");
        await Expect(page.GetByText("Yn Saesneg yn unig")).ToHaveCountAsync(0);
        await Expect(page.Locator(":is(.choice, .more-words) [lang]")).ToHaveCountAsync(0);
        await page.ShouldHaveNoAxeViolations("a mother's own page in Welsh");

        await page.Locator("a[href^='/my/ask?']").First.EvaluateAsync("link => link.click()");
        await Expect(page.Locator("h1")).ToHaveTextAsync(new Regex("^A gawn ni"));
        await page.ShouldHaveNoAxeViolations("a question in Welsh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Na", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Eich dewisiadau");

        var mother = await _phone.Who("Helen");
        Assert.Equal("cy", await _phone.Read(db => db.Showings.Where(s => s.ToId == mother.Value).OrderByDescending(s => s.At).Select(s => s.Language).FirstAsync()));
        await page.PutAway();
    }

    [Fact]
    public async Task No_word_of_ones_own_page_is_still_in_the_code()
    {
        var (strangers, looked) = (new List<string>(), 0);
        var page = await _phone.NewPage();
        foreach (var called in new[] { "Lily", "Maria", "Ewa" })
        {
            await Opens(page, called);
            await page.Picks(PseudoLanguage.Tag);
            await Look($"{called}'s choices");
            await Press("button[name=tell][value=yes]", "parents are told");
            await Press("button[name=tell][value=no]", "parents are not told");
            foreach (var stop in Enumerable.Range(0, await page.Locator("form[action='/my/stop']").CountAsync()))
            {
                await Press("form[action='/my/stop'] button", $"stop {stop + 1}");
            }

            await Press("form[action='/my/undo'] button", "a stop undone");
            foreach (var ask in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/my/ask?\"]')].map(a => a.getAttribute('href'))"))
            {
                await page.GotoAsync(ask);
                await Look(ask);
            }

            await Press("button[value=yes]", "a yes without a name");
            await page.EvaluateAsync("document.querySelector('[name=\"Sent.Words\"]').value = 'older words'");
            await Press("button[value=no]", "older words");
            await page.EvaluateAsync("document.querySelector('button[value=no]').value = 'perhaps'");
            await Press("button[value=perhaps]", "no answer");
            await Press("button[value=no]", "answered");

            await page.GotoAsync("/my/object");
            await Look("what is not agreed with");
            await Press("form[action='/my/object'] button", "one that is not agreed with");

            // How we are asked is the same for everybody.
            foreach (var kind in called == "Lily" ? MyWords.Asks : [])
            {
                await page.GotoAsync("/my/ask-us");
                await Look("ask us");
                await Press(".ways button", "asked nothing");
                await page.EvaluateAsync("kind => document.querySelector(`input[value=${kind}]`).checked = true", kind.Key);
                await Press(".ways button", "asked in no words");
                await page.EvaluateAsync("document.querySelector('textarea').removeAttribute('maxlength'), document.querySelector('textarea').value = '1 '.repeat(3000)");
                await Press(".ways button", "asked in too many words");
                await page.EvaluateAsync("document.querySelector('textarea').value = '?'");
                await Press(".ways button", "asked");
                await page.GotoAsync("/my");
                await Look("something waits");
            }
        }

        Assert.True(looked > 60, $"Only {looked} states were seen.");
        Assert.Empty(strangers);
        await page.PutAway();

        async Task Press(string button, string state)
        {
            if (await page.Locator(button).CountAsync() > 0)
            {
                // Waiting for the answer and then for the load misses a load that came in between; the page that was there is marked instead.
                await page.EvaluateAsync("document.documentElement.dataset.before = ''");
                await page.Locator(button).First.ClickAsync();
                await Expect(page.Locator("html:not([data-before])")).ToBeAttachedAsync();
                await page.EvaluateAsync("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))");
                await Look(state);
            }
        }

        async Task Look(string state)
        {
            looked++;
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", PseudoLanguage.Tag);
            strangers.AddRange((await page.Strangers(portal.Server.Services, await Names())).Select(word => $"{state}: {word}"));
        }
    }

    [Theory]
    [InlineData("/my")]
    [InlineData("/my/ask?part=0&choice=0")]
    [InlineData("/my/object")]
    [InlineData("/my/ask-us")]
    public async Task From_right_to_left_ones_own_page_is_mirrored_and_never_scrolls_sideways(string address)
    {
        var page = await _phone.NewPage(new BrowserLook { StillPictures = true });
        await page.SetViewportSizeAsync(1024, 768);
        await Opens(page, "Jayden");
        await page.GotoAsync(address);
        await page.IsMirrored(address);
        await page.PutAway();
    }

    private async Task Opens(IPage page, string called)
    {
        await page.GotoAsync("/my");
        if (await page.Locator("form[action='/my/close'] button").CountAsync() > 0)
        {
            await page.Locator("form[action='/my/close'] button").ClickAsync();
        }

        // What follows the mark alone opens no page anew, so they come from another one.
        await page.GotoAsync("/notice");
        await page.GotoAsync("/my#" + (await _phone.CardOf(called)).Secret);
        await Expect(page.Locator("form[action='/my/close']")).ToBeVisibleAsync();
    }

    private Task<string[]> Names() => _phone.Read(db => db.People.Select(p => p.CalledName).ToArrayAsync());
}
