using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Features.Staff.People;

/// <summary>A worker's way through the people, in a browser on the example families.</summary>
public class PeopleBrowserStories(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_worker_finds_a_girl_by_a_misspelt_name_with_the_keyboard_alone()
    {
        var page = await browser.Open(portal, "/staff/people");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sam Example" }).WaitForAsync();
        await page.GetByLabel("Find by name").FocusAsync();
        await page.Keyboard.TypeAsync("zofja wisnevska");
        await page.GetByText("1 person found").WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Zofia Wiśniewska-Example");
        Assert.DoesNotContain("of", new Uri(page.Url).Query, StringComparison.Ordinal);
        Assert.Equal("Person", await page.TitleAsync());
        await page.PutAway();
    }

    [Fact]
    public async Task With_the_keyboard_the_first_step_leads_past_the_menu()
    {
        var page = await browser.Open(portal, "/staff/people");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sam Example" }).WaitForAsync();
        await page.Locator("body").EvaluateAsync("() => document.activeElement.blur()");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to the page" });
        await skip.FocusAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.Locator("main :focus")).ToHaveTextAsync("Add a person");
        await Assertions.Expect(page).ToHaveTitleAsync("People");
        await page.PutAway();
    }

    [Fact]
    public async Task A_stop_by_phone_from_the_mother_takes_three_taps_and_is_taken_back_with_one()
    {
        var page = await OpenPerson("Nina Example");
        var taps = 0;
        async Task Tap(ILocator at)
        {
            await at.ClickAsync();
            taps++;
        }

        await Tap(page.GetByLabel("Frank Example", new() { Exact = true }));
        await Tap(page.GetByLabel("By phone"));
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = "Stop: Photos on our website" }));

        await Assertions.Expect(Row(page, "Photos on our website")).ToContainTextAsync("Stopped");
        await Assertions.Expect(page.GetByText("Frank Example stopped something, by phone, written down by Example Support Worker")).ToBeVisibleAsync();
        Assert.Equal(3, taps);
        await page.ShouldHaveNoAxeViolations("after a stop");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the stop: Photos on our website" }).ClickAsync();
        await Assertions.Expect(Row(page, "Photos on our website")).ToContainTextAsync("Yes");
        await page.PutAway();
    }

    [Fact]
    public async Task Jayden_stops_with_one_tap_and_a_double_tap_is_one_stop()
    {
        var page = await OpenPerson("Jayden Example");

        await page.GetByRole(AriaRole.Button, new() { Name = "Stop: Photos inside the service" }).DblClickAsync();

        await Assertions.Expect(Row(page, "Photos inside the service")).ToContainTextAsync("Stopped");
        await Assertions.Expect(page.GetByText("Jayden Example stopped something")).ToHaveCountAsync(1);
        await page.PutAway();
    }

    [Fact]
    public async Task A_block_looks_like_an_ordinary_not_this_time_and_only_the_lead_lifts_it()
    {
        var page = await OpenPerson("Lily Example");
        await page.GetByRole(AriaRole.Link, new() { Name = "Orders and safety" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Place the block" }).ClickAsync();
        await page.GetByText("If you are not sure, choose everything.").WaitForAsync();
        await page.ShouldHaveNoAxeViolations("orders, after an error");

        await page.GetByLabel("Somebody’s safety").CheckAsync();
        await page.GetByLabel("Everything").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Place the block" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The block stands.")).ToBeVisibleAsync();
        foreach (var width in BrowserLook.Widths)
        {
            await page.SetViewportSizeAsync(width, 768);
            await page.ShouldHaveNoAxeViolations($"orders with a block, {width} px");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"It scrolls sideways at {width} px.");
        }

        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Lift" }).CountAsync());
        await page.SetViewportSizeAsync(1024, 768);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to their page" }).ClickAsync();
        await Assertions.Expect(Row(page, "Photos inside the service")).ToContainTextAsync("Not in use");
        var orders = new Uri(page.Url).AbsolutePath + "/orders";
        await page.PutAway();

        var lead = await browser.Open(portal, orders, name: "Example Data Protection Lead");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Lift" }).ClickAsync();
        await lead.GetByRole(AriaRole.Button, new() { Name = "Lift it" }).ClickAsync();
        await Assertions.Expect(lead.GetByText("The block is lifted.")).ToBeVisibleAsync();
        await lead.PutAway();
    }

    [Fact]
    public async Task A_lost_card_is_made_anew_with_two_taps()
    {
        var page = await OpenPerson("Lily Example");

        await page.GetByText("Lost choice card?").ClickAsync();
        var paper = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Make a new card" }).ClickAsync());

        Assert.Equal("PSS-card.pdf", paper.SuggestedFilename);
        Assert.Null(await paper.FailureAsync());
        await page.PutAway();
    }

    [Fact]
    public async Task Quality_reads_and_has_nothing_to_tap()
    {
        var page = await OpenPerson("Lily Example", "Example Quality and Compliance");

        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Stop:" }).CountAsync());
        await page.GotoAsync("/staff/people/add");
        Assert.DoesNotContain("/staff/people/add", page.Url, StringComparison.Ordinal);
        await page.PutAway();
    }

    [Fact]
    public async Task A_worker_adds_a_child_whose_birth_date_was_nonsense_at_first()
    {
        var page = await browser.Open(portal, "/staff/people/add");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Łucja Nowa-Example");
        await page.GetByLabel("Date of birth", new() { Exact = true }).FillAsync("31/02/2013");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this person" }).ClickAsync();
        await page.GetByText("There is no such day in that month. Check the day and the month.").WaitForAsync();
        await page.ShouldHaveNoAxeViolations("after an error");
        Assert.Equal("Łucja Nowa-Example", await page.GetByLabel("Name", new() { Exact = true }).InputValueAsync());

        await page.GetByLabel("Date of birth", new() { Exact = true }).FillAsync("about nine");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this person" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Łucja Nowa-Example");
        await Assertions.Expect(page.GetByText("8 to 10 years old")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Nothing has been asked yet.")).ToBeVisibleAsync();
        await page.PutAway();
    }

    public static TheoryData<int, bool> Looks
    {
        get
        {
            var looks = new TheoryData<int, bool>();
            foreach (var width in BrowserLook.Widths)
            {
                looks.Add(width, width == 390);
                if (Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1")
                {
                    looks.Add(width, width != 390);
                }
            }

            return looks;
        }
    }

    [Theory, MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_on_the_pages_about_people(int width, bool dark)
    {
        var look = new BrowserLook { Width = width, Height = 844, Dark = dark };
        var page = await browser.Open(portal, "/staff/people", look);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sam Example" }).WaitForAsync();
        await page.ShouldHaveNoAxeViolations($"at {width}{(dark ? " in the dark" : "")}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The list scrolls sideways.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sam Example" }).ClickAsync();
        await page.GetByText("Was shown").First.WaitForAsync();
        await page.ShouldHaveNoAxeViolations($"at {width}{(dark ? " in the dark" : "")}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The person's page scrolls sideways.");
        await page.PutAway();
    }

    private async Task<IPage> OpenPerson(string name, string staff = "Example Support Worker")
    {
        var page = await browser.Open(portal, "/staff/people", name: staff);
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "What happened" }).WaitForAsync();
        return page;
    }

    private static ILocator Row(IPage page, string purpose) =>
        page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = purpose }) });
}
