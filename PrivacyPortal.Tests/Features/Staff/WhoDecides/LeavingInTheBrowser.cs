using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Storage.Rows;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>A family leaves: one yes goes on, since she said so by phone; the other ends that day, and what was made of it comes down.</summary>
public sealed class LeavingInTheBrowser(VisitPortal portal, BrowserFixture browser) : IClassFixture<VisitPortal>
{
    [Fact]
    public async Task One_yes_goes_on_after_they_leave_and_the_other_ends_and_comes_down()
    {
        var desk = await Desk.Of(portal, browser);
        var her = await desk.Adds("Ines Example", "5 May 1990");
        var tablet = await desk.HandsOver(["Ines Example"], Purpose.PhotoWeb, Purpose.PhotoPrint);
        await tablet.TakesATurn("Ines", Audience.Adult, "Yes");
        await tablet.Reads("It's a yes.");
        await tablet.PutDown();
        var now = portal.Clock.GetUtcNow();
        foreach (var purpose in new[] { Purpose.PhotoWeb, Purpose.PhotoPrint })
        {
            Assert.Null(await portal.Get<TakeDowns>().Note(SignedIn.Worker, Guid.CreateVersion7(now), her.Value, purpose.Key, PlacementChannel.Print, $"The {purpose.Key} leaflet", UkCalendar.DateOf(now)));
        }

        // By phone she says of one that it goes on.
        await desk.Opens(her);
        await desk.Page.GetByText("When they leave: every yes ends").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Radio, new() { Name = "By phone" }).CheckAsync();
        foreach (var width in BrowserLook.Widths)
        {
            await desk.Page.SetViewportSizeAsync(width, 844);
            await desk.LooksAt($"what goes on when they leave, {width}");
            Assert.True(await desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"It scrolls sideways at {width} px.");
        }

        await desk.Page.SetViewportSizeAsync(1024, 768);
        await desk.Taps("They said: go on after they leave: Photos on our website");
        await desk.Reads("Noted: Photos on our website goes on after they leave.");
        await desk.Reads("When they leave: 1 of 2 go on");
        await desk.Reads("Ines Example said: go on after they leave: Photos on our website, by phone, written down by Example Support Worker");

        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "What else is known" }).ClickAsync();
        await desk.Page.GetByLabel("On which day do they leave, or did they?").FillAsync("2026-11-23");
        await desk.Taps("Note that they leave");
        await desk.Reads("Noted. Every yes ends on that day, but what they said may go on.");
        await desk.Opens(her);
        await desk.Reads("They left on 23 November 2026.");
        await Expect(desk.Standing(Purpose.PhotoWeb)).ToContainTextAsync("goes on after they leave");
        await Expect(desk.Standing(Purpose.PhotoPrint)).ToContainTextAsync("Ended");
        await desk.LooksAt("after they left");
        await desk.Goes("/staff/take-downs");
        await Expect(desk.Page.GetByText("The photo.print leaflet").First).ToBeVisibleAsync();
        Assert.Equal(["The photo.print leaflet"], (await portal.Get<TakeDowns>().Open(SignedIn.Worker)).Select(t => t.Where));
        await desk.Leaves();

        // Her own page says what goes on and what ended; a sheet of that day lists only what goes on.
        var card = await portal.Get<ChoiceCards>().Issue(her);
        var phone = await browser.NewPage(new BrowserLook { Width = 320, Height = 700 }, portal.Address);
        await phone.GotoAsync("/my#" + card.Secret);
        await Expect(phone.GetByText("You left us on 23 November 2026. We go on using it, as you said.")).ToBeVisibleAsync();
        await Expect(phone.GetByText("It ended on 23 November 2026, when you left us.")).ToBeVisibleAsync();
        await phone.ShouldHaveNoAxeViolations("an own page after leaving, 320");
        await phone.PutAway();
        var sessions = portal.Get<GroupSessions>();
        var (session, _) = await sessions.Open(SignedIn.Worker, Guid.CreateVersion7(now), "Leaving party", UkCalendar.DateOf(now), [her.Value]);
        Assert.Equal([Purpose.PhotoWeb], (await sessions.Sheet(session!.Value, SignedIn.Worker))!.People.Single().Allows);
    }
}
