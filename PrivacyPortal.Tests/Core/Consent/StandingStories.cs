using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.Consent;

public class StandingStories
{
    [Fact]
    public void T44_a_mothers_yes_is_asked_again_when_the_child_turns_thirteen_and_then_runs_out()
    {
        var birthday = new DateOnly(2026, 12, 1);
        var given = Given.APerson().Turning(13, birthday).Says(Answer.Yes).WithMother(Answer.Yes);
        var decision = Decision.Decide(given.Case(), Given.Now);
        var kept = KeptDecision.Of(decision);

        Assert.Equal(StandingState.Given, On(decision.About, birthday.AddDays(-1), kept).State);
        var onTheDay = On(decision.About, birthday, kept);
        Assert.Equal((StandingState.ReviewDue, "D-L1", false), (onTheDay.State, onTheDay.Row, onTheDay.MayUse));
        Assert.Equal(StandingState.Expired, On(decision.About, birthday.AddDays(91), kept).State);
        Assert.Equal(kept, onTheDay.Last);
    }

    [Fact]
    public void A_stop_counts_at_once_and_undoing_it_brings_the_yes_back()
    {
        var given = Given.APerson().Aged(14).Says(Answer.Yes);
        var yes = Decision.Decide(given.Case(), Given.Now);
        var stop = Decision.Withdraw(KeptDecision.Of(yes), yes.About, given.About, [], AgePolicy.Published, Jurisdiction.EnglandAndWales, Given.Now.AddHours(1));
        Assert.NotNull(stop);
        Assert.Equal(StandingState.Stopped, On(yes.About, stop.On, KeptDecision.Of(yes), KeptDecision.Of(stop)).State);

        var undone = Decision.Undo(KeptDecision.Of(stop), KeptDecision.Of(yes), yes.About, given.About, stop.At.AddMinutes(1));
        Assert.NotNull(undone);
        Assert.Equal(StandingState.Given, On(yes.About, stop.On, KeptDecision.Of(yes), KeptDecision.Of(stop), KeptDecision.Of(undone)).State);
    }

    [Fact]
    public void A_stop_cannot_be_undone_by_somebody_else_or_after_ten_minutes()
    {
        var given = Given.APerson().Aged(14).Says(Answer.Yes);
        var yes = Decision.Decide(given.Case(), Given.Now);
        var stop = Decision.Withdraw(KeptDecision.Of(yes), yes.About, given.About, [], AgePolicy.Published, Jurisdiction.EnglandAndWales, Given.Now)!;

        Assert.Null(Decision.Undo(KeptDecision.Of(stop), KeptDecision.Of(yes), yes.About, PersonId.New(Given.Now), stop.At));
        Assert.Null(Decision.Undo(KeptDecision.Of(stop), KeptDecision.Of(yes), yes.About, given.About, stop.At.AddMinutes(11)));
    }

    [Fact]
    public void A_stop_can_be_undone_to_the_last_second_of_ten_minutes_and_at_once()
    {
        var given = Given.APerson().Aged(14).Says(Answer.Yes);
        var yes = Decision.Decide(given.Case(), Given.Now);
        var stop = Decision.Withdraw(KeptDecision.Of(yes), yes.About, given.About, [], AgePolicy.Published, Jurisdiction.EnglandAndWales, Given.Now)!;
        Decision? UndoneAt(DateTimeOffset at) => Decision.Undo(KeptDecision.Of(stop), KeptDecision.Of(yes), yes.About, given.About, at);

        Assert.NotNull(UndoneAt(stop.At));
        Assert.NotNull(UndoneAt(stop.At.AddMinutes(10)));
        Assert.Null(UndoneAt(stop.At.AddMinutes(10).AddTicks(1)));
        Assert.Null(UndoneAt(stop.At.AddTicks(-1)));
    }

    [Fact]
    public void Only_a_yes_about_this_person_can_be_stopped()
    {
        var given = Given.APerson().Aged(14).Says(Answer.Yes);
        var yes = KeptDecision.Of(Decision.Decide(given.Case(), Given.Now));
        Decision? Stopped(KeptDecision what) =>
            Decision.Withdraw(what, given.Case().About, given.About, [], AgePolicy.Published, Jurisdiction.EnglandAndWales, Given.Now);

        Assert.NotNull(Stopped(yes));
        Assert.Null(Stopped(yes with { Outcome = Outcome.Refused }));
        Assert.Null(Stopped(yes with { About = PersonId.New(Given.Now) }));
    }

    [Fact]
    public void A_child_may_stop_what_the_mother_allowed_and_so_may_the_father_but_not_the_grandmother()
    {
        var given = Given.APerson().Aged(9).Says(Answer.Yes).WithFather().With(AuthorityKind.Grandparent).WithMother(Answer.Yes);
        var consentCase = given.Case();
        var yes = KeptDecision.Of(Decision.Decide(consentCase, Given.Now));
        Decision? StoppedBy(PersonId who) =>
            Decision.Withdraw(yes, consentCase.About, who, consentCase.Adults, AgePolicy.Published, Jurisdiction.EnglandAndWales, Given.Now);

        Assert.NotNull(StoppedBy(given.About));
        Assert.NotNull(StoppedBy(consentCase.Adults[0].Holder));
        Assert.Null(StoppedBy(consentCase.Adults[1].Holder));
        Assert.NotNull(StoppedBy(consentCase.Adults[2].Holder));
    }

    [Fact]
    public void Only_a_clear_current_yes_permits_use()
    {
        var given = Given.APerson().Aged(30).Says(Answer.NotNow);
        var later = KeptDecision.Of(Decision.Decide(given.Case(), Given.Now));
        var person = given.Case().About;

        Assert.Equal((StandingState.AnotherDay, false), (On(person, new DateOnly(2026, 11, 23), later).State, On(person, new DateOnly(2026, 11, 23), later).MayUse));
        Assert.Equal((StandingState.NotAsked, false), (On(person, new DateOnly(2026, 11, 23)).State, On(person, new DateOnly(2026, 11, 23)).MayUse));
    }

    private static Standing On(Person person, DateOnly day, params KeptDecision[] decisions) =>
        Standing.Of(person, decisions, day, AgePolicy.Published, Jurisdiction.EnglandAndWales).Single(s => s.Purpose == Purpose.PhotoInternal);
}
