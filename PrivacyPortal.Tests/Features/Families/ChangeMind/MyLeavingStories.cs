using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Families.ChangeMind;

/// <summary>On one's own page: whether a yes goes on after leaving is said of each, by keys alone and without scripts; silence ends it.</summary>
public class MyLeavingStories(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private readonly MyPhone _phone = new(portal, browser);

    [Fact]
    public async Task By_keyboard_a_girl_says_that_it_goes_on_and_takes_it_back()
    {
        var girl = await _phone.Who("Lily");
        var page = await _phone.Scans(await _phone.CardOf("Lily"), MyPhone.Phone with { Width = 320 });
        var keys = new KeysOnly(page);
        var choice = MyPhone.Choice(page, "on our website");
        await Expect(choice.GetByText("If you leave us, it stops").First).ToBeVisibleAsync();
        await Expect(page.GetByText("If you leave us, it goes on")).ToHaveCountAsync(0);

        await keys.Press(choice.Locator("summary"));
        await Expect(choice.GetByText("Now: it stops on the day that you leave.")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("whether it goes on after leaving, 320");
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320, "It scrolls sideways at 320 px.");
        await keys.Press(choice.GetByRole(AriaRole.Button, new() { Name = "Go on after I leave" }));
        await Expect(choice.GetByText("If you leave us, it goes on").First).ToBeVisibleAsync();
        Assert.True((await _phone.Standing(girl, Purpose.PhotoWeb)).GoesOnAfterLeaving);
        Assert.False((await _phone.Standing(girl, Purpose.PhotoInternal)).GoesOnAfterLeaving);

        await keys.Press(choice.Locator("summary"));
        await page.ShouldHaveNoAxeViolations("it goes on after leaving, 320");
        await keys.Press(choice.GetByRole(AriaRole.Button, new() { Name = "Stop when I leave" }));
        await Expect(choice.GetByText("If you leave us, it stops").First).ToBeVisibleAsync();
        Assert.False((await _phone.Standing(girl, Purpose.PhotoWeb)).GoesOnAfterLeaving);
        Assert.Equal([true, false], await Said(girl));
        Assert.True((await _phone.Standing(girl, Purpose.PhotoWeb)).MayUse);
        await page.PutAway();
    }

    [Fact]
    public async Task Without_scripts_and_in_Welsh_the_answer_is_kept_with_the_words_that_were_read()
    {
        var card = await _phone.CardOf("Frank");
        var him = await _phone.Who("Frank");
        var page = await _phone.NewPage(MyPhone.Phone with { Scripts = false });
        await page.GotoAsync("/my");
        await page.GetByLabel("The code on your card").FillAsync(card.Code.InHalves);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open my choices" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cymraeg" }).ClickAsync();

        await page.Locator("details.leaving summary").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mynd ymlaen ar ôl i mi adael" }).First.ClickAsync();

        await Expect(page.GetByText("Os byddwch yn ein gadael, mae'n mynd ymlaen").First).ToBeVisibleAsync();
        var kept = await _phone.Read(db => db.LeavingAnswers.SingleAsync(a => a.ById == him.Value));
        Assert.Equal("cy", kept.Language);
        Assert.Contains("Os byddwch yn ein gadael, a gawn ni ddal i'w ddefnyddio?\nStopio pan fyddaf yn gadael\nMynd ymlaen ar ôl i mi adael", kept.Asked, StringComparison.Ordinal);
        await page.PutAway();
    }

    private Task<List<bool>> Said(PersonId by) => _phone.Read(db => db.LeavingAnswers.Where(a => a.ById == by.Value).OrderBy(a => a.At).Select(a => a.GoesOn).ToListAsync());
}
