using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>The tablet goes into the family's hands and comes back: what each side can reach, tried in a browser against a real OpenID server.</summary>
public sealed partial class HandOverStories(EntraPortal entra, BrowserFixture browsers) : IClassFixture<EntraPortal>
{
    [Fact]
    public async Task In_the_familys_hands_nothing_of_the_worker_is_left()
    {
        var page = await SignedIn("worker");
        var workersCookies = await page.Context.CookiesAsync();
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync("/staff/rules");
        await Expect(tab.GetByText("Wanda Worker")).ToBeVisibleAsync();
        await page.GotoAsync("/staff/rules");
        await page.GotoAsync("/staff");

        var answer = await HandOver(page, await VisitOfTheMorning());

        Assert.Equal("\"cache\", \"storage\"", (await answer.AllHeadersAsync())["clear-site-data"]);
        Assert.Equal(["__Host-portal-forms", "__Host-portal-visit", "provider-session"], (await page.Context.CookiesAsync()).Select(one => one.Name).Order());

        // Second tab: taken off the screen at once.
        await Expect(tab).ToHaveURLAsync(At("/sign-in"));

        // Back, twice, and deep links. Which of the two pages a Back lands on is the browser's affair; that it opens neither is ours.
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(SignInForStaff());
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(SignInForStaff());
        await Expect(page.GetByText("Wanda Worker")).Not.ToBeVisibleAsync();
        await page.GotoAsync("/staff/rules");
        await Expect(page).ToHaveURLAsync(At("/sign-in?to=%2Fstaff%2Frules"));

        // The worker's old cookie, put back by somebody who had copied it.
        await page.Context.AddCookiesAsync(workersCookies.Where(one => one.Name == "__Host-portal-staff").Select(EntraPortal.AsGiven));
        await page.GotoAsync("/staff");
        await Expect(page).ToHaveURLAsync(At("/sign-in?to=%2Fstaff"));

        Assert.Equal("0 0", await page.EvaluateAsync<string>("`${localStorage.length} ${sessionStorage.length}`"));
        await page.PutAway();
    }

