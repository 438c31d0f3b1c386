using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Features.Staff.People;

public class Looking(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Take_pictures()
    {
        foreach (var look in new[] { new BrowserLook(), new BrowserLook { Width = 390, Height = 844 }, new BrowserLook { Width = 320, Height = 700 }, new BrowserLook { Dark = true } })
        {
            var n = look.Width + (look.Dark ? "-dark" : "");
            var page = await browser.Open(portal, "/staff/people", look);
            await page.GetByRole(AriaRole.Link, new() { Name = "Sam Example" }).WaitForAsync();
            await page.ScreenshotAsync(new() { Path = $"/tmp/people-{n}-list.png" });
            await page.GetByLabel("Find by name").FillAsync("wisnewska");
            await page.WaitForTimeoutAsync(1200);
            await page.ScreenshotAsync(new() { Path = $"/tmp/people-{n}-found.png" });
            await page.GetByLabel("Find by name").FillAsync("sam");
            await page.GetByRole(AriaRole.Link, new() { Name = "Sam Example" }).ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "What happened" }).WaitForAsync();
            await page.WaitForTimeoutAsync(800);
            await page.ScreenshotAsync(new() { Path = $"/tmp/people-{n}-person.png", FullPage = true });
            await page.GotoAsync("/staff/people/add");
            await page.WaitForTimeoutAsync(1500);
            await page.GetByLabel("Date of birth").FillAsync("31/02/2013");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add this person" }).ClickAsync();
            await page.WaitForTimeoutAsync(800);
            await page.ScreenshotAsync(new() { Path = $"/tmp/people-{n}-add.png", FullPage = true });
            await page.Context.CloseAsync();
        }
    }
}
