using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.Consent;

public class LifeCycleStories
{
    private static readonly DateOnly Today = UkCalendar.DateOf(Given.Now);

    [Fact]
    public void A_mothers_yes_is_over_on_the_eighteenth_birthday()
    {
        var given = Given.APerson().Turning(18, Today.AddDays(5)).Says(Answer.NotAble).WithMother(Answer.Yes).FoundNotAbleByTwo();

        Assert.Equal(StandingState.Given, Of(given, Today.AddDays(4)).State);
        Assert.Equal((StandingState.Expired, "D-L2"), At(given, Today.AddDays(5)));
    }

    [Fact]
    public void T44_at_thirteen_a_mothers_yes_waits_ninety_days_for_the_young_person_and_the_councils_and_a_delegates_too()
    {
        var mother = Given.APerson().Turning(13, Today.AddDays(5)).Says(Answer.Yes).WithMother(Answer.Yes);
        var council = Given.APerson().Turning(13, Today.AddDays(5)).Says(Answer.Yes).WithStatus(LegalStatus.CareOrder).WithCouncil(Answer.Yes);
        var child = Given.APerson().Turning(13, Today.AddDays(5)).Says(Answer.Yes).Excused(NoHolderBecause.NoneIdentified).Understanding();

        Assert.All(new[] { mother, council }, given =>
        {
            Assert.Equal((StandingState.ReviewDue, "D-L1"), At(given, Today.AddDays(5)));
            Assert.Equal((StandingState.ReviewDue, "D-L1"), At(given, Today.AddDays(95)));
            Assert.Equal((StandingState.Expired, "D-L1"), At(given, Today.AddDays(96)));
        });
        Assert.Equal(StandingState.Given, Of(child, Today.AddDays(96)).State);
    }

    [Fact]
    public void Either_end_of_an_uncertain_birthday_hands_the_decision_over()
    {
        var given = Given.APerson().Born(DateOfBirth.Between(Anniversary.Of(Today.AddDays(-100), -13), Anniversary.Of(Today.AddDays(10), -13)))
            .Says(Answer.Yes).WithMother(Answer.Yes);

        Assert.Equal(StandingState.Given, Of(given, Today.AddDays(9)).State);
        Assert.Equal((StandingState.ReviewDue, "D-L1"), At(given, Today.AddDays(10)));
    }

    [Fact]
    public void The_ninety_days_begin_with_the_later_end_and_a_yes_on_the_birthday_itself_stands()
    {
        var both = Given.APerson().Born(DateOfBirth.Between(Anniversary.Of(Today.AddDays(5), -13), Anniversary.Of(Today.AddDays(50), -13))).Says(Answer.Yes).WithMother(Answer.Yes);
        var onTheDay = Given.APerson().Born(DateOfBirth.Between(Anniversary.Of(Today, -13), Anniversary.Of(Today.AddDays(300), -13))).Says(Answer.Yes).WithMother(Answer.Yes);

        Assert.Equal((StandingState.ReviewDue, "D-L1"), At(both, Today.AddDays(140)));
        Assert.Equal((StandingState.Expired, "D-L1"), At(both, Today.AddDays(141)));
        Assert.Equal(StandingState.Given, Of(onTheDay, Today.AddDays(20)).State);
    }

    [Fact]
    public void Words_published_at_the_very_moment_of_a_yes_are_those_it_was_said_to() =>
        Assert.True(Of(Given.APerson().Aged(30).Says(Answer.Yes), Today, new Circumstances { MajorChanges = [new MajorChange(Given.Now, Purpose.All)] }).MayUse);

