using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Families.ChangeMind;

/// <summary>Somebody's own choices on their own phone, in a real browser against the example families.</summary>
public class MyPageStories(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private const string OnWalls = "Can we use photos of you in our group?";

    private readonly MyPhone _phone = new(portal, browser);

    [Fact]
    public async Task A_boy_of_14_scans_stops_undoes_and_stops_again()
    {
        var page = await _phone.Scans(await _phone.CardOf("Jayden"));
        var boy = await _phone.Who("Jayden");
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
        var choice = MyPhone.Choice(page, OnWalls);
        await Assertions.Expect(choice).ToContainTextAsync("You said yes on");

        await choice.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Assertions.Expect(choice).ToContainTextAsync("You stopped this on 23 November 2026");
        Assert.Equal(StandingState.Stopped, (await _phone.Standing(boy, Purpose.PhotoInternal)).State);

        await choice.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(choice).ToContainTextAsync("Yes, in use");
        Assert.True((await _phone.Standing(boy, Purpose.PhotoInternal)).MayUse);

        await choice.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Assertions.Expect(choice).ToContainTextAsync("Stopped");
        await page.PutAway();
    }

    [Fact]
    public async Task Saying_yes_shows_the_words_of_today_and_asks_the_rule()
    {
        var page = await _phone.Scans(await _phone.CardOf("Lily"));
        var girl = await _phone.Who("Lily");
        await MyPhone.Choice(page, "Facebook").GetByRole(AriaRole.Link, new() { Name = "Say yes" }).ClickAsync();
        await Assertions.Expect(page.GetByText("copies may never come back")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Type your name");
        Assert.False((await _phone.Standing(girl, Purpose.PhotoSocial)).MayUse);

        await page.GetByLabel("type your name").FillAsync("Lily Example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).ClickAsync();
        await Assertions.Expect(MyPhone.Choice(page, "Facebook")).ToContainTextAsync("Yes, in use");
        var standing = await _phone.Standing(girl, Purpose.PhotoSocial);
        Assert.True(standing.MayUse);
        var kept = await _phone.Read(db => db.Decisions.SingleAsync(d => d.Id == standing.Last!.Id.Value));
        Assert.Equal(girl.Value, kept.DeciderId);
        Assert.Contains("\"channel\":\"remote\"", kept.CaseText, StringComparison.Ordinal);
        await page.PutAway();
    }

    [Fact]
    public async Task A_mother_sees_her_childs_choices_by_first_name_and_nothing_that_others_said()
    {
        var page = await _phone.Scans(await _phone.CardOf("Maria"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sam", Exact = true })).ToBeVisibleAsync();

        var words = await page.Locator("main").InnerTextAsync();

        Assert.DoesNotContain("Example", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Daniel", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Grace", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam said", words, StringComparison.Ordinal);
        await page.PutAway();
    }

    [Fact]
    public async Task Without_scripts_the_code_is_typed_and_one_tap_stops()
    {
        var card = await _phone.CardOf("Frank");
        var page = await _phone.NewPage(MyPhone.Phone with { Scripts = false });
        await page.GotoAsync("/my");
        await page.GetByLabel("The code on your card").FillAsync(card.Code.InHalves.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Open my choices" }).ClickAsync();

        var stop = page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).First;
        await stop.ClickAsync();

        await Assertions.Expect(page.GetByText("You stopped this on").First).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task Who_has_sent_us_a_lot_today_is_told_to_call_and_keeps_what_was_typed()
    {
        var frank = await _phone.Who("Frank");
        var ask = _phone.Get<AskUs>();
        for (var sent = 0; sent < AskUs.MostADay; sent++)
        {
            Assert.True(await ask.Ask(Guid.CreateVersion7(portal.Clock.GetUtcNow()), frank, frank, RequestKind.Question, "?"));
        }

        var page = await _phone.Scans(await _phone.CardOf("Frank"));
        await page.GotoAsync("/my/ask-us");
        await page.GetByLabel("I have a question").CheckAsync();
        await page.GetByLabel("In your own words").FillAsync("When do we meet?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You have sent us a lot today");
        await Assertions.Expect(page.GetByLabel("In your own words")).ToHaveValueAsync("When do we meet?");
        await page.ShouldHaveNoAxeViolations("after a lot was sent");
        Assert.Equal(AskUs.MostADay, await _phone.Read(db => db.Requests.CountAsync(r => r.ById == frank.Value)));
        Assert.True(await ask.Ask(Guid.CreateVersion7(portal.Clock.GetUtcNow()), await _phone.Who("Lily"), await _phone.Who("Lily"), RequestKind.Question, "?"), "Nobody else is held up.");
        await page.PutAway();
    }

    [Fact]
    public async Task A_wrong_code_gets_a_sentence_and_keeps_what_was_typed()
    {
        var page = await _phone.NewPage();
        await page.GotoAsync("/my");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open my choices" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Type the code that is on your card.");
        await page.GetByLabel("The code on your card").FillAsync("K7QF 2M9X");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open my choices" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("We don’t know this code");
        await Assertions.Expect(page.GetByLabel("The code on your card")).ToHaveValueAsync("K7QF 2M9X");
        await page.ShouldHaveNoAxeViolations("after a wrong code");
        await page.PutAway();
    }

    [Theory]
    [InlineData("link")]
    [InlineData("keys")]
    public async Task Leaving_in_a_hurry_ends_it_on_the_server_and_back_shows_nothing(string by)
    {
        var page = await _phone.Scans(await _phone.CardOf("Jayden"));
        await page.RouteAsync("https://www.bbc.co.uk/**", route => route.FulfillAsync(new() { Status = 200, ContentType = "text/html", Body = "<title>Weather</title>" }));
        var key = (await page.Context.CookiesAsync()).Single(c => c.Name == "portal-my").Value;
        Assert.NotNull(await _phone.Get<MySessions>().Find(key));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        if (by == "keys")
        {
            // On a busy machine three may take longer than the three seconds that the page allows them; who is in a hurry goes on pressing.
            for (var i = 0; i < 30 && !page.Url.Contains("bbc", StringComparison.Ordinal); i++)
            {
                await page.Keyboard.PressAsync("Shift");
            }
        }
        else
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Leave this page" }).ClickAsync();
        }

        await page.WaitForURLAsync("https://www.bbc.co.uk/weather", new() { WaitUntil = WaitUntilState.Commit });
        for (var i = 0; i < 500 && await _phone.Get<MySessions>().Find(key) is not null; i++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Null(await _phone.Get<MySessions>().Find(key));
        await Assertions.Expect(page).ToHaveTitleAsync("Weather");
        await page.WaitForLoadStateAsync();
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        Assert.DoesNotContain("You said", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await page.PutAway();
    }

    [Fact]
    public async Task Leaving_without_scripts_ends_it_too()
    {
        var page = await _phone.Scans(await _phone.CardOf("Zofia"));
        var key = (await page.Context.CookiesAsync()).Single(c => c.Name == "portal-my").Value;

        var gone = await page.Context.APIRequest.GetAsync(new Uri(portal.BaseAddress, "/leave").ToString(), new() { MaxRedirects = 0 });

        Assert.Equal((302, "https://www.bbc.co.uk/weather"), (gone.Status, gone.Headers["location"]));
        Assert.Null(await _phone.Get<MySessions>().Find(key));
        Assert.DoesNotContain(await page.Context.CookiesAsync(), c => c.Name == "portal-my");
        await page.PutAway();
    }

    [Fact]
    public async Task A_young_person_is_told_who_can_see_it_and_asked_about_parents()
    {
        var page = await _phone.Scans(await _phone.CardOf("Lily"));
        await Assertions.Expect(page.Locator("#parents")).ToContainTextAsync("Your parents can't.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, tell them" }).ClickAsync();

        await Assertions.Expect(page.Locator("#parents")).ToContainTextAsync("You said yes.");
        var girl = await _phone.Who("Lily");
        Assert.True((await _phone.Read(db => db.TellParents.SingleAsync(t => t.PersonId == girl.Value))).Tell);
        await page.PutAway();
    }

    [Fact]
    public async Task A_complaint_and_an_objection_wait_for_staff_with_their_day()
    {
        var page = await _phone.Scans(await _phone.CardOf("Helen"));
        var who = await _phone.Who("Helen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask, put right or complain" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose what it is about.");
        await page.GetByLabel("I want to complain").CheckAsync();
        await page.GetByLabel("In your own words").FillAsync("You rang me at work.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" })).ToBeVisibleAsync();
        await page.GotoAsync("/my/object");
        await page.GetByRole(AriaRole.Button, new() { Name = "I don’t agree: Make yearly reports" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You told us. We will answer.")).ToBeVisibleAsync();

        var kept = await _phone.Read(db => db.Requests.Where(r => r.ById == who.Value).OrderBy(r => r.ReceivedAt).ToListAsync());

        Assert.Equal([RequestKind.Complaint, RequestKind.Objection], kept.Select(r => r.Kind));
        Assert.Equal("You rang me at work.", kept[0].Words);
        Assert.Equal([new DateOnly(2026, 12, 23), new DateOnly(2026, 12, 23)], kept.Select(r => r.DueOn!.Value));
        Assert.Equal("P9", kept[1].Use);
        await page.PutAway();
    }

    [Fact]
    public async Task The_first_page_is_light_enough_for_a_weak_phone()
    {
        var page = await _phone.NewPage();
        var bytes = await BytesOverTheWire.Of(page, "/my");

        Assert.True(bytes.UntilReadable <= 60_000, bytes.ToString());
        Assert.True(bytes.InAll <= 120_000, bytes.ToString());
        await page.PutAway();
    }

    [Fact]
    public async Task Every_page_of_it_passes_axe_and_fits_a_narrow_phone_in_both_themes()
    {
        foreach (var dark in new[] { false, true })
        {
            var page = await _phone.Scans(await _phone.CardOf("Tom"), new BrowserLook { Width = 320, Height = 640, Dark = dark });
            foreach (var address in new[] { "/my", "/my/ask?part=0&choice=3", "/my/ask-us", "/my/object" })
            {
                await page.GotoAsync(address);
                await page.ShouldHaveNoAxeViolations($"{address}, dark: {dark}");
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320, address);
                Assert.Equal("no-store", (await page.Context.APIRequest.GetAsync(new Uri(portal.BaseAddress, address).ToString())).Headers["cache-control"].Split(',')[^1].Trim());
            }

            await page.PutAway();
        }
    }
}
