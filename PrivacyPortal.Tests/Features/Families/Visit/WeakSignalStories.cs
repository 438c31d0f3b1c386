using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Storage.Rows;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Families.Visit;

/// <summary>Double taps, lost connections, two tablets, Back, and nonsense: nothing lost, nothing doubled, nothing half-saved.</summary>
[Collection(OneVisitPortal.Name)]
public partial class WeakSignalStories(VisitPortal portal, BrowserFixture browser)
{
    [Fact]
    public async Task A_double_tap_makes_one_decision()
    {
        var (tablet, adult) = await ReadyToSign();
        await tablet.ComesToSign();
        await tablet.Page.GetByLabel("My name").FillAsync("Maria Example");

        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Sign now" }).DblClickAsync();
        await tablet.IsAt("done");

        Assert.Single(await portal.Decisions(adult));
        await tablet.PutDown();
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_once_makes_one_decision()
    {
        var (tablet, adult) = await ReadyToSign();
        await tablet.ComesToSign();
        await tablet.Page.GetByLabel("My name").FillAsync("Maria Example");

        var where = await tablet.Page.EvaluateAsync<string[]>("""
            async () => {
              const form = document.querySelector('form:has(#typed)');
              const sent = Array.from({ length: 5 }, () => fetch(location.href, { method: 'post', body: new FormData(form) }));
              return (await Promise.all(sent)).map(answer => new URL(answer.url).pathname);
            }
            """);

        Assert.All(where, path => Assert.EndsWith("/done", path, StringComparison.Ordinal));
        Assert.Single(await portal.Decisions(adult));
        await tablet.PutDown();
    }

    [Fact]
    public async Task A_connection_cut_between_choosing_and_signing_costs_nothing()
    {
        var (tablet, adult) = await ReadyToSign();
        var resting = tablet.Page.GetByRole(AriaRole.Alertdialog, new() { Name = "The connection is resting" });

        await tablet.Page.Context.SetOfflineAsync(true);
        await tablet.GoesOn();
        await Expect(resting).ToBeVisibleAsync();
        await tablet.Page.ShouldHaveNoAxeViolations("while the connection rests");
        await tablet.Page.Context.SetOfflineAsync(false);
        await tablet.IsAt("sign");
        await Expect(resting).Not.ToBeVisibleAsync();

        await tablet.DrawsAMark();
        await tablet.Page.Context.SetOfflineAsync(true);
        await tablet.GoesOn();
        await Expect(resting).ToBeVisibleAsync();
        Assert.Empty(await portal.Decisions(adult));
        await tablet.Page.Context.SetOfflineAsync(false);
        await tablet.IsAt("done");

        Assert.Single(await portal.Decisions(adult));
        await tablet.PutDown();
    }

    [Fact]
    public async Task An_answer_that_was_lost_on_its_way_back_is_asked_for_again_and_counts_once()
    {
        var (tablet, adult) = await ReadyToSign();
        await tablet.ComesToSign();
        await tablet.Page.GetByLabel("My name").FillAsync("Maria Example");

        // The server hears it and records it; its answer never arrives.
        var lost = 0;
        await tablet.Page.RouteAsync("**/sign", async route =>
        {
            if (route.Request.Method == "POST" && lost++ == 0)
            {
                await route.FetchAsync(new RouteFetchOptions { MaxRedirects = 0 });
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await tablet.GoesOn();
        await tablet.IsAt("done");

        Assert.True(lost > 1);
        Assert.Single(await portal.Decisions(adult));
        await tablet.PutDown();
    }

    [Fact]
    public async Task Back_after_signing_shows_what_was_recorded()
    {
        var (tablet, adult) = await ReadyToSign();
        await tablet.SignsByTyping("Maria Example");

        await tablet.Page.GoBackAsync();
        await tablet.IsAt("done");
        await tablet.Page.GotoAsync("/visit/1/choose/1");
        await tablet.IsAt("done");
        await tablet.Reads("It's a yes.");

        Assert.Single(await portal.Decisions(adult));
        await tablet.PutDown();
    }

    [Fact]
    public async Task A_visit_that_moves_to_another_tablet_goes_on_there_from_where_it_was()
    {
        var adult = await portal.Person("Maria Example", "1990-05-05");
        var visit = await portal.Prepared([adult], Purpose.PhotoWeb);
        var first = await portal.HandedOver(browser, visit);
        await first.ComesToTheQuestions("Maria", Audience.Adult);
        await first.Says("No");

        var second = await portal.HandedOver(browser, visit);
        await first.GoesOn();
        await first.Reads("It may have moved to another tablet");
        await first.Page.ShouldHaveNoAxeViolations("when the visit has moved on");

        await second.Picks("Maria");
        await second.GoesOn();
        await second.IsAt("review");
        await second.SignsByTyping("Maria Example");

        Assert.Equal(StandingState.Refused, (await portal.Standing(adult, Purpose.PhotoWeb)).State);
        await first.PutDown();
        await second.PutDown();
    }

    [Fact]
    public async Task A_visit_that_has_ended_says_so_and_nothing_is_half_saved()
    {
        var adult = await portal.Person("Maria Example", "1990-05-05");
        var visit = await portal.Prepared([adult], Purpose.PhotoWeb);
        var tablet = await portal.HandedOver(browser, visit);
        await tablet.ComesToTheQuestions("Maria", Audience.Adult);
        await portal.Get<HandOver>().End(visit);

        await tablet.SaysHere("Yes");
        await tablet.Reads("This visit is not on this tablet now");

        Assert.Empty(await portal.Decisions(adult));
        await tablet.PutDown();
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_beside_it_and_what_was_chosen_stays()
    {
        var adult = await portal.Person("Maria Example", "1990-05-05");
        var tablet = await portal.HandedOver(browser, [adult], Purpose.PhotoWeb, Purpose.PhotoPrint);
        await tablet.ComesToTheQuestions("Maria", Audience.Adult);

        Assert.Equal(0, await tablet.Page.Locator(".visit input[type=radio]:checked").CountAsync());
        await Tablet.Chooses(tablet.Page.GetByRole(AriaRole.Group, new() { Name = "May we put photos on our website?" }), "No");
        await tablet.GoesOn();
        await tablet.Reads("Please look at this again");
        await tablet.Page.ShouldHaveNoAxeViolations("with an answer missing");

        var missing = tablet.Page.GetByRole(AriaRole.Group, new() { Name = "May we print photos" });
        await Expect(missing.GetByText("Choose Yes, No, or another day.")).ToBeVisibleAsync();
        await Expect(tablet.Page.GetByRole(AriaRole.Radio, new() { Name = "No", Exact = true, Checked = true })).ToHaveCountAsync(1);
        await Tablet.Chooses(missing, "Yes");
        await tablet.GoesOn();
        await tablet.IsAt("review");
        await tablet.PutDown();
    }

    [Fact]
    public async Task Words_that_were_not_on_the_screen_are_not_answered()
    {
        var adult = await portal.Person("Maria Example", "1990-05-05");
        var tablet = await portal.HandedOver(browser, [adult], Purpose.PhotoWeb);
        await tablet.ComesToTheQuestions("Maria", Audience.Adult);

        await tablet.Page.Locator("input[name='shown.photo.web']").EvaluateAsync("field => field.value = '0'.repeat(64)");
        await Tablet.Chooses(tablet.Page.Locator("body"), "Yes");
        await tablet.GoesOn();
        await tablet.Reads("These words have changed. Please read them again, then choose.");

        Assert.False(await portal.Read(db => Task.FromResult(db.Drafts.Any(d => d.ById == adult.Value))));
        await tablet.PutDown();
    }

    [Fact]
    public async Task A_signature_of_ten_thousand_points_is_asked_for_again_and_what_was_typed_stays()
    {
        var (tablet, adult) = await ReadyToSign();
        await tablet.ComesToSign();
        var long_ = JsonSerializer.Serialize(new { w = 900, h = 300, strokes = new[] { Enumerable.Range(0, 20_000).Select(i => i % 2 == 0 ? i % 900 : i % 300).ToArray() } });
        await tablet.Page.GetByLabel("The worker writes down what I said").FillAsync("She said: yes to the website.");
        await tablet.Page.Locator("input[name=Drawn]").EvaluateAsync("(field, json) => field.value = json", long_);

        await tablet.GoesOn();
        await tablet.Reads("That drawing is too long to keep. Please draw a shorter mark, or type your name.");
        await Expect(tablet.Page.GetByLabel("The worker writes down what I said")).ToHaveValueAsync("She said: yes to the website.");
        await tablet.Page.ShouldHaveNoAxeViolations("with a drawing that is too long");

        await tablet.GoesOn();
        await tablet.IsAt("done");
        Assert.Equal(SigningWay.Said, (await portal.Read(db => Task.FromResult(db.Signings.Single(s => s.ById == adult.Value)))).Way);
        await tablet.PutDown();
    }

    [Theory]
    [InlineData("", "Draw your mark, type your name, or say it to the worker.")]
    [InlineData("   ", "Draw your mark, type your name, or say it to the worker.")]
    [InlineData("12345", "Please type your name in letters.")]
    [InlineData("😀😀", "Please type your name in letters.")]
    [InlineData("long", "That is too long for a name. Please type a shorter one.")]
    public async Task Nonsense_for_a_name_gets_a_sentence_and_is_shown_again(string typed, string sentence)
    {
        typed = typed == "long" ? new string('a', 300) : typed;
        var (tablet, adult) = await ReadyToSign();
        await tablet.ComesToSign();
        await tablet.Page.GetByLabel("My name").FillAsync(typed);

        await tablet.GoesOn();
        await tablet.Reads(sentence);

        await Expect(tablet.Page.GetByLabel("My name")).ToHaveValueAsync(typed);
        Assert.Empty(await portal.Decisions(adult));
        await tablet.PutDown();
    }

    [Fact]
    public async Task A_post_without_its_token_changes_nothing_and_gets_a_plain_sentence()
    {
        var (tablet, adult) = await ReadyToSign();
        await tablet.ComesToSign();
        await tablet.Page.GetByLabel("My name").FillAsync("Maria Example");
        await tablet.Page.EvaluateAsync("document.querySelectorAll('[name=__RequestVerificationToken]').forEach(token => token.remove())");

        await tablet.Page.EvaluateAsync("HTMLFormElement.prototype.submit.call(document.querySelector('form:has(#typed)'))");
        await tablet.Reads("Nothing was changed. Please go back");

        Assert.Empty(await portal.Decisions(adult));
        await tablet.PutDown();
    }

    [Fact]
    public async Task A_whole_visit_works_without_scripts()
    {
        var (mother, boy) = await portal.MotherAndBoy();
        var tablet = await portal.HandedOver(browser, await portal.Prepared([mother, boy]), new BrowserLook { Scripts = false });

        await tablet.TakesATurn("Sam", Audience.From10To12, "Yes");
        await tablet.NextPerson();
        await tablet.TakesATurn("Maria", Audience.Adult, "No", "Yes");

        Assert.Equal(StandingState.Given, (await portal.Standing(boy, Purpose.Words)).State);
        await tablet.GoesOn();
        await tablet.Page.GetByRole(AriaRole.Link, new() { Name = "We are all done" }).ClickAsync();
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = "I am the worker" }).ClickAsync();
        await Expect(tablet.Page).ToHaveURLAsync(SignIn());
        await tablet.PutDown();
    }

    private async Task<(Tablet Tablet, PersonId Adult)> ReadyToSign()
    {
        var adult = await portal.Person("Maria Example", "1990-05-05");
        var tablet = await portal.HandedOver(browser, [adult], Purpose.PhotoWeb);
        await tablet.ComesToTheQuestions("Maria", Audience.Adult);
        await tablet.Says("Yes");
        return (tablet, adult);
    }

    [GeneratedRegex("/sign-in")]
    private static partial Regex SignIn();
}
