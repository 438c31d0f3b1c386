using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Storage.Rows;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Families.Visit;

/// <summary>Who decides, told by touch on the tablet.</summary>
[Collection(OneVisitPortal.Name)]
public class FamilyStories(VisitPortal portal, BrowserFixture browser)
{
    [Fact]
    public async Task A_mother_consents_for_a_boy_of_eleven_who_says_OK()
    {
        var (mother, boy) = await portal.MotherAndBoy();
        var tablet = await portal.HandedOver(browser, [mother, boy]);

        await tablet.ComesToTheQuestions("Sam", Audience.From10To12);
        await tablet.Says("Yes");
        await tablet.SignsByDrawing();
        await tablet.Reads("We need to ask a grown-up");
        await tablet.NextPerson();
        await tablet.TakesATurn("Maria", Audience.Adult, "No", "Yes");
        await tablet.Reads("It's a yes.");

        foreach (var purpose in Purpose.AskedFirst)
        {
            var standing = await portal.Standing(boy, purpose);
            Assert.Equal(StandingState.Given, standing.State);
            Assert.Equal("D-C4", standing.Last!.Row);
            Assert.Equal(mother, standing.Last.Decider);
            Assert.Equal(StandingState.Refused, (await portal.Standing(mother, purpose)).State);
        }

        var drawn = await portal.Read(db => Task.FromResult(db.Signings.Single(s => s.ById == boy.Value)));
        Assert.Equal(SigningWay.Drew, drawn.Way);
        Assert.Contains("strokes", drawn.Strokes, StringComparison.Ordinal);
        await tablet.PutDown();
    }

    [Fact]
    public async Task A_boys_no_is_a_no_and_his_mother_is_not_told_that_it_was_his()
    {
        var (mother, boy) = await portal.MotherAndBoy();
        var tablet = await portal.HandedOver(browser, [mother, boy], Purpose.PhotoWeb, Purpose.Words);

        await tablet.TakesATurn("Sam", Audience.From10To12, "No");
        await tablet.Reads("No means no. Thank you for telling us.");
        await tablet.NextPerson();
        await tablet.TakesATurn("Maria", Audience.Adult, "Yes", "Yes");
        await tablet.Reads("We won't do this for now.");
        await Expect(tablet.Page.GetByText("said no")).ToHaveCountAsync(0);

        Assert.All(await portal.Decisions(boy), d => Assert.NotEqual(Outcome.Given, d.Outcome));
        Assert.Equal(StandingState.Refused, (await portal.Standing(boy, Purpose.PhotoWeb)).State);
        await tablet.PutDown();
    }

    [Theory]
    [InlineData("2013-11-24", "2026-11-23", false)]
    [InlineData("2013-11-24", "2026-11-24", true)]
    [InlineData("2012-02-29", "2025-02-28", false)]
    [InlineData("2012-02-29", "2025-03-01", true)]
    public async Task A_girl_decides_from_her_thirteenth_birthday_and_not_the_day_before(string born, string today, bool decides)
    {
        portal.ItIs(today);
        try
        {
            var girl = await portal.Person("Zofia Example", born);
            var tablet = await portal.HandedOver(browser, [girl], Purpose.PhotoWeb);

            await tablet.TakesATurn("Zofia", decides ? Audience.From13To15 : Audience.From10To12, "Yes");

            await tablet.Reads(decides ? "It's a yes." : "We need to ask a grown-up");
            var standing = await portal.Standing(girl, Purpose.PhotoWeb);
            Assert.Equal(decides ? StandingState.Given : StandingState.Waiting, standing.State);
            Assert.Equal(decides ? "D-Y1" : "D-C12", standing.Last!.Row);
            await tablet.PutDown();
        }
        finally
        {
            portal.Clock.MoveTo(PortalServer.StartsAt);
        }
    }

