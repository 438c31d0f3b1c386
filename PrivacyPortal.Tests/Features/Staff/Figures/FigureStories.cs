using System.Text;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.SignIn;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.Figures;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Tests.Features.Staff.Figures;

/// <summary>What is counted, for whom, and what of it may leave the team.</summary>
public sealed class FigureStories(PostgresServer postgres)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Yeses_noes_and_stops_are_counted_by_week_and_by_use_for_those_in_sight(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var teen = await family.Person("Example Teen", "2011-05-05");
        await family.Signs(await family.Visit([teen]), teen, Answer.Yes);
        var today = UkCalendar.Today(store.Clock);
        var yes = (await Figures(store).ByPurpose(Who(StaffRole.SupportWorker), today, today, Stop)).Sum(f => f.Yes);
        Assert.True(yes > 0);

        store.Clock.Advance(TimeSpan.FromDays(7));
        var weeks = await Figures(store).LastWeeks(Who(StaffRole.SupportWorker), Stop);

        Assert.Equal(SeeFigures.WeeksShown, weeks.Count);
        Assert.Equal((yes, 0), (weeks[^2].Yes, weeks[^1].Yes));
        Assert.Equal(0, (await Figures(store).LastWeeks(Who(StaffRole.StudentSocialWorker), Stop)).Sum(f => f.Yes));
        Assert.Equal(0, (await Figures(store).LastWeeks(Who(StaffRole.Administrator), Stop)).Sum(f => f.Yes));
        Assert.True((await Figures(store).ByPurpose(Who(StaffRole.SupportWorker), today.AddDays(1), today.AddDays(7), Stop)).All(f => f.IsEmpty));
    }

    [Fact]
    public void A_stop_that_was_undone_at_once_is_none()
    {
        var figure = Figure.Count("x", [Outcome.Given, Outcome.Given, Outcome.Refused, Outcome.Withdrawn, Outcome.Withdrawn, Outcome.Restored]);

        Assert.Equal(new Figure("x", 2, 1, 1), figure);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "fewer than 5")]
    [InlineData(4, "fewer than 5")]
    [InlineData(5, "5")]
    [InlineData(7, "5")]
    [InlineData(8, "10")]
    [InlineData(1234, "1235")]
    public void What_leaves_the_team_hides_the_few_and_rounds_the_many(int count, string shown) => Assert.Equal(shown, Outside.Of(count));

    [Fact]
    public void No_count_from_one_to_four_is_in_the_table_for_a_report()
    {
        var csv = Encoding.UTF8.GetString(Outside.Csv(Enumerable.Range(0, 12).Select(n => new Figure("Photos", n, n, n)), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        var cells = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[2..].SelectMany(line => line.Split(',')[1..]).ToList();

        Assert.Equal(36, cells.Count);
        Assert.All(cells, cell => Assert.Contains(cell, new[] { "0", "fewer than 5", "5", "10" }));
        Assert.Contains("From 1 January 2026 until 31 December 2026", csv, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SeeFigures Figures(Stores store) => store.Get<SeeFigures>();

    private static StaffTicket Who(string role) => new() { StaffId = "me", Name = "Me", Roles = [role], SignIn = "key", ProvedAt = PortalServer.StartsAt };
}

/// <summary>The figures as staff see them, in a browser.</summary>
public sealed class FiguresInTheBrowser(PortalServer portal, BrowserFixture browsers) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData(1024)]
    [InlineData(320)]
    public async Task They_are_drawn_and_told_at_every_width(int width)
    {
        var page = await browsers.NewPage(new BrowserLook { Width = width, Height = 768 }, portal.BaseAddress);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Example Data Protection Lead" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Goes("/staff");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The last 12 weeks" })).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations($"today with figures, {width}");
        await Goes("/staff/figures");
        await page.ShouldHaveNoAxeViolations($"figures, {width}");
        Assert.Equal("", await page.EvaluateAsync<string>("w => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > w).map(e => e.outerHTML.slice(0, 90)).join()", width));

        await page.GetByLabel("First day").FillAsync("2027-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Count" }).ClickAsync();
        await Assertions.Expect(page.GetByText("a last day that is not before it")).ToBeVisibleAsync();
        await page.PutAway();

        async Task Goes(string path)
        {
            var circuit = page.CircuitIsUp();
            await page.GotoAsync(path);
            await circuit;
        }
    }

    [Fact]
    public async Task The_table_for_a_report_is_a_file_with_a_name_that_says_nothing()
    {
        using var lead = await Caller.As(portal, "lead");
        using var answer = await lead.GetAsync(new Uri("/staff/figures/for-a-report.csv?from=2025-11-24&until=2026-11-23", UriKind.Relative), TestContext.Current.CancellationToken);
        using var wrong = await lead.GetAsync(new Uri("/staff/figures/for-a-report.csv?from=2026-11-24&until=2026-11-23", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("figures.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("Use,Yes,No,Stopped", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, wrong.StatusCode);
    }
}
