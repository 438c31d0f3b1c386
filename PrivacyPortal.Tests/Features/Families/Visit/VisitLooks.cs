using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Families.Visit;

/// <summary>Every page of a visit as it looks: both themes, three widths, for fingers, by keyboard, and within what a weak link can carry.</summary>
[Collection(OneVisitPortal.Name)]
public class VisitLooks(VisitPortal portal, BrowserFixture browser, ITestOutputHelper output)
{
    // All of it when PORTAL_HEAVY is set; else each state in one look, one after the other.
    private static readonly bool _heavy = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1";

    private static readonly (int Width, ColorScheme Theme)[] _looks = [(1024, ColorScheme.Light), (390, ColorScheme.Dark), (320, ColorScheme.Light)];

    private int _looked;

    private IEnumerable<(int Width, ColorScheme Theme)> Looks() =>
        _heavy ? BrowserLook.Widths.SelectMany(width => new[] { (width, ColorScheme.Light), (width, ColorScheme.Dark) }) : [_looks[_looked++ % _looks.Length]];

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_a_grown_ups_turn()
    {
        var (mother, boy) = await portal.MotherAndBoy();
        var grandmother = await portal.Person("Grace Example", "1955-02-03");
        await portal.Holds(grandmother, AuthorityKind.Grandparent, boy);
        var tablet = await portal.HandedOver(browser, [mother, boy, grandmother], Purpose.PhotoWeb, Purpose.Words);
        await LooksRight(tablet, "whose turn it is");
        await tablet.Picks("Grace");
        await LooksRight(tablet, "the grandmother's hello");
        await tablet.Page.GoBackAsync();
        await WholeTurn(tablet, "Maria", Audience.Adult, "Yes", "Ask me another day");
        await tablet.NextPerson();
        await LooksRight(tablet, "whose turn it is, one done");
        await tablet.Page.GetByRole(AriaRole.Link, new() { Name = "We want to stop now" }).ClickAsync();
        await Expect(tablet.Page.GetByRole(AriaRole.Heading, new() { Name = "Thank you for your time" })).ToBeVisibleAsync();
        await LooksRight(tablet, "handing it back");
        await tablet.PutDown();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_a_childs_turn()
    {
        var child = await portal.Person("Tom Example", "2017-03-03");
        var tablet = await portal.HandedOver(browser, [child], Purpose.PhotoWeb);
        await WholeTurn(tablet, "Tom", Audience.From6To9, "No");
        await tablet.PutDown();
    }

    [Fact]
    public async Task A_whole_turn_can_be_taken_by_keyboard_alone()
    {
        var young = await portal.Person("Lily Example", "2010-02-02");
        var tablet = await portal.HandedOver(browser, [young], Purpose.PhotoWeb);
        var keys = new KeysOnly(tablet.Page);

        await keys.Press(tablet.Page.GetByRole(AriaRole.Link, new() { Name = "Lily" }));
        await keys.Press(tablet.Page.GetByRole(AriaRole.Link, new() { Name = "Start" }));
        await keys.Press(tablet.Page.GetByRole(AriaRole.Link, new() { Name = "See it all on one page" }));
        await keys.Press(tablet.Page.GetByRole(AriaRole.Button, new() { Name = "I have read it" }));
        await tablet.IsAt("your-right");
        await keys.Press(tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }));
        await tablet.IsAt("check");
        foreach (var ask in Tablet.Notice.For(Audience.From16To17).TeachBacks.Select(t => t.Asks[0]))
        {
            await Expect(tablet.Page.GetByRole(AriaRole.Group, new() { Name = ask.Words })).ToBeVisibleAsync();
            await keys.Choose(tablet.Page.GetByRole(AriaRole.Radio, new() { Name = ask.Answers[ask.Right], Exact = true }));
            await keys.Press(tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }));
        }

        await tablet.IsAt("choose");
        await keys.Choose(tablet.Page.GetByRole(AriaRole.Radio, new() { Name = "No", Exact = true }));
        await keys.Press(tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }));
        await tablet.IsAt("review");
        await keys.Press(tablet.Page.GetByRole(AriaRole.Link, new() { Name = "That's right" }));
        await tablet.IsAt("sign");
        await keys.Type(tablet.Page.GetByLabel("My name"), "Lily Example");
        await keys.Press(tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Sign now" }));
        await tablet.IsAt("done");

        Assert.Equal(StandingState.Refused, (await portal.Standing(young, Purpose.PhotoWeb)).State);
        await tablet.PutDown();
    }

    [Fact]
    public async Task A_page_of_questions_is_light_on_its_first_load()
    {
        var adult = await portal.Person("Maria Example", "1990-05-05");
        var tablet = await portal.HandedOver(browser, [adult]);
        await tablet.ComesToTheQuestions("Maria", Audience.Adult);

        var weight = await BytesOverTheWire.Of(tablet.Page, "/visit/1/choose/1");

        output.WriteLine(weight.ToString());
        // The script that keeps the page in place is deferred: the words do not wait for it.
        var script = weight.Responses.Where(r => r.Address.Contains("blazor.web", StringComparison.Ordinal)).Sum(r => r.Bytes);
        Assert.InRange(weight.UntilReadable - script, 1, 60 * 1024);
        Assert.InRange(weight.InAll, 1, 120 * 1024);
        await tablet.PutDown();
    }

    [Fact]
    public async Task Nothing_about_a_person_stands_in_an_address_a_title_or_the_browsers_storage()
    {
        var adult = await portal.Person("Maria Example", "1990-05-05");
        var tablet = await portal.HandedOver(browser, [adult], Purpose.PhotoWeb);
        var seen = new List<string>();
        tablet.Page.FrameNavigated += (_, frame) => seen.Add(frame.Url);

        await tablet.TakesATurn("Maria", Audience.Adult, "Yes");
        seen.Add(await tablet.Page.TitleAsync());

        Assert.All(seen, one => Assert.DoesNotMatch("(?i)maria|prison|photo|yes|" + adult.Value, one));
        Assert.Equal("0 0", await tablet.Page.EvaluateAsync<string>("`${localStorage.length} ${sessionStorage.length}`"));
        await tablet.PutDown();
    }

    private async Task WholeTurn(Tablet tablet, string name, Audience audience, params string[] answers)
    {
        await tablet.Picks(name);
        await LooksRight(tablet, "hello");
        await tablet.Page.GetByRole(AriaRole.Link, new() { Name = "Start" }).ClickAsync();
        await tablet.IsAt("read");
        await LooksRight(tablet, "a card");
        await tablet.Page.GotoAsync(new Uri(tablet.Page.Url).AbsolutePath);
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = "I have read it" }).ClickAsync();
        await tablet.IsAt("your-right");
        await LooksRight(tablet, "the right to object");
        await tablet.IsToldOfTheRight();
        await LooksRight(tablet, "a check");
        await tablet.GoesOn();
        await Expect(tablet.Page.Locator(".error-text")).ToBeVisibleAsync();
        await LooksRight(tablet, "a check without an answer");
        await tablet.AnswersTheChecks(audience);
        await LooksRight(tablet, "questions");
        await tablet.Says(answers);
        await LooksRight(tablet, "the review");
        await tablet.ComesToSign();
        await LooksRight(tablet, "signing");
        await tablet.GoesOn();
        await Expect(tablet.Page.Locator(".error-text").First).ToBeVisibleAsync();
        await LooksRight(tablet, "signing with nothing");
        await tablet.Page.GetByLabel("My name").FillAsync(name);
        await tablet.GoesOn();
        await tablet.IsAt("done");
        await LooksRight(tablet, "done");
    }

    private async Task LooksRight(Tablet tablet, string state)
    {
        foreach (var (width, theme) in Looks())
        {
            await tablet.Page.SetViewportSizeAsync(width, 768);
            await tablet.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await tablet.Page.ShouldHaveNoAxeViolations($"{state}, {theme}, {width} px wide");
            Assert.True(await tablet.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{state} scrolls sideways at {width} px");
        }

        var isForChildren = await tablet.Page.EvaluateAsync<bool>("!!document.querySelector('.visit.for-children')");
        var small = await tablet.Page.EvaluateAsync<string[]>("""
            least => [...document.querySelectorAll('main :is(a, button, summary, input:not([type=hidden], [type=radio]), .answer)')]
              .filter(e => e.checkVisibility() && !e.closest('.words p, .more-words, .lead, .note'))
              .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
              .filter(([, box]) => box.height < least - .5 || box.width < 44)
              .map(([words, box]) => `${words}: ${box.width} x ${box.height}`)
            """, isForChildren ? 64 : 44);
        Assert.True(small.Length == 0, $"{state}: {string.Join("; ", small)}");
        await tablet.Page.SetViewportSizeAsync(1024, 768);
    }
}
