using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Components.Reading;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Features.Families.ReadNotice;

/// <summary>A family reads the notice: by touch, by ear, in other words, in other letters, and without any script.</summary>
public class ReadingStories(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private static readonly NoticeVersion _notice = NoticeContent.Load();

    public static TheoryData<string> Editions => [.. Audience.All.Select(a => a.Key)];

    [Fact]
    public async Task A_nine_year_old_reads_the_story_to_its_end_by_touch_alone()
    {
        var page = await browser.NewPage(at: portal.BaseAddress);
        await page.GotoAsync("/notice");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ages 6 to 9" }).TapAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read one card at a time" }).TapAsync();

        var edition = _notice.For(Audience.From6To9);
        foreach (var (at, frame) in edition.Story.Index())
        {
            await Assertions.Expect(page.GetByText($"Card {at + 1} of {edition.Story.Count + 1}")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText(frame.Words)).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = frame.PictureWords })).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Next card" }).TapAsync();
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = edition.RightToObject.Heading })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "That was all" }).TapAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How would you like to read it?" })).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task A_card_is_heard_word_by_word_and_each_word_is_marked()
    {
        var page = await browser.NewPage(at: portal.BaseAddress);
        await page.GiveVoice();
        await page.GotoAsync("/notice/10-12?card=5", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await HearIt(page, "Who sees it?").TapAsync();
        await page.WaitForFunctionAsync("spoken.now !== null");

        List<string> heard = [];
        while (await page.SayAWord() is { } word)
        {
            Assert.Equal(word, await page.MarkedWord());
            heard.Add(word);
        }

        var section = _notice.For(Audience.From10To12).Sections.Single(s => s.Key == "5");
        Assert.Equal(Words($"{section.Heading} {string.Join(' ', section.Cards)}"), Words(string.Join(' ', heard)));
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Reading aloud" })).ToBeHiddenAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task The_voice_pauses_where_it_is_goes_slower_begins_again_and_stops()
    {
        var page = await browser.NewPage(at: portal.BaseAddress);
        await page.GiveVoice();
        await page.GotoAsync("/notice/adult?card=8", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await HearIt(page, "What if this notice changes?").ClickAsync();
        await page.WaitForFunctionAsync("spoken.now !== null");
        await page.SayAWord();
        var second = await page.SayAWord();

        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        Assert.False(await page.IsSpeaking());
        await page.ShouldHaveNoAxeViolations("while the voice pauses");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        Assert.Equal(second, await page.SayAWord());

        await page.GetByRole(AriaRole.Button, new() { Name = "Slower" }).ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>("spoken.rates.at(-1) < spoken.rates[0]"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Again" }).ClickAsync();
        Assert.Equal("What", await page.SayAWord());

        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        Assert.False(await page.IsSpeaking());
        Assert.Equal("", await page.MarkedWord());
        await page.PutAway();
    }

    [Fact]
    public async Task Leaving_the_card_silences_the_voice_at_once()
    {
        var page = await browser.NewPage(at: portal.BaseAddress);
        await page.GiveVoice();
        await page.GotoAsync("/notice/10-12?card=1", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await HearIt(page, "How do we learn about you?").ClickAsync();
        await page.WaitForFunctionAsync("spoken.now !== null");
        await page.SayAWord();

        await page.GetByRole(AriaRole.Link, new() { Name = "Next card" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Card 2 of")).ToBeVisibleAsync();

        Assert.False(await page.IsSpeaking());
        await page.PutAway();
    }

    [Fact]
    public async Task Where_only_a_voice_from_afar_could_read_it_says_so_and_sends_nothing()
    {
        var page = await browser.NewPage(at: portal.BaseAddress);
        await page.GiveOnlyAVoiceFromAfar();
        await page.GotoAsync("/notice/adult?card=1", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await HearIt(page, "How do we learn about you?").ClickAsync();

        await Assertions.Expect(page.GetByText("This device has no voice of its own to read with.")).ToBeVisibleAsync();
        Assert.False(await page.IsSpeaking());
        await page.ShouldHaveNoAxeViolations("where there is no voice");
        await page.PutAway();
    }

    [Fact]
    public async Task A_reader_moves_to_easier_words_and_back_to_more_detail()
    {
        var page = await browser.NewPage(at: portal.BaseAddress);
        await page.GotoAsync("/notice/13-15");
        await page.GetByRole(AriaRole.Link, new() { Name = "Easier words (ages 10 to 12)" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = _notice.For(Audience.From10To12).Title })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "More detail (ages 13 to 15)" }).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = _notice.For(Audience.From13To15).Title })).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task A_hard_word_opens_its_meaning_where_it_stands_even_without_scripts()
    {
        var page = await browser.NewPage(new BrowserLook { Scripts = false }, portal.BaseAddress);
        await page.GotoAsync("/notice/adult?card=2");
        var meaning = page.GetByText("Your closest family.");
        await Assertions.Expect(meaning).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "next of kin" }).First.ClickAsync();

        await Assertions.Expect(meaning).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Without_scripts_the_whole_text_is_in_the_page(string key)
    {
        using var client = portal.NewClient();
        var html = await client.GetStringAsync(new Uri($"/notice/{key}", UriKind.Relative), TestContext.Current.CancellationToken);
        var shown = Words(WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]+>", " ")));
        var edition = _notice.Editions.Single(e => e.Audience.Key == key);

        var texts = edition.Sections.SelectMany(s => s.Cards.Prepend(s.Heading).Append(s.More ?? "")).Concat(edition.Story.Select(f => f.Words))
            .Append(edition.Title).Append(edition.Opening).Append(edition.RightToObject.Body);
        Assert.All(texts, text => Assert.Contains(Words(NoticeMarkdown.ToPlainText(text)), shown, StringComparison.Ordinal));
        Assert.Contains("0151 702 5524", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_reader_likes_is_kept_for_the_session_and_in_no_storage_of_the_browser()
    {
        var page = await browser.NewPage(at: portal.BaseAddress);
        await page.GotoAsync("/notice/adult", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByText("Text and colours").ClickAsync();
        await page.ShouldHaveNoAxeViolations("with the choices open");
        var saved = page.WaitForResponseAsync("**/comfort");
        await page.GetByLabel("Largest").CheckAsync();
        await saved;
        saved = page.WaitForResponseAsync("**/comfort");
        await page.GetByLabel("Strong contrast").CheckAsync();
        await saved;
        await page.ReloadAsync();

        Assert.Equal("largest strong", await page.EvaluateAsync<string>("`${document.documentElement.dataset.size} ${document.documentElement.dataset.theme}`"));
        await page.ShouldHaveNoAxeViolations("in strong contrast");
        var cookies = await page.Context.CookiesAsync();
        Assert.All(cookies, c => Assert.Equal(-1, c.Expires));
        var cookie = Assert.Single(cookies, c => c.Name == "portal-comfort");
        Assert.Equal("largest.usual.strong.usual", cookie.Value);
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        await page.PutAway();
    }

    [Fact]
    public async Task Without_scripts_the_reader_chooses_by_a_plain_form()
    {
        var page = await browser.NewPage(new BrowserLook { Scripts = false }, portal.BaseAddress);
        await page.GotoAsync("/notice/10-12?card=2");
        await page.GetByText("Text and colours").ClickAsync();
        await page.GetByLabel("Dark").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use these" }).ClickAsync();

        Assert.EndsWith("/notice/10-12?card=2", page.Url, StringComparison.Ordinal);
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        await page.PutAway();
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task A_forged_way_back_leads_to_the_first_page(string back)
    {
        using var client = portal.NewClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["size"] = "enormous", ["back"] = back });
        using var answer = await client.PostAsync(new Uri("/comfort", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal("/", answer.Headers.Location?.ToString());
        Assert.Contains("portal-comfort=usual.usual.usual.usual", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("999", 12)]
    public async Task A_card_that_is_not_there_shows_the_nearest(string card, int shown)
    {
        using var client = portal.NewClient();
        var html = await client.GetStringAsync(new Uri($"/notice/adult?card={card}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains($"Card {shown} of {NoticeReader.CardsOf(_notice.For(Audience.Adult)).Count}", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_card_that_is_no_number_shows_the_whole(string card)
    {
        using var client = portal.NewClient();
        var html = await client.GetStringAsync(new Uri($"/notice/adult?card={card}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Read one card at a time", html, StringComparison.Ordinal);
    }

    private static ILocator HearIt(IPage page, string heading) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Hear it.*{Regex.Escape(heading)}$") });

    private static string Words(string text) => string.Join(' ', Regex.Matches(text, @"[\p{L}\d][\p{L}\d'’]*").Select(m => m.Value));
}
