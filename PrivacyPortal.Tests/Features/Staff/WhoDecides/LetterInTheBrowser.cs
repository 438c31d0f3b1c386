using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Records;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>A father in prison answers for his boy by letter: from the form that is sent to him to where it stands (D-C8).</summary>
public sealed partial class LetterInTheBrowser(VisitPortal portal, BrowserFixture browser) : IClassFixture<VisitPortal>
{
    [Fact]
    public async Task A_father_who_can_only_be_reached_by_letter_says_yes_and_it_counts_when_two_have_seen_it()
    {
        var desk = await Desk.Of(portal, browser);
        var father = await desk.Adds("Milan Example", "3 February 1988");
        var boy = await desk.Adds("Adam Example", "5 May 2016");
        await desk.Says(boy, "Milan Example", AuthorityKind.Father, more: page => page.GetByLabel("Can only be reached by letter or arranged call").CheckAsync());

        // The boy says yes; it waits for a grown-up.
        var tablet = await desk.HandsOver(["Adam Example"], Purpose.PhotoPrint);
        await tablet.TakesATurn("Adam", Audience.From10To12, "Yes");
        await tablet.PutDown();
        Assert.False((await portal.Standing(boy, Purpose.PhotoPrint)).MayUse);

        // The form goes out to his father, and comes back.
        await desk.Opens(father);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Print a form" }).ClickAsync();
        foreach (var purpose in Purpose.AskedFirst.Where(purpose => purpose != Purpose.PhotoPrint))
        {
            await desk.Page.Locator($"input[name=ask][value='{purpose.Key}']").UncheckAsync();
        }

        await desk.Page.Locator($"input[name=ask][value='{Purpose.PhotoPrint.Key}']").CheckAsync();
        var aboutHimself = desk.Page.Locator($"input[name=about][value='{father.Value}']");
        if (await aboutHimself.CountAsync() > 0)
        {
            await aboutHimself.UncheckAsync();
        }

        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Taps("Print the form"));
        using var paper = new OnDisk(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        var words = await paper.Text();
        Assert.DoesNotMatch(new Regex("prison|inmate|offender", RegexOptions.IgnoreCase), words);
        await paper.Says("pdftoppm", "-png", "-r", "100", paper.Pdf, Path.Combine(paper.Folder, "page"));

        await desk.Goes("/staff/papers");
        await desk.Page.GetByLabel("The code on the form").FillAsync(Code().Match(words).Groups[1].Value);
        await desk.Taps("Type it in");
        var scan = desk.Page.GetByLabel("The scan: a picture of each page");
        await Expect(scan).ToBeEnabledAsync();
        await scan.SetInputFilesAsync(Directory.GetFiles(paper.Folder, "page*.png").Order(StringComparer.Ordinal));
        await Expect(desk.Page.GetByText(new Regex("pages? (is|are) ready"))).ToBeVisibleAsync();
        await desk.Page.Locator(".typed-in").GetByRole(AriaRole.Radio, new() { Name = "Yes", Exact = true }).CheckAsync();
        await desk.Page.GetByLabel("Which name stands on it?").FillAsync("Milan Example");
        await desk.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("It is the signature or mark of") }).CheckAsync();
        await desk.Page.GetByLabel("The date on the paper").FillAsync("2026-11-23");
        await desk.Page.GetByRole(AriaRole.Radio, new() { Name = "By letter" }).CheckAsync();
        await desk.Page.GetByLabel("How do you know that it comes from them?").FillAsync("It came in the envelope that we sent.");
        await desk.Taps("Save for the check");
        await desk.Reads("Nothing counts yet");
        Assert.False((await portal.Standing(boy, Purpose.PhotoPrint)).MayUse);

        // A second person compares the two.
        var lead = await Desk.Of(portal, browser, Desk.Lead);
        await lead.Goes("/staff/papers");
        await lead.Page.GetByRole(AriaRole.Link, new() { Name = "Answers of Milan Example" }).ClickAsync();
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "It matches" }).ClickAsync();
        await lead.Reads("Checked.");

        var standing = await portal.Standing(boy, Purpose.PhotoPrint);
        Assert.True(standing.MayUse);
        Assert.Equal(("D-C8", father), (standing.Last!.Row, standing.Last.Decider!.Value));
        await lead.Opens(boy);
        await Expect(lead.Standing(Purpose.PhotoPrint)).ToContainTextAsync("Milan Example");
        await lead.AsksWhy(Purpose.PhotoPrint);
        await lead.Reads("D-C8");
        await lead.Leaves();
        await desk.Leaves();
    }

    [GeneratedRegex("([0-9C-HJKMNP-RTV-Y]{4} [0-9C-HJKMNP-RTV-Y]{4})")]
    private static partial Regex Code();
}