    [Fact]
    public void Undoing_a_stop_over_midnight_does_not_skip_a_birthday()
    {
        var given = Given.APerson().Turning(13, Today.AddDays(1)).Says(Answer.Yes).WithMother(Answer.Yes);
        var night = DateTimeOffset.Parse("2026-11-23T23:55:00Z");
        var yes = KeptDecision.Of(Decision.Decide(given.Case(), Given.Now));
        var stop = KeptDecision.Of(Decision.Withdraw(yes, given.Case().About, given.About, [], AgePolicy.Published, Jurisdiction.EnglandAndWales, night)!);
        var back = KeptDecision.Of(Decision.Undo(stop, yes, given.Case().About, given.About, night.AddMinutes(8))!);

        Assert.Equal((StandingState.ReviewDue, "D-L1"), At(given.Case().About, [yes, stop, back], Circumstances.Ordinary, Today.AddDays(1)));
    }

    [Theory]
    [InlineData(30, 24)]
    [InlineData(15, 12)]
    public void A_yes_runs_out_after_two_years_or_one_and_ends_thirty_days_later(int years, int months)
    {
        var given = Given.APerson().Aged(years).Says(Answer.Yes);
        var until = Today.AddMonths(months);

        Assert.Equal(StandingState.Given, Of(given, until).State);
        Assert.Equal((StandingState.ReviewDue, "D-L7"), At(given, until.AddDays(1)));
        Assert.Equal((StandingState.ReviewDue, "D-L7"), At(given, until.AddDays(30)));
        Assert.Equal((StandingState.Expired, "D-L7"), At(given, until.AddDays(31)));
    }

    [Fact]
    public void A_block_suspends_at_once_and_lifting_it_brings_the_yes_back()
    {
        var given = Given.APerson().Aged(15).Says(Answer.Yes);
        Circumstances Blocked(IReadOnlyList<Purpose>? purposes) => new() { Blocks = [new Block { Kind = BlockKind.Safety, Purposes = purposes }] };

        Assert.Equal((StandingState.Suspended, "D-L5"), At(given, Today, Blocked(null)));
        Assert.False(Of(given, Today, Blocked(null)).MayUse);
        Assert.True(Of(given, Today, Blocked([Purpose.PhotoWeb])).MayUse);
        Assert.True(Of(given, Today).MayUse);
    }

    [Fact]
    public void A_yes_of_one_who_is_now_a_risk_or_under_an_order_is_suspended()
    {
        var given = Given.APerson().Aged(9).Says(Answer.Yes).WithMother(Answer.Yes);

        Assert.Equal((StandingState.Suspended, "D-L5"), At(given, Today, new Circumstances { RiskList = [given.LastAdult] }));
        Assert.Equal((StandingState.Suspended, "D-L5"), At(given, Today, new Circumstances
        {
            Blocks = [new Block { Kind = BlockKind.CourtOrder, Purposes = null, Signatory = given.LastAdult }],
        }));
        Assert.True(Of(given, Today, new Circumstances { RiskList = [PersonId.New(Given.Now)] }).MayUse);
    }

    [Theory]
    [InlineData(LegalStatus.EmergencyProtection)]
    [InlineData(LegalStatus.PoliceProtection)]
    [InlineData(LegalStatus.WardOfCourt)]
    public void Emergency_protection_suspends_what_a_child_and_not_what_an_adult_said(LegalStatus status)
    {
        Assert.Equal((StandingState.Suspended, "D-L5"), At(Given.APerson().Aged(15).Says(Answer.Yes), Today, new Circumstances { LegalStatus = status }));
        Assert.True(Of(Given.APerson().Aged(30).Says(Answer.Yes), Today, new Circumstances { LegalStatus = status }).MayUse);
    }

    [Fact]
    public void An_objection_by_somebody_else_suspends_until_it_is_looked_at()
    {
        var given = Given.APerson().Aged(15).Says(Answer.Yes);
        Circumstances Objecting(Purpose? to) => new() { Objections = [new Objection(PersonId.New(Given.Now), to, Today)] };

        Assert.Equal((StandingState.Suspended, "D-L4"), At(given, Today, Objecting(null)));
        Assert.Equal((StandingState.Suspended, "D-L4"), At(given, Today, Objecting(Purpose.PhotoInternal)));
        Assert.True(Of(given, Today, Objecting(Purpose.PhotoWeb)).MayUse);
    }