    [Fact]
    public async Task A_tab_that_keeps_its_old_circuit_is_not_listened_to()
    {
        var page = await SignedIn("worker");
        var tab = await page.Context.NewPageAsync();
        var up = tab.CircuitIsUp();
        await tab.GotoAsync("/staff/rules");
        await up;
        await Expect(tab.GetByText("Wanda Worker")).ToBeVisibleAsync();

        // A hostile page: it does not leave when it is told to, and comes back with the id of the circuit that it had.
        await tab.EvaluateAsync("globalThis.leaveWithTicket = () => {}");
        await HandOver(page, await VisitOfTheMorning());
        await Task.Delay(OpenCircuits.LeaveTime + TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        Assert.False(await tab.EvaluateAsync<bool>("Blazor.reconnect().then(found => found === true, () => false)"));
        Assert.Contains("/staff/rules", tab.Url, StringComparison.Ordinal);
        await page.PutAway();
    }

    [Fact]
    public async Task Coming_back_ends_the_visit_on_this_tablet_and_needs_a_fresh_sign_in()
    {
        var page = await SignedIn("worker");
        var visit = await VisitOfTheMorning();
        await HandOver(page, visit);
        var visitsCookies = await page.Context.CookiesAsync();
        var answer = await GiveBack(page, await TicketOf(visit));

        Assert.Equal("\"cache\", \"storage\"", (await answer.AllHeadersAsync())["clear-site-data"]);
        await Expect(page).ToHaveURLAsync(At("/sign-in?to=/staff/visits"));
        Assert.DoesNotContain(await page.Context.CookiesAsync(), one => one.Name is "__Host-portal-visit" or "__Host-portal-staff");

        // The directory still remembers the worker, and would let anybody through who holds the tablet.
        entra.Directory.RemembersWhateverIsAsked = true;
        try
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Microsoft" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please sign in again");
        }
        finally
        {
            entra.Directory.RemembersWhateverIsAsked = false;
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Microsoft" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "worker", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(At("/staff/visits"));

        // The ticket that the family's tablet had opens nothing, although somebody kept it.
        using var kept = entra.Portal.NewClient();
        kept.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitsCookies.Where(one => one.Name == "__Host-portal-visit").Select(one => $"{one.Name}={one.Value}")));
        Assert.Equal(HttpStatusCode.Redirect, (await kept.PostAsync(new Uri("/visit/return", UriKind.Relative), null, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(VisitState.Open, await Read(db => db.Visits.Where(v => v.Id == visit).Select(v => v.State).SingleAsync()));
        await page.PutAway();
    }

    [Fact]
    public async Task A_visit_that_another_tablet_took_over_is_gone_from_the_first()
    {
        var visit = await VisitOfTheMorning();
        var first = await SignedIn("worker");
        await HandOver(first, visit);
        var firstTicket = await TicketOf(visit);
        var second = await SignedIn("worker");
        await HandOver(second, visit);

        await GiveBack(first, firstTicket);

        await Expect(first).ToHaveURLAsync(At("/visit-elsewhere"));
        Assert.Equal(VisitState.HandedOver, await Read(db => db.Visits.Where(v => v.Id == visit).Select(v => v.State).SingleAsync()));
        await first.PutAway();
        await second.PutAway();
    }

    [Fact]
    public async Task Somebody_who_knows_the_family_can_not_even_hand_the_tablet_over()
    {
        var visit = await VisitOfTheMorning();
        var page = await SignedIn("lead");
        await Write(async db => db.Conflicts.Add(new ConflictRow
        {
            StaffId = entra.Directory.Accounts["lead"].Oid,
            PersonId = (await db.Present.FirstAsync(p => p.VisitId == visit)).PersonId,
            NotedAt = entra.Portal.Clock.GetUtcNow(),
            NotedById = entra.Directory.Accounts["lead"].Oid,
        }));

        var answer = await Post(page, $"/staff/visits/{visit}/hand-over");

        Assert.Equal(404, answer.Status);
        Assert.Contains(await page.Context.CookiesAsync(), one => one.Name == "__Host-portal-staff");
        await Write(async db => await db.Conflicts.ExecuteDeleteAsync());
        await page.PutAway();
    }

    [Theory]
    [InlineData("by-group")]
    public async Task Whoever_only_checks_hands_no_tablet_over(string account)
    {
        var visit = await VisitOfTheMorning();
        var page = await SignedIn(account);

        await Post(page, $"/staff/visits/{visit}/hand-over");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not part of your work here");
        Assert.Null(await Read(db => db.Visits.Where(v => v.Id == visit).Select(v => v.Ticket).SingleAsync()));
        await page.PutAway();
    }

    private string At(string path) => new Uri(entra.Portal.BaseAddress, path).ToString();

    private async Task<IPage> SignedIn(string account)
    {
        var page = await browsers.NewPage(at: entra.Portal.BaseAddress);
        await EntraPortal.SignIn(page, account);
        await Expect(page).ToHaveURLAsync(At("/staff"));
        return page;
    }

    /// <summary>The example visit, prepared and in nobody's hands.</summary>
    private async Task<Guid> VisitOfTheMorning()
    {
        await Write(db => db.Visits.Where(v => v.State != VisitState.Ended).ExecuteUpdateAsync(v => v.SetProperty(one => one.State, VisitState.Open).SetProperty(one => one.Ticket, (Guid?)null)));
        return await Read(db => db.Visits.Where(v => v.State == VisitState.Open).Select(v => v.Id).FirstAsync());
    }

    private static Task<IResponse> HandOver(IPage page, Guid visit) => Post(page, $"/staff/visits/{visit}/hand-over");

    /// <summary>Gives the tablet back by the form that every visit page carries: with the token of this browser and this visit.</summary>
    private async Task<IResponse> GiveBack(IPage page, VisitTicket ticket)
    {
        var forms = (await page.Context.CookiesAsync()).Single(one => one.Name == "__Host-portal-forms");
        var http = new DefaultHttpContext { RequestServices = entra.Portal.Services, User = ticket.ToPrincipal() };
        http.Request.Scheme = "https";
        http.Request.Headers.Cookie = $"{forms.Name}={forms.Value}";
        return await Post(page, "/visit/return", entra.Portal.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken);
    }

    private async Task<VisitTicket> TicketOf(Guid visit) => new(visit, (await Read(db => db.Visits.Where(v => v.Id == visit).Select(v => v.Ticket).SingleAsync()))!.Value);

    /// <summary>Sends a form of the page's own, with the token that the page carries or the one given, as its button would.</summary>
    private static async Task<IResponse> Post(IPage page, string to, string? token = null)
    {
        await page.IsLive();
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.EvaluateAsync(
            """
            ([to, token]) => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = to;
              form.dataset.sent = '';
              const field = document.createElement('input');
              field.name = '__RequestVerificationToken';
              field.value = token ?? document.querySelector('input[name=__RequestVerificationToken]').value;
              form.append(field);
              document.body.append(form);
              setTimeout(() => form.requestSubmit());
            }
            """,
            new[] { to, token }),
            sent => sent.Request.Method == "POST" && sent.Url.EndsWith(to, StringComparison.Ordinal));

        // The answer is there before its page is: what comes next must not fall between the two.
        await page.WaitForFunctionAsync("() => !document.querySelector('form[data-sent]') && document.readyState === 'complete'");
        return answer;
    }

    private async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await entra.Portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await read(db);
    }

    private Task Write(Func<PortalDb, Task> act) => entra.Portal.Services.GetRequiredService<Writer>().Write(act);

    [GeneratedRegex(@"/sign-in\?to=%2Fstaff(%2Frules)?$")]
    private static partial Regex SignInForStaff();
}
