using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Components;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Translations;

/// <summary>What a page says and in which language; which way it runs.</summary>
internal static partial class SpokenPage
{
    private const string Places = "[...document.querySelectorAll('.charity, .corner, .door .pictogram, .note .pictogram, .ways .button, .progress span, .quick-exit a, h1:not([lang]), .field label, .turn-name, .steps .bead, .turns .bead, .what-comes .pictogram, .section-head .pictogram, .answer-mark .bead, .signature-ways button, .choice-card .square, .choice .state, .acts')].filter(e => e.checkVisibility() && !e.closest('[lang]:not(html)')).map(e => { const b = e.getBoundingClientRect(), w = document.documentElement.clientWidth; return e.className + ' ' + Math.round(getComputedStyle(document.documentElement).direction === 'rtl' ? w - b.right : b.left); })";

    /// <summary>Picks the language of this page.</summary>
    public static async Task Picks(this IPage page, string tag)
    {
        await page.Locator($".languages button[value='{tag}']").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tag);
    }

    /// <summary>
    /// The words of a page that are not of the language that nobody speaks. Words in a part of another language are that language's own;
    /// how to reach PSS, people's names and dates are the same in all.
    /// </summary>
    public static async Task<IEnumerable<string>> Strangers(this IPage page, IServiceProvider services, params string[] names)
    {
        var texts = await page.EvaluateAsync<string[]>("""
            () => {
              const found = document.querySelector('h1[lang]') ? [] : [document.title];
              const own = element => !element.closest('[lang]:not(html), script, style, .choice-card .code');
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const around = walk.currentNode.parentElement;
                if (own(around)) {
                  found.push(around.closest('noscript') ? new DOMParser().parseFromString(walk.currentNode.data, 'text/html').body.textContent : walk.currentNode.data);
                }
              }

              for (const element of document.querySelectorAll('*')) {
                for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'data-reading', 'data-paused', 'data-go-on', 'data-no-voice', 'data-voice-stopped', 'data-drawn', 'data-not-drawn']) {
                  if (element.hasAttribute(name) && own(element)) {
                    found.push(element.getAttribute(name));
                  }
                }
              }

              return found.map(text => text.trim()).filter(text => text);
            }
            """);
        var contact = services.GetRequiredService<ContactData>();
        string[] same = [Charity.Address(contact.Post), contact.Email, contact.Phone, Charity.Name, "K7QF 2M9X", new Uri(page.Url).Authority + "/my", .. names];
        return texts.Select(text => Date().Replace(same.Aggregate(text, (left, gone) => left.Replace(gone, " ", StringComparison.Ordinal)), " ")).SelectMany(PseudoLanguage.Strangers).Distinct();
    }

    /// <summary>From right to left the page on the screen is the mirror of itself, fits every width, and axe finds nothing.</summary>
    public static async Task IsMirrored(this IPage page, string state)
    {
        await page.Picks(PseudoLanguage.Tag);
        var usual = await page.EvaluateAsync<string[]>(Places);
        await page.Picks(PseudoLanguage.Mirrored);
        var mirrored = await page.EvaluateAsync<string[]>(Places);

        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        Assert.NotEmpty(usual);
        Assert.Equal(usual.Length, mirrored.Length);
        Assert.All(usual.Zip(mirrored), pair => Assert.True(Math.Abs(At(pair.First) - At(pair.Second)) <= 24, $"{state}: {pair.First} is at {pair.Second}"));
        foreach (var width in BrowserLook.Widths)
        {
            await page.SetViewportSizeAsync(width, 768);
            var outside = await page.EvaluateAsync<string[]>("w => document.documentElement.scrollWidth <= w ? [] : [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.visually-hidden') && (e.getBoundingClientRect().left < -1 || e.getBoundingClientRect().right > w + 1)).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40) + ' ' + e.getBoundingClientRect().left + ' ' + e.getBoundingClientRect().right).concat([w + ' px'])", width);
            Assert.True(outside.Length == 0, $"{state}: {string.Join('\n', outside)}");
            Assert.Equal(0, await page.EvaluateAsync<int>("(scrollTo(-500, 0), Math.round(scrollX))"));
        }

        await page.ShouldHaveNoAxeViolations($"right to left: {state}");
        await page.SetViewportSizeAsync(1024, 768);
    }

    private static int At(string place) => int.Parse(place[(place.LastIndexOf(' ') + 1)..]);

    [GeneratedRegex(@"\d{1,2} \p{L}+ \d{4}")]
    private static partial Regex Date();
}
