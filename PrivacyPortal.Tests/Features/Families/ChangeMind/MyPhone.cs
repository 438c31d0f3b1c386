using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Features.Families.ChangeMind;

/// <summary>An example person's own phone, and what the portal knows about them.</summary>
internal sealed class MyPhone(PortalServer portal, BrowserFixture browser)
{
    public static BrowserLook Phone { get; } = new() { Width = 390, Height = 844 };

    public T Get<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    public async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public Task<PersonId> Who(string called) => Read(async db => new PersonId((await db.People.SingleAsync(p => p.CalledName == called)).Id));

    public async Task<IssuedCard> CardOf(string called) => await Get<ChoiceCards>().Issue(await Who(called));

    public Task<Standing> Standing(PersonId about, Purpose purpose) => Read(async db =>
        (await Get<CaseFiles>().Open(db, about, portal.Clock.GetUtcNow())).Standing.Single(s => s.Purpose == purpose));

    public async Task<IPage> NewPage(BrowserLook? look = null) => await browser.NewPage(look ?? Phone, portal.BaseAddress);

    /// <summary>Scans the card: the page is open.</summary>
    public async Task<IPage> Scans(IssuedCard card, BrowserLook? look = null)
    {
        var page = await NewPage(look);
        await page.GotoAsync("/my#" + card.Secret);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your choices" }).WaitForAsync();
        return page;
    }

    public static ILocator Choice(IPage page, string heading) => page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = heading }) });
}