    [Fact]
    public void After_a_care_order_a_mothers_yes_is_asked_again_of_the_council()
    {
        var given = Given.APerson().Aged(9).Says(Answer.Yes).WithMother(Answer.Yes);
        var adults = given.Case().Adults;

        Assert.Equal((StandingState.ReviewDue, "D-L5"), At(given, Today, new Circumstances { LegalStatus = LegalStatus.CareOrder, Adults = adults }));
        Assert.Equal((StandingState.ReviewDue, "D-L5"), At(given, Today, new Circumstances { Adults = [adults[0] with { RestrictedByOrder = true }] }));
        Assert.True(Of(given, Today, new Circumstances { Adults = adults }).MayUse);
        Assert.True(Of(given, Today, new Circumstances { LegalStatus = LegalStatus.CareOrder }).MayUse);
    }

    [Fact]
    public void A_young_persons_own_yes_does_not_hang_on_who_decides_for_a_child() =>
        Assert.True(Of(Given.APerson().Aged(15).Says(Answer.Yes), Today, new Circumstances { LegalStatus = LegalStatus.CareOrder, Adults = [] }).MayUse);

    [Fact]
    public void New_words_that_touch_a_purpose_make_it_due_and_older_ones_do_not()
    {
        var given = Given.APerson().Aged(30).Says(Answer.Yes);
        Circumstances Changed(DateTimeOffset at, Purpose purpose) => new() { MajorChanges = [new MajorChange(at, [purpose])] };

        Assert.Equal((StandingState.ReviewDue, "D-L6"), At(given, Today, Changed(Given.Now.AddHours(1), Purpose.PhotoInternal)));
        Assert.True(Of(given, Today, Changed(Given.Now.AddHours(-1), Purpose.PhotoInternal)).MayUse);
        Assert.True(Of(given, Today, Changed(Given.Now.AddHours(1), Purpose.PhotoWeb)).MayUse);
    }

    [Fact]
    public void Leaving_the_service_ends_a_yes_unless_they_chose_otherwise()
    {
        var given = Given.APerson().Aged(30).Says(Answer.Yes);
        var left = new Circumstances { LeftOn = Today.AddDays(2) };

        Assert.True(Of(given, Today.AddDays(1), left).MayUse);
        Assert.Equal((StandingState.Ended, "D-L8"), At(given, Today.AddDays(2), left));
    }

    [Fact]
    public void What_goes_on_after_leaving_is_said_of_that_very_yes_and_taken_back_at_any_time()
    {
        var given = Given.APerson().Aged(30).Says(Answer.Yes);
        var yes = KeptDecision.Of(Decision.Decide(given.Case(), Given.Now));
        var about = given.Case().About;
        LeavingAnswer Says(bool goesOn, int minutes, PersonId? by = null, DecisionId? of = null) => new(by ?? about.Id, about.Id, of ?? yes.Id, goesOn, Given.Now.AddMinutes(minutes));
        (StandingState, string?) After(params LeavingAnswer[] said) => At(about, [yes], new Circumstances { LeftOn = Today.AddDays(2), LeavingAnswers = said }, Today.AddDays(2));

        Assert.Equal((StandingState.Given, "D-A1"), After(Says(true, 1)));
        Assert.Equal((StandingState.Ended, "D-L8"), After(Says(true, 1), Says(false, 2)));
        Assert.Equal((StandingState.Given, "D-A1"), After(Says(true, 3), Says(false, 2)));
        Assert.Equal((StandingState.Ended, "D-L8"), After(Says(true, 1, of: DecisionId.New(Given.Now))));

        // Whoever's no counts, their last word stands against another's.
        Assert.Equal((StandingState.Ended, "D-L8"), After(Says(false, 1), Says(true, 2, by: PersonId.New(Given.Now))));
    }

