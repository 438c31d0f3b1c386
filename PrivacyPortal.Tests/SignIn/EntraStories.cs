using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>Signing in with the work account, end to end: a browser, the portal, and a real OpenID server.</summary>
public sealed class EntraStories(EntraPortal entra, BrowserFixture browsers) : IClassFixture<EntraPortal>
{
    [Fact]
    public async Task A_worker_signs_in_and_comes_to_the_page_that_was_asked_for()
    {
        var page = await NewPage();

        await EntraPortal.SignIn(page, "worker", "/staff/rules");

        await Expect(page).ToHaveURLAsync(At("/staff/rules"));
        await Expect(page.GetByText("Wanda Worker, Support worker")).ToBeVisibleAsync();
        var asked = entra.Directory.Asked.First();
        Assert.Equal("code", asked.ResponseType);
        Assert.Equal("S256", asked.CodeChallengeMethod);
        Assert.Equal("login", asked.Prompt);
        Assert.Equal(0, asked.MaxAge);
        var cookie = Assert.Single(await page.Context.CookiesAsync([At("/")]), one => one.Name.Contains("portal-staff", StringComparison.Ordinal));
        Assert.Equal("__Host-portal-staff", cookie.Name);
        Assert.True(cookie is { HttpOnly: true, Secure: true, Path: "/", Expires: -1, SameSite: SameSiteAttribute.Lax });
        await page.PutAway();
    }

