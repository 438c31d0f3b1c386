using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Tests.Features.Staff.People;

/// <summary>Members of staff, as tickets and in a browser.</summary>
internal static class SignedIn
{
    public static StaffTicket Worker { get; } = Ticket("example:worker", "Example Support Worker", StaffRole.SupportWorker);

    public static StaffTicket Lead { get; } = Ticket("example:lead", "Example Data Protection Lead", StaffRole.DataProtectionLead);

    public static StaffTicket Student { get; } = Ticket("example:student", "Example Student", StaffRole.StudentSocialWorker);

    public static StaffTicket Quality { get; } = Ticket("example:quality", "Example Quality and Compliance", StaffRole.QualityAndCompliance);

    /// <summary>A staff page, opened by an example member of staff and ready to be used.</summary>
    public static async Task<IPage> Open(this BrowserFixture browser, PortalServer portal, string path, BrowserLook? look = null, string name = "Example Support Worker")
    {
        var page = await browser.NewPage(look, portal.BaseAddress);
        await page.GotoAsync($"/sign-in?to={Uri.EscapeDataString(path)}");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.ComesTo(path);
        await page.IsLive();
        return page;
    }

    private static StaffTicket Ticket(string id, string name, string role) =>
        new() { StaffId = id, Name = name, Roles = [role], SignIn = "test", ProvedAt = PortalServer.StartsAt };
}
