using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Storage;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>Walks through every page that links lead to, in a browser, as a family and as staff, and listens.</summary>
public sealed class EveryPageTests(PortalServer portal, BrowserFixture browsers) : IClassFixture<PortalServer>
{
    private static readonly int MostPages = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 500 : 40;

    [Theory]
    [InlineData(null, "/", 3)]
    [InlineData("Example Data Protection Lead", "/staff", 3)]
    public async Task No_page_breaks_the_policy_and_none_gives_anybody_away(string? staff, string from, int atLeast)
    {
        var page = await browsers.NewPage(at: portal.BaseAddress);
        var broken = new List<string>();
        page.Console += (_, line) => Note(line.Text);
        page.PageError += (_, error) => broken.Add("script: " + error);
        await page.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', e => console.error('Content Security Policy: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample))");
        if (staff is not null)
        {
            await page.GotoAsync("/sign-in");
            await page.GetByRole(AriaRole.Button, new() { Name = staff }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }

        var names = await NamesOfPeople();
        var seen = new HashSet<string>();
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var path) && seen.Count < MostPages)
        {
            if (!seen.Add(path))
            {
                continue;
            }

            try
            {
                await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            }
            catch (PlaywrightException file) when (file.Message.StartsWith("Download is starting", StringComparison.Ordinal))
            {
                continue;
            }

            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            Assert.Equal("0 0", await page.EvaluateAsync<string>("`${localStorage.length} ${sessionStorage.length}`"));
            var shown = Uri.UnescapeDataString(page.Url) + " " + await page.TitleAsync();
            Assert.All(names, name => Assert.DoesNotContain(name, shown, StringComparison.OrdinalIgnoreCase));
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]:not([data-quick-exit])')].filter(a => a.origin === location.origin && !a.download && !/\\.(pdf|csv)$|\\/records\\/[0-9a-f-]{36}/.test(a.pathname)).map(a => a.pathname)"))
            {
                if (!Path.HasExtension(link) && link.StartsWith("/staff", StringComparison.Ordinal) == (staff is not null))
                {
                    next.Enqueue(link);
                }
            }
        }

        Assert.Empty(broken);
        Assert.True(seen.Count >= atLeast, $"Only {seen.Count} pages were found.");
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.DoesNotContain(portal.Log.Lines, line => line.Contains(name, StringComparison.OrdinalIgnoreCase)));
        await page.PutAway();

        void Note(string text)
        {
            if (text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                broken.Add($"{page.Url}: {text}");
            }
        }
    }

    /// <summary>Without scripts a staff page stays as it is before its circuit: whatever is done on it then would be lost.</summary>
    [Fact]
    public async Task Nothing_can_be_typed_or_chosen_before_the_portal_listens()
    {
        var page = await browsers.NewPage(new BrowserLook { Scripts = false }, portal.BaseAddress);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Example Data Protection Lead" }).ClickAsync();
        var (seen, controls) = (new HashSet<string>(), 0);
        var next = new Queue<string>(["/staff"]);
        while (next.TryDequeue(out var path) && seen.Count < MostPages)
        {
            if (!seen.Add(path))
            {
                continue;
            }

            await page.GotoAsync(path);
            controls += await page.Locator("main :is(input, select, textarea, button)").CountAsync();
            Assert.Empty(await page.Locator("main :is(input, select, textarea, button):enabled:not(form[method=post] *)").EvaluateAllAsync<string[]>("all => all.map(one => `${location.pathname} ${one.outerHTML}`)"));
            foreach (var link in await page.Locator("a[href^='/staff']:not([download]):not([target])").EvaluateAllAsync<string[]>("all => all.map(a => a.pathname)"))
            {
                if (!Path.HasExtension(link) && !link.StartsWith("/staff/records/", StringComparison.Ordinal))
                {
                    next.Enqueue(link);
                }
            }
        }

        Assert.True(seen.Count >= 20 && controls > 40, $"Only {seen.Count} pages and {controls} controls were found.");
        await page.PutAway();
    }

    /// <summary>The canaries: whole names of people whom the portal knows.</summary>
    private async Task<IReadOnlyList<string>> NamesOfPeople()
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.People.Select(p => p.Name).Take(50).ToListAsync(TestContext.Current.CancellationToken);
    }
}