    [Fact]
    public async Task What_a_girl_said_no_to_is_left_in_peace_for_ninety_days()
    {
        portal.ItIs("2026-11-24");
        try
        {
            var girl = await portal.Person("Zofia Example", "2012-05-01");
            var first = await portal.HandedOver(browser, [girl], Purpose.PhotoWeb);
            await first.TakesATurn("Zofia", Audience.From13To15, "No");
            await first.PutDown();

            portal.ItIs("2027-02-21");
            var partly = await portal.HandedOver(browser, [girl], Purpose.PhotoWeb, Purpose.Words);
            await partly.ComesToTheQuestions("Zofia", Audience.From13To15);
            await Expect(partly.Page.GetByText("Photos of you")).ToHaveCountAsync(0);
            await partly.Says("Yes");
            await partly.Reads("What you said no to not long ago, we don't ask again today.");
            await partly.PutDown();

            var wholly = await portal.HandedOver(browser, [girl], Purpose.PhotoWeb);
            await wholly.Picks("Zofia");
            await wholly.Reads();
            await wholly.GoesOn();
            await wholly.Reads("Today we have nothing to ask you.");
            await wholly.Reads("We won't keep asking. You can change your mind whenever you like.");
            await wholly.NextPerson();
            await wholly.Reads("Everyone is done. Thank you.");
            await wholly.PutDown();

            portal.ItIs("2027-02-22");
            var again = await portal.HandedOver(browser, [girl], Purpose.PhotoWeb);
            await again.TakesATurn("Zofia", Audience.From13To15, "Yes");
            await again.Reads("It's a yes.");
            await again.PutDown();
        }
        finally
        {
            portal.Clock.MoveTo(PortalServer.StartsAt);
        }
    }

    [Fact]
    public async Task A_mother_whose_child_is_in_care_is_not_asked_about_her()
    {
        var (mother, boy) = await portal.MotherAndBoy();
        await portal.Has(boy, LegalStatus.CareOrder);
        var tablet = await portal.HandedOver(browser, [mother, boy], Purpose.PhotoWeb);

        await tablet.Picks("Maria");
        await tablet.Reads("Thank you for helping.");
        await tablet.Reads();
        await tablet.IsToldOfTheRight();
        await tablet.AnswersTheChecks(Audience.Adult);
        await tablet.Says("Yes");
        await tablet.SignsByTyping("Maria Example");

        Assert.Empty(await portal.Decisions(boy));
        await tablet.PutDown();
    }

    [Fact]
    public async Task A_grandmother_is_told_kindly_that_she_cannot_decide()
    {
        var (_, boy) = await portal.MotherAndBoy();
        var grandmother = await portal.Person("Grace Example", "1955-02-03");
        await portal.Holds(grandmother, AuthorityKind.Grandparent, boy);
        var tablet = await portal.HandedOver(browser, [grandmother, boy], Purpose.PhotoWeb);

        await tablet.Picks("Grace");
        await tablet.Reads("Thank you for helping. For this we need to ask someone who holds parental responsibility for Sam.");
        await tablet.Reads();
        await tablet.IsToldOfTheRight();
        await tablet.AnswersTheChecks(Audience.Adult);
        await Expect(tablet.Page.GetByText("Photos of Sam")).ToHaveCountAsync(0);
        await tablet.Says("Yes");
        await tablet.SignsByTyping("Grace Example");

        Assert.Empty(await portal.Decisions(boy));
        Assert.Equal(StandingState.Given, (await portal.Standing(grandmother, Purpose.PhotoWeb)).State);
        await tablet.PutDown();
    }

    [Fact]
    public async Task Where_father_and_mother_disagree_nothing_is_done()
    {
        var (mother, boy) = await portal.MotherAndBoy();
        var father = await portal.Person("Daniel Example", "1988-01-02");
        await portal.Holds(father, AuthorityKind.Father, boy);
        var tablet = await portal.HandedOver(browser, [mother, father, boy], Purpose.PhotoWeb);

        await tablet.TakesATurn("Sam", Audience.From10To12, "Yes");
        await tablet.NextPerson();
        await tablet.TakesATurn("Maria", Audience.Adult, "Yes", "Yes");
        Assert.Equal(StandingState.Given, (await portal.Standing(boy, Purpose.PhotoWeb)).State);
        await tablet.NextPerson();
        await tablet.TakesATurn("Daniel", Audience.Adult, "Yes", "No");
        await tablet.Reads("Not everyone who decides for Sam agrees, so we won't go ahead.");

        var standing = await portal.Standing(boy, Purpose.PhotoWeb);
        Assert.Equal(StandingState.Refused, standing.State);
        Assert.Equal("D-C2", standing.Last!.Row);
        await tablet.PutDown();
    }
}