    [Fact]
    public void A_stop_ends_what_goes_on_after_leaving_and_taken_back_it_goes_on_as_it_was()
    {
        var given = Given.APerson().Aged(30).Says(Answer.Yes);
        var about = given.Case().About;
        var yes = KeptDecision.Of(Decision.Decide(given.Case(), Given.Now));
        var stop = KeptDecision.Of(Decision.Withdraw(yes, about, about.Id, [], AgePolicy.Published, Jurisdiction.EnglandAndWales, Given.Now.AddMinutes(2))!);
        var undo = KeptDecision.Of(Decision.Undo(stop, yes, about, about.Id, Given.Now.AddMinutes(3))!);
        var again = KeptDecision.Of(Decision.Decide(given.Case(), Given.Now.AddMinutes(5)));
        var left = new Circumstances { LeftOn = Today, LeavingAnswers = [new LeavingAnswer(about.Id, about.Id, yes.Id, true, Given.Now.AddMinutes(1))] };

        Assert.Equal(StandingState.Stopped, At(about, [yes, stop], left, Today).State);
        Assert.Equal(StandingState.Given, At(about, [yes, stop, undo], left, Today).State);
        Assert.Equal((StandingState.Ended, "D-L8"), At(about, [yes, stop, again], left, Today));
    }

    [Fact]
    public void What_goes_on_after_leaving_runs_out_like_any_yes()
    {
        var given = Given.APerson().Aged(30).Says(Answer.Yes);
        var yes = KeptDecision.Of(Decision.Decide(given.Case(), Given.Now));
        var left = new Circumstances { LeftOn = Today, LeavingAnswers = [new LeavingAnswer(given.About, given.About, yes.Id, true, Given.Now)] };

        Assert.Equal((StandingState.ReviewDue, "D-L7"), At(given.Case().About, [yes], left, yes.ValidUntil!.Value.AddDays(1)));
    }

    [Fact]
    public void After_a_death_it_stops_when_the_family_asks() =>
        Assert.Equal((StandingState.Ended, "D-L9"), At(Given.APerson().Aged(30).Says(Answer.Yes), Today, new Circumstances { StoppedAfterDeath = true }));

    [Fact]
    public void What_was_not_a_yes_stays_what_it_was_whatever_happens()
    {
        var given = Given.APerson().Aged(30).Says(Answer.No);

        Assert.Equal((StandingState.Refused, "D-A1"), At(given, Today.AddDays(900), new Circumstances { StoppedAfterDeath = true, LeftOn = Today }));
    }

    [Fact]
    public void Every_row_of_what_happens_later_is_in_the_table() =>
        Assert.Equal(["D-L1", "D-L10", "D-L2", "D-L4", "D-L5", "D-L6", "D-L7", "D-L8", "D-L9"], Standing.Table.Select(r => r.Row).Distinct().Order(StringComparer.Ordinal));

    private static Standing Of(Given given, DateOnly day, Circumstances? now = null) =>
        Of(given.Case().About, [KeptDecision.Of(Decision.Decide(given.Case(), Given.Now))], now ?? Circumstances.Ordinary, day);

    private static (StandingState State, string? Row) At(Given given, DateOnly day, Circumstances? now = null)
    {
        var standing = Of(given, day, now);
        return (standing.State, standing.Row);
    }

    private static (StandingState State, string? Row) At(Person person, IReadOnlyList<KeptDecision> decisions, Circumstances now, DateOnly day)
    {
        var standing = Of(person, decisions, now, day);
        return (standing.State, standing.Row);
    }

    private static Standing Of(Person person, IReadOnlyList<KeptDecision> decisions, Circumstances now, DateOnly day) =>
        Standing.Of(person, decisions, now, day, AgePolicy.Published, Jurisdiction.EnglandAndWales).Single(s => s.Purpose == Purpose.PhotoInternal);
}