    [Theory]
    [InlineData("lead", "Leo Lead, Data Protection Lead")]
    [InlineData("by-group", "Gwen Group, Quality and Compliance")]
    public async Task Roles_come_from_the_directory_and_unknown_ones_count_for_nothing(string account, string shown)
    {
        var page = await NewPage();

        await EntraPortal.SignIn(page, account);

        await Expect(page.GetByText(shown, new() { Exact = true })).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Theory]
    [InlineData("stranger", "That did not work")]
    [InlineData("roleless", "not part of your work here")]
    [InlineData("unknown-role", "not part of your work here")]
    [InlineData("timeless", "Please sign in again")]
    public async Task Whoever_does_not_belong_here_is_told_so_plainly_and_holds_nothing(string account, string told)
    {
        var page = await NewPage();

        await EntraPortal.SignIn(page, account);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(told);
        await HoldsNothing(page);
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("another tenant's issuer")]
    [InlineData("audience")]
    [InlineData("expired")]
    [InlineData("not yet")]
    [InlineData("nonce")]
    [InlineData("signed by another key")]
    [InlineData("signed by another algorithm")]
    [InlineData("not signed")]
    public async Task A_token_that_is_not_for_us_here_and_now_opens_nothing(string wrong)
    {
        var page = await NewPage();
        entra.Directory.Forge = token =>
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            _ = wrong switch
            {
                "issuer" => token.Issuer = "https://elsewhere.example/v2.0",
                "another tenant's issuer" => token.Issuer = new Uri(entra.Directory.Instance, "11111111-2222-3333-4444-555555555555/v2.0").ToString(),
                "audience" => token.Audience = "another-application",
                "expired" => (token.Expires = now.AddMinutes(-10)).ToString(),
                "not yet" => (token.NotBefore = now.AddMinutes(10)).ToString(),
                "nonce" => token.Subject.TryRemoveClaim(token.Subject.FindFirst("nonce")).ToString(),
                "signed by another key" => (token.SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(RSA.Create(2048)) { KeyId = token.SigningCredentials.Key.KeyId }, SecurityAlgorithms.RsaSha256)).Algorithm,
                "signed by another algorithm" => (token.SigningCredentials = new SigningCredentials(
                    new SymmetricSecurityKey(SHA256.HashData(Encoding.UTF8.GetBytes(EntraServer.ClientSecret))) { KeyId = token.SigningCredentials.Key.KeyId }, SecurityAlgorithms.HmacSha256)).Algorithm,
                "not signed" => (token.SigningCredentials = null)?.Algorithm ?? "none",
                _ => throw new ArgumentOutOfRangeException(nameof(wrong)),
            };
        };
        try
        {
            await EntraPortal.SignIn(page, "worker");

            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That did not work");
            await HoldsNothing(page);
        }
        finally
        {
            entra.Directory.Forge = null;
        }
    }

    [Fact]
    public async Task An_answer_of_the_directory_counts_once_and_only_in_the_browser_that_asked()
    {
        var page = await NewPage();
        var answer = page.WaitForRequestAsync(request => request.Method == "POST" && request.Url.EndsWith("/sign-in/callback", StringComparison.Ordinal));
        await EntraPortal.SignIn(page, "worker");
        var form = (await answer).PostData!;
        await Expect(page).ToHaveURLAsync(At("/staff"));
        using var elsewhere = entra.Portal.NewClient();

        using var again = await elsewhere.PostAsync(
            new Uri("/sign-in/callback", UriKind.Relative), new StringContent(form, null, "application/x-www-form-urlencoded"), Stop);
        var replayed = await page.APIRequest.PostAsync(At("/sign-in/callback"), new()
        {
            DataString = form,
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" },
            MaxRedirects = 0,
        });

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.StartsWith("/sign-in?why=failed", again.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(again.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], one => one.StartsWith("__Host-portal-staff=C", StringComparison.Ordinal));
        Assert.StartsWith("/sign-in?why=failed", replayed.Headers["location"], StringComparison.Ordinal);
        await page.PutAway();
    }

    [Fact]
    public async Task A_session_that_the_directory_remembers_is_not_enough()
    {
        var page = await NewPage();
        await EntraPortal.SignIn(page, "worker");
        await Expect(page).ToHaveURLAsync(At("/staff"));
        await page.Context.ClearCookiesAsync(new() { NameRegex = new Regex("portal") });
        entra.Directory.RemembersWhateverIsAsked = true;
        try
        {
            await page.GotoAsync("/staff/rules");
            await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Microsoft" }).ClickAsync();

            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please sign in again");
            await HoldsNothing(page);
        }
        finally
        {
            entra.Directory.RemembersWhateverIsAsked = false;
        }
    }

    [Fact]
    public async Task Signing_out_ends_every_tab_the_cookie_and_the_directorys_session()
    {
        var page = await NewPage();
        await EntraPortal.SignIn(page, "worker");
        await Expect(page).ToHaveURLAsync(At("/staff"));
        var cookies = await page.Context.CookiesAsync();
        var tab = await page.Context.NewPageAsync();
        var circuit = tab.CircuitIsUp();
        await tab.GotoAsync("/staff/rules");
        await circuit;
        await Expect(tab.GetByText("Wanda Worker")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(At("/sign-in"));
        await Expect(tab).ToHaveURLAsync(At("/sign-in"));
        Assert.DoesNotContain(await page.Context.CookiesAsync(), one => one.Name is "provider-session" or "__Host-portal-staff");
        await page.Context.AddCookiesAsync(cookies.Where(one => one.Name == "__Host-portal-staff").Select(EntraPortal.AsGiven));
        await page.GotoAsync("/staff");
        await Expect(page).ToHaveURLAsync(At("/sign-in?to=%2Fstaff"));
        await page.PutAway();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browser_too()
    {
        var office = await NewPage();
        var tablet = await NewPage();
        await EntraPortal.SignIn(office, "lead");
        await Expect(office).ToHaveURLAsync(At("/staff"));

        // The directory tells the second in which it saw somebody, and one proof opens one sign-in.
        await Task.Delay(1_100, Stop);
        await EntraPortal.SignIn(tablet, "lead");
        await Expect(tablet).ToHaveURLAsync(At("/staff"));

        await office.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await Expect(office).ToHaveURLAsync(At("/sign-in"));

        // What is open there leaves by itself, and nothing more opens.
        await Expect(tablet).ToHaveURLAsync(new Regex("/sign-in"));
        await tablet.GotoAsync("/staff/rules");
        await Expect(tablet).ToHaveURLAsync(At("/sign-in?to=%2Fstaff%2Frules"));
        await office.PutAway();
        await tablet.PutAway();
    }

    [Fact]
    public async Task The_log_says_that_a_sign_in_was_refused_and_never_whose()
    {
        var page = await NewPage();

        await EntraPortal.SignIn(page, "stranger");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await EntraPortal.SignIn(page, "lead");
        await Expect(page).ToHaveURLAsync(At("/staff"));

        Assert.Contains(entra.Portal.Log.Lines, line => line.Contains("A sign-in was opened", StringComparison.Ordinal));
        Assert.DoesNotContain(entra.Portal.Log.Lines, line => line.Contains("Leo Lead", StringComparison.Ordinal));
        Assert.Contains(entra.Portal.Log.Lines, line => line.Contains("A sign-in was refused", StringComparison.Ordinal));
        Assert.DoesNotContain(entra.Portal.Log.Lines, line => line.Contains("Stranger", StringComparison.Ordinal) || line.Contains(entra.Directory.Accounts["stranger"].Oid, StringComparison.Ordinal));
        await page.PutAway();
    }

    [Fact]
    public async Task A_thousand_tries_are_stopped_long_before_the_directory_hears_of_them()
    {
        var tries = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 1000 : 100;
        using var robot = entra.Portal.NewClient();
        var asked = 0;
        var refused = 0;

        for (var i = 0; i < tries; i++)
        {
            // It says that it comes from elsewhere each time, as only a proxy that is named in the settings may.
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in/start", UriKind.Relative)) { Headers = { { "X-Forwarded-For", $"198.51.100.{i % 250}" } } };
            using var answer = await robot.SendAsync(request, Stop);
            _ = answer.Headers.Location!.ToString() == "/sign-in?why=wait" ? refused++ : asked++;
        }

        Assert.InRange(asked, 1, SignInEndpoints.MostTries);
        Assert.Equal(tries, asked + refused);
        entra.Portal.Clock.Advance(TimeSpan.FromMinutes(10));
        try
        {
            using var later = await robot.GetAsync(new Uri("/sign-in/start", UriKind.Relative), Stop);
            Assert.Equal(entra.Directory.Instance.Host, later.Headers.Location!.Host);
        }
        finally
        {
            // The other stories come from the same address.
            entra.Portal.Clock.Advance(TimeSpan.FromMinutes(-10));
            await entra.Portal.Services.GetRequiredService<Writer>().Write(db => db.Limits.ExecuteDeleteAsync(Stop), Stop);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<IPage> NewPage() => browsers.NewPage(at: entra.Portal.BaseAddress);

    private string At(string path) => new Uri(entra.Portal.BaseAddress, path).ToString();

    private async Task HoldsNothing(IPage page)
    {
        Assert.DoesNotContain(await page.Context.CookiesAsync(), one => one.Name.Contains("portal-staff", StringComparison.Ordinal));
        await page.GotoAsync("/staff");
        await Expect(page).ToHaveURLAsync(At("/sign-in?to=%2Fstaff"));
        await page.PutAway();
    }
}
