using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Staff.Notice;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.Notice;

/// <summary>Who writes the notice sees a draft as families would, before anybody else does.</summary>
public class PreviewStories(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private const string NewWords = "We look at this notice often, to keep it true and short. If we make a big change, we will tell you by email or post. We may make small changes online.";

    [Fact]
    public async Task A_draft_is_seen_in_every_edition_in_the_families_look_and_marked_as_a_draft()
    {
        var draft = await DraftWith(NewWords);
        var page = await SignedIn("Example Data Protection Lead");
        await page.GotoAsync($"/staff/notice/drafts/{draft}");
        var opened = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = new("^See it as families would") }).ClickAsync());

        foreach (var audience in Audience.All)
        {
            await opened.GotoAsync($"/staff/notice/drafts/{draft}/preview/{audience}");
            await Expect(opened.GetByText("Draft, not published.")).ToBeVisibleAsync();
            await Expect(opened.Locator("article h1")).ToHaveTextAsync(Content.Notice.For(audience).Title);
            await Expect(opened.GetByRole(AriaRole.Heading, new() { Name = Content.Notice.For(audience).Questions[0].Heading })).ToBeVisibleAsync();
            Assert.Equal(audience.IsForChildren, await opened.Locator("article.for-children").CountAsync() == 1);
            await opened.ShouldHaveNoAxeViolations($"the draft, {audience}");
        }

        await opened.GotoAsync($"/staff/notice/drafts/{draft}/preview/adult?card=8");
        await Expect(opened.GetByText("to keep it true and short.")).ToBeVisibleAsync();
        await Expect(opened.GetByText("Draft, not published.")).ToBeVisibleAsync();
        await opened.GetByRole(AriaRole.Link, new() { Name = "Next card" }).ClickAsync();
        await Expect(opened.GetByText("Card 9 of 12")).ToBeVisibleAsync();
        await Expect(opened.Locator("link[href*='MudBlazor']")).ToHaveCountAsync(0);
        await page.PutAway();
    }

    [Fact]
    public async Task Both_variants_of_a_childs_edition_can_be_looked_at()
    {
        var draft = await DraftWith(NewWords);
        var page = await SignedIn("Example Data Protection Lead");
        await page.GotoAsync($"/staff/notice/drafts/{draft}/preview/10-12");
        var card = Content.Notice.For(Audience.From10To12).WhenTheChildKnows!;

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = card.Heading })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "For a child who knows" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = card.Heading })).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task Families_and_workers_see_nothing_of_a_draft()
    {
        var draft = await DraftWith(NewWords);
        using var family = portal.NewClient();
        using var answer = await family.GetAsync(new Uri($"/staff/notice/drafts/{draft}/preview/adult", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("true and short", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("true.", await family.GetStringAsync(new Uri("/notice/adult", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var page = await SignedIn("Example Support Worker");
        await page.GotoAsync($"/staff/notice/drafts/{draft}/preview/adult");
        await Expect(page.GetByText("true and short")).ToHaveCountAsync(0);
        await page.PutAway();
    }

    private async Task<Guid> DraftWith(string words)
    {
        var id = await portal.Services.GetRequiredService<BeginDraft>().FromInForce("Example Lead");
        var draft = await portal.Services.GetRequiredService<FindDrafts>().Find(id);
        var was = EditionPart.Of(draft!.Notice.For(Audience.Adult)).Single(p => p.Key == "8");
        Assert.NotNull((await portal.Services.GetRequiredService<ChangeDraft>().Change(id, Audience.Adult, was, was with { Words = words }, "Example Lead")).Saved);
        return id;
    }

    private async Task<IPage> SignedIn(string staff)
    {
        var page = await browser.NewPage(new BrowserLook { Touch = false, StillPictures = true }, portal.BaseAddress);
        await page.GotoAsync("/sign-in?to=/staff/notice");
        await page.GetByRole(AriaRole.Button, new() { Name = staff }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        return page;
    }

    private static class Content
    {
        public static NoticeVersion Notice { get; } = PrivacyPortal.Web.Notices.NoticeContent.Load();
    }
}
