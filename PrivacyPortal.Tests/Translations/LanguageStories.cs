using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Translations;

/// <summary>A reader picks their language: kept for the visit, whole where it is translated, and said where it is not.</summary>
public class LanguageStories(LanguagePortal portal, BrowserFixture browser) : IClassFixture<LanguagePortal>
{
    [Fact]
    public async Task A_mother_reads_the_notice_in_Welsh_from_the_first_page_to_the_last_card()
    {
        var page = await browser.NewPage(at: portal.Server.BaseAddress);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cymraeg" }).ClickAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Eich gwybodaeth chi, eich dewis chi");
        await Expect(page.GetByText("Mae'r cyfieithiad hwn yn aros am wiriad gan gyfieithydd. This translation is waiting for a translator's check.")).ToBeVisibleAsync();
        await Expect(page.GetByText("This translation is waiting")).ToHaveAttributeAsync("lang", "en-GB");
        await page.ShouldHaveNoAxeViolations("first page in Welsh");

        await page.GetByRole(AriaRole.Link, new() { Name = "Darllen amdano" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Oedolion" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Sut rydym yn defnyddio eich gwybodaeth");
        await Expect(page.Locator("article [lang]")).ToHaveCountAsync(0);
        await Expect(page.GetByText("0303 123 1113")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("the adults' edition in Welsh");

        await page.GetByRole(AriaRole.Link, new() { Name = "Darllen un cerdyn ar y tro" }).ClickAsync();
        var next = page.GetByRole(AriaRole.Link, new() { Name = "Cerdyn nesaf" });
        for (var card = 1; card < 12; card++)
        {
            await Expect(page.GetByText($"Cerdyn {card} o 12")).ToBeVisibleAsync();
            await next.ClickAsync();
        }

        await Expect(page.GetByText("Cerdyn 12 o 12")).ToBeVisibleAsync();
        await Expect(next).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "English", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Card 12 of 12")).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en-GB");
        await page.PutAway();
    }

    [Fact]
    public async Task What_is_not_translated_is_English_is_marked_so_and_says_so()
    {
        var page = await InLanguage("cy");
        await page.GotoAsync("/notice/10-12");

        await Expect(page.GetByText("Dim ond yn Saesneg y mae'r rhan hon hyd yn hyn.")).ToBeVisibleAsync();
        await Expect(page.Locator("h1")).ToHaveAttributeAsync("lang", "en-GB");
        await Expect(page.Locator("article .card h2").First).ToHaveAttributeAsync("lang", "en-GB");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ei glywed" }).First).ToBeVisibleAsync();
        Assert.Equal("en-GB", await page.Locator("[data-aloud]").GetAttributeAsync("data-language"));
        await page.ShouldHaveNoAxeViolations("a page of two languages");
        await page.PutAway();
    }

