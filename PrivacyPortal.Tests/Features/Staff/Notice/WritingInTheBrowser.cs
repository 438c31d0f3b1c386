using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Commands;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Features.Staff.Notice;

/// <summary>The Data Protection Lead writes and publishes a version while a family reads.</summary>
public class WritingInTheBrowser(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private const string NewWords = "We look at this notice often, to keep it true and short. If we make a big change, we will tell you by email or post. We may make small changes online.";

    [Fact]
    public async Task A_version_is_written_and_published_while_a_family_reads_and_they_finish_on_theirs_and_are_told()
    {
        var family = await browser.NewPage(at: portal.BaseAddress);
        await family.GotoAsync("/notice/adult");
        await family.GetByRole(AriaRole.Link, new() { Name = "Read one card at a time" }).ClickAsync();
        await Assertions.Expect(family.GetByText("Card 1 of")).ToBeVisibleAsync();

        var staff = await browser.NewPage(new BrowserLook { Touch = false, StillPictures = true }, portal.BaseAddress);
        staff.Context.SetDefaultTimeout(30_000);
        await staff.GotoAsync("/sign-in?to=/staff/notice");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Example Data Protection Lead" }).ClickAsync();
        await Assertions.Expect(staff.GetByText("Version 1.0 is in force")).ToBeVisibleAsync();
        await Assertions.Expect(staff.GetByRole(AriaRole.Button, new() { Name = "Begin a new version" })).ToBeEnabledAsync();
        await Assertions.Expect(staff).ToHaveTitleAsync("Notice");
        await staff.ShouldHaveNoAxeViolations("the notice's page");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Begin a new version" }).ClickAsync();
        await staff.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Change this part.*What if this notice changes") }).ClickAsync();
        await staff.GetByLabel("Words (Markdown").FillAsync(NewWords);
        await staff.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(staff.Locator("ins", new() { HasText = "and short" })).ToBeVisibleAsync();
        await Assertions.Expect(staff).ToHaveTitleAsync("Draft of the notice");
        await staff.ShouldHaveNoAxeViolations("a draft with a difference");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await staff.GetByLabel("What is new").FillAsync("We keep it short.");
        await staff.GetByLabel("Minor: better wording").CheckAsync();
        await staff.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Assertions.Expect(staff.GetByRole(AriaRole.Heading, new() { Name = "Version 1.1" })).ToBeVisibleAsync();
        await Assertions.Expect(staff).ToHaveTitleAsync("Version of the notice");
        await staff.ShouldHaveNoAxeViolations("a published version");
        await staff.PutAway();

        await family.GetByRole(AriaRole.Link, new() { Name = "Next card" }).ClickAsync();
        await Assertions.Expect(family.GetByText("A newer version came out on 23 November 2026.")).ToBeVisibleAsync();
        await family.GotoAsync("/notice/adult?card=8&v=1.0");
        await Assertions.Expect(family.GetByText("to keep it true.")).ToBeVisibleAsync();
        await family.GetByRole(AriaRole.Link, new() { Name = "see what is new" }).ClickAsync();
        await Assertions.Expect(family.GetByText("We keep it short.")).ToBeVisibleAsync();
        await Assertions.Expect(family.GetByText("to keep it true and short.")).ToBeVisibleAsync();
        await family.ShouldHaveNoAxeViolations("what is new");
        await family.GotoAsync("/notice/adult");
        await Assertions.Expect(family.GetByText("Version 1.1, 23 November 2026.")).ToBeVisibleAsync();
        await family.PutAway();
    }

    [Fact]
    public async Task A_worker_may_look_and_not_write()
    {
        var staff = await browser.NewPage(new BrowserLook { Touch = false }, portal.BaseAddress);
        await staff.GotoAsync("/sign-in?to=/staff/notice");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Example Support Worker" }).ClickAsync();
        await Assertions.Expect(staff.GetByRole(AriaRole.Heading, new() { Name = "Notice", Exact = true })).ToBeVisibleAsync();

        await Assertions.Expect(staff.GetByRole(AriaRole.Button, new() { Name = "Begin a new version" })).ToHaveCountAsync(0);
        await staff.GotoAsync("/staff/notice/corrections");
        await Assertions.Expect(staff.GetByRole(AriaRole.Rowheader, new() { Name = "INC-08, sign off" })).ToBeVisibleAsync();
        await Assertions.Expect(staff).ToHaveTitleAsync("What differs from the leaflet");
        await staff.ShouldHaveNoAxeViolations("the corrections");
        await staff.PutAway();
    }

    [Fact]
    public async Task The_command_prints_every_editions_hardest_card_beside_its_limit()
    {
        using var said = new StringWriter();

        var exit = await ReadingGrades.Run(portal.Services, [], said);

        Assert.Equal(0, exit);
        Assert.All(Audience.All, a => Assert.Contains(said.ToString().Split('\n'), line => line.StartsWith(a.Key + " ", StringComparison.Ordinal) && line.Contains("hardest:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_command_makes_a_draft_of_a_file_and_counts_what_it_found()
    {
        using var said = new StringWriter();

        var exit = await ImportNotice.Run(portal.Services, [Path.Combine(SourceTree.Root, "PrivacyPortal.Web/Content/Source/leaflet.txt")], said);

        Assert.Equal(0, exit);
        Assert.Contains("11 sections, 26 list entries", said.ToString(), StringComparison.Ordinal);
        Assert.Equal("1", portal.Services.GetRequiredService<PublishedNotice>().InForce.Number.ToString()[..1]);
    }

    [Fact]
    public async Task The_command_says_what_to_do_about_a_file_that_is_not_there()
    {
        using var said = new StringWriter();

        Assert.Equal(1, await ImportNotice.Run(portal.Services, ["no-such-file.txt"], said));
        Assert.Contains("There is no file no-such-file.txt", said.ToString(), StringComparison.Ordinal);
    }
}
