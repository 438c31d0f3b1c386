using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.SignIn;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>An account is closed, or gets other roles, while its holder is at work: in a browser, with a real OpenID server.</summary>
public sealed class DirectoryWatchStories(EntraPortal entra, BrowserFixture browsers) : IClassFixture<EntraPortal>
{
    // A round begins every five seconds; the minute that is promised is the portal's own clock's.
    private const int Soon = 60_000;

    [Theory]
    [InlineData("closed")]
    [InlineData("without a role")]
    [InlineData("with another role")]
    public async Task Within_a_minute_the_page_closes_and_the_cookie_opens_nothing(string change)
    {
        var name = "leaver " + change;
        var before = new EntraServer.Account(name, "Lena Leaver", StaffRole.SupportWorker);
        entra.Directory.Accounts[name] = before;
        var page = await NewPage();
        await EntraPortal.SignIn(page, name, "/staff/rules");
        await Expect(page.GetByText("Lena Leaver, Support worker")).ToBeVisibleAsync();
        var cookies = await page.Context.CookiesAsync();
        await AskedAgain();
        Assert.Equal(At("/staff/rules"), page.Url);

        _ = change switch
        {
            "closed" => entra.Directory.Accounts.Remove(name),
            "without a role" => (entra.Directory.Accounts[name] = before with { Roles = [] }) is not null,
            _ => (entra.Directory.Accounts[name] = before with { Roles = [StaffRole.StudentSocialWorker] }) is not null,
        };
        entra.Portal.Clock.Advance(DirectoryWatch.AskEvery);

        await page.ComesTo("/sign-in");
        await page.Context.AddCookiesAsync(cookies.Where(one => one.Name == "__Host-portal-staff").Select(EntraPortal.AsGiven));
        await page.GotoAsync("/staff/rules");
        await Expect(page).ToHaveURLAsync(At("/sign-in?to=%2Fstaff%2Frules"));
        Assert.Contains(entra.Portal.Log.Lines, line => line.Contains("A sign-in was ended: the account", StringComparison.Ordinal));
        Assert.DoesNotContain(entra.Portal.Log.Lines, line => line.Contains("Leaver", StringComparison.Ordinal) || line.Contains(before.Oid, StringComparison.Ordinal));
        await page.PutAway();
    }

    [Fact]
    public async Task While_the_directory_is_down_work_goes_on_for_half_an_hour_and_no_longer()
    {
        entra.Directory.Accounts["patient"] = new EntraServer.Account("patient", "Pat Patient", StaffRole.SupportWorker);
        var page = await NewPage();
        await EntraPortal.SignIn(page, "patient");
        await Expect(page.GetByText("Pat Patient, Support worker")).ToBeVisibleAsync();
        entra.Directory.IsDown = true;
        try
        {
            await AskedAgain();
            await page.GotoAsync("/staff/rules");
            await Expect(page).ToHaveURLAsync(At("/staff/rules"));

            entra.Portal.Clock.Advance(DirectoryWatch.MostUnknown);

            await page.ComesTo("/sign-in");
        }
        finally
        {
            entra.Directory.IsDown = false;
        }

        await page.PutAway();
    }

    // The directory's clock is the machine's: the portal's begins each story with the same.
    private Task<IPage> NewPage()
    {
        entra.Portal.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        return browsers.NewPage(at: entra.Portal.BaseAddress);
    }

    private string At(string path) => new Uri(entra.Portal.BaseAddress, path).ToString();

    private async Task AskedAgain()
    {
        var before = entra.Directory.Again;
        entra.Portal.Clock.Advance(DirectoryWatch.AskEvery);
        for (var wait = 0; wait < Soon / 100 && entra.Directory.Again == before; wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.True(entra.Directory.Again > before, "The directory was not asked again.");
    }
}