    [Fact]
    public async Task Whoever_leaves_takes_their_language_along()
    {
        using var client = portal.Server.NewClient();
        using var answer = await client.GetAsync(new Uri("/leave", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("portal-language=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_language_is_kept_for_the_visit_only_and_nothing_else_is()
    {
        var page = await InLanguage("cy");
        var cookie = Assert.Single(await page.Context.CookiesAsync(), c => c.Name == "portal-language");

        Assert.Equal(("cy", -1f, true), (cookie.Value, cookie.Expires, cookie.HttpOnly));
        Assert.Equal("0 0", await page.EvaluateAsync<string>("`${localStorage.length} ${sessionStorage.length}`"));
        await page.PutAway();
    }

    [Theory]
    [InlineData("xx", "/notice", "/notice")]
    [InlineData("cy\r\nSet-Cookie: a=b", "/notice", "/notice")]
    [InlineData("cy", "//evil.example", "/")]
    [InlineData("cy", "https://evil.example", "/")]
    public async Task A_language_that_is_none_changes_nothing_and_the_way_back_is_ours(string language, string back, string leads)
    {
        using var client = portal.Server.NewClient();
        using var form = new FormUrlEncodedContent([new("language", language), new("back", back)]);
        using var answer = await client.PostAsync(new Uri("/language", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(leads, answer.Headers.Location?.ToString());
        Assert.Equal(language == "cy", answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_leaflet_of_a_Welsh_reader_is_in_Welsh_and_says_so_to_machines()
    {
        using var client = portal.Server.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/notice/adult.pdf", UriKind.Relative)) { Headers = { { "Cookie", "portal-language=cy" } } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("leaflet-").FullName;
        var (file, plain) = (Path.Combine(folder, "leaflet.pdf"), Path.Combine(folder, "plain.pdf"));
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await OutsideTools.Run("qpdf", ["--qdf", "--object-streams=disable", file, plain]);
        var words = (await OutsideTools.Run("pdftotext", [file, "-"])).Output;

        Assert.Matches(@"/Lang \(cy\)", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(plain, TestContext.Current.CancellationToken)));
        Assert.Contains("Sut rydym yn defnyddio eich gwybodaeth", words, StringComparison.Ordinal);
        Assert.Contains("1 Medi 2026", words, StringComparison.Ordinal);
        Assert.Contains("Cysylltu â PSS", words, StringComparison.Ordinal);
        Assert.Contains("0151 702 5524", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Contact PSS", words, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Walks every page whose words are kept in tables, and reads each word that it shows or says.</summary>
    [Fact]
    public async Task No_word_of_a_page_is_still_in_the_code()
    {
        var page = await InLanguage(PseudoLanguage.Tag);
        var seen = new HashSet<string>();
        var strangers = new List<string>();
        var next = new Queue<string>(["/", "/my", "/verify", "/notice/nothing-here", "/notice/adult?card=1", "/notice/6-9?card=2", "/notice/adult?card=12", "/notice/adult/changes?since=1.0"]);
        while (next.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            await page.GotoAsync(address);
            strangers.AddRange((await page.Strangers(portal.Server.Services)).Select(word => $"{address}: {word}"));
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.pathname.endsWith('.pdf')).map(a => a.pathname)"))
            {
                if (link is "/" or "/my" or "/verify" || link.StartsWith("/notice", StringComparison.Ordinal))
                {
                    next.Enqueue(link);
                }
            }
        }

        await page.GotoAsync("/my");
        await page.Locator("#code").FillAsync("XX");
        await page.Locator("form.card-form button.button").ClickAsync();
        await Expect(page.Locator("#code-error")).ToBeVisibleAsync();
        strangers.AddRange((await page.Strangers(portal.Server.Services)).Where(word => word != "XX").Select(word => $"a wrong code: {word}"));
        await page.GotoAsync("/verify");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "a.pdf", MimeType = "application/pdf", Buffer = [1, 2, 3] });
        await page.Locator("main button.button").ClickAsync();
        await Expect(page.Locator("#said")).ToBeVisibleAsync();
        strangers.AddRange((await page.Strangers(portal.Server.Services)).Select(word => $"a wrong paper: {word}"));

        Assert.True(seen.Count >= 14, $"Only {seen.Count} pages were found.");
        Assert.Empty(strangers);
        await page.PutAway();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/notice")]
    [InlineData("/notice/adult")]
    [InlineData("/notice/10-12?card=2")]
    [InlineData("/my")]
    [InlineData("/verify")]
    public async Task From_right_to_left_a_page_is_mirrored_and_never_scrolls_sideways(string address)
    {
        var page = await browser.NewPage(new BrowserLook { StillPictures = true }, portal.Server.BaseAddress);
        await page.SetViewportSizeAsync(1024, 768);
        await page.GotoAsync(address);
        await page.IsMirrored(address);
        await page.PutAway();
    }

    [Fact]
    public async Task A_telephone_number_reads_from_left_to_right_whichever_way_the_page_does()
    {
        var page = await InLanguage(PseudoLanguage.Mirrored);

        Assert.True(await page.EvaluateAsync<bool>("""
            () => {
              const number = document.querySelector('.foot a[href^="tel:"] bdi').firstChild;
              const at = place => { const range = document.createRange(); range.setStart(number, place); range.setEnd(number, place + 1); return range.getBoundingClientRect().left; };
              return number.data === '0151 702 5524' && at(0) < at(5) && at(5) < at(9);
            }
            """));
        await page.PutAway();
    }

    private async Task<IPage> InLanguage(string tag)
    {
        var page = await browser.NewPage(at: portal.Server.BaseAddress);
        await page.GotoAsync("/");
        await page.Picks(tag);
        return page;
    }
}

/// <summary>The portal with two languages more, of which nobody speaks one.</summary>
public sealed class LanguagePortal : IAsyncLifetime
{
    public PortalServer Server { get; } = new() { Outside = services => services.AddSingleton(PseudoLanguage.Added()) };

    public ValueTask InitializeAsync() => Server.InitializeAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
