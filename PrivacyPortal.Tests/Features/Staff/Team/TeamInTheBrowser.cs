using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.Team;

/// <summary>The lead gives a student a child to work with; a worker says that they know a family; an administrator signs somebody out. In a browser.</summary>
public sealed class TeamInTheBrowser(PortalServer portal, BrowserFixture browsers) : IClassFixture<PortalServer>
{
    private const string Lead = "Example Data Protection Lead";
    private const string Student = "Example Student Social Worker";
    private const string Worker = "Example Support Worker";
    private const string Administrator = "Example Administrator";

    [Fact]
    public async Task The_lead_gives_a_student_a_child_for_the_placement()
    {
        var student = await SignedIn(Student, "/staff/people");
        await Expect(student.GetByRole(AriaRole.Link, new() { Name = "Lily Example" })).ToHaveCountAsync(0);
        var lead = await SignedIn(Lead, "/staff/team");
        await lead.GetByRole(AriaRole.Link, new() { Name = Student }).ClickAsync();
        await Expect(lead.GetByRole(AriaRole.Heading, new() { Name = Student })).ToBeVisibleAsync();
        await lead.GetByLabel("Find by name").FillAsync("Lily");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        var works = lead.GetByRole(AriaRole.Button, new() { Name = "Works with them: Lily Example" });
        await works.ClickAsync();
        await Expect(lead.GetByText("choose the last day of the placement")).ToBeVisibleAsync();
        await lead.GetByLabel("Last day of the placement").FillAsync("2027-03-31");
        await works.ClickAsync();
        await Expect(lead.GetByText("until 31 March 2027")).ToBeVisibleAsync();
        await lead.ShouldHaveNoAxeViolations("somebody's people");

        await student.GotoAsync("/staff/people");
        await Expect(student.GetByRole(AriaRole.Link, new() { Name = "Lily Example" })).ToBeVisibleAsync();
        Assert.DoesNotContain("student", lead.Url, StringComparison.OrdinalIgnoreCase);
        await student.PutAway();
        await lead.PutAway();
    }

    [Fact]
    public async Task A_worker_who_knows_a_family_hides_it_from_themselves()
    {
        var page = await SignedIn(Worker, "/staff/people");
        await page.GetByLabel("Find").First.FillAsync("Frank");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Frank Example" }).ClickAsync();
        await page.GetByText("Do you know this family yourself?").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I know them: hide them from me" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Uri(portal.BaseAddress, "/staff/people").ToString());
        await page.GoBackAsync();
        await Expect(page.GetByText("There is no such person, or you may not see them")).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task An_administrator_signs_somebody_out_and_their_page_closes()
    {
        var worker = await SignedIn(Worker, "/staff/rules");
        var page = await SignedIn(Administrator, "/staff/sign-ins");
        await page.ShouldHaveNoAxeViolations("sign-ins");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Sign out everywhere: {Worker}" }).ClickAsync();

        await Expect(page.GetByText($"{Worker} is signed out everywhere")).ToBeVisibleAsync();
        await worker.ComesTo("/sign-in");
        await page.PutAway();
        await worker.PutAway();
    }

    private async Task<IPage> SignedIn(string staff, string at)
    {
        var page = await browsers.NewPage(at: portal.BaseAddress);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = staff }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        var circuit = page.CircuitIsUp();
        await page.GotoAsync(at);
        await circuit;
        return page;
    }
}
