using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.Consent;

public class VoidStories
{
    private static readonly Given Her = Given.APerson().Aged(15).Says(Answer.Yes);
    private static readonly Person About = Her.Case().About;
    private static readonly KeptDecision Yes = KeptDecision.Of(Decision.Decide(Her.Case(), Given.Now));

    [Fact]
    public void A_yes_made_in_error_counts_for_nothing_and_is_still_there()
    {
        var isVoid = Void(Yes, approvedBy: null);

        Assert.NotNull(isVoid);
        Assert.Equal((Outcome.Void, "D-L10", Yes.Id), (isVoid.Outcome, isVoid.Row, isVoid.Follows));
        Assert.Equal((ErrorKind.WrongPerson, "worker-1"), (isVoid.Invalidation!.Because, isVoid.Invalidation.By.Key));
        Assert.Equal(StandingState.NotAsked, State(Yes, KeptDecision.Of(isVoid)));
    }

    [Fact]
    public void The_yes_before_a_yes_made_in_error_stands()
    {
        var second = Yes with { Id = DecisionId.New(Given.Now.AddHours(1)), At = Given.Now.AddHours(1) };

        Assert.Equal(StandingState.Given, State(Yes, second, KeptDecision.Of(Void(second, null)!)));
    }

    [Fact]
    public void A_stop_is_void_only_when_a_second_person_approves_and_no_yes_comes_back_by_itself()
    {
        var stop = KeptDecision.Of(Decision.Withdraw(Yes, About, About.Id, [], AgePolicy.Published, Jurisdiction.EnglandAndWales, Given.Now.AddHours(1))!);

        Assert.Null(Void(stop, null));
        Assert.Null(Void(stop, "worker-1"));
        Assert.Equal(StandingState.ReviewDue, State(Yes, stop, KeptDecision.Of(Void(stop, "lead")!)));
    }

    [Fact]
    public void A_no_made_in_error_leaves_the_yes_before_it_to_be_asked_again_and_a_new_yes_counts()
    {
        var no = Yes with { Id = DecisionId.New(Given.Now.AddHours(1)), At = Given.Now.AddHours(1), Outcome = Outcome.Refused };
        var isVoid = KeptDecision.Of(Void(no, "lead")!);
        var again = Yes with { Id = DecisionId.New(Given.Now.AddHours(3)), At = Given.Now.AddHours(3) };

        Assert.Equal(StandingState.ReviewDue, State(Yes, no, isVoid));
        Assert.Equal(StandingState.Given, State(Yes, no, isVoid, again));
    }

    [Fact]
    public void Neither_a_void_nor_somebody_elses_nor_a_later_decision_can_be_made_void()
    {
        var isVoid = KeptDecision.Of(Void(Yes, null)!);

        Assert.Null(Void(isVoid, "lead"));
        Assert.Null(Decision.MarkVoid(Yes, About with { Id = PersonId.New(Given.Now) }, Invalidation(null), Given.Now.AddHours(2)));
        Assert.Null(Decision.MarkVoid(Yes, About, Invalidation(null), Given.Now.AddSeconds(-1)));
        Assert.NotNull(Decision.MarkVoid(Yes, About, Invalidation(null), Given.Now));
    }

    [Fact]
    public void A_reply_that_was_put_down_in_error_is_not_in_force_and_leaves_nobody_in_peace()
    {
        var reply = new KeptReply { By = About.Id, About = About.Id, Purpose = Purpose.PhotoInternal, Answer = Answer.No, Shown = null, At = Given.Now };
        IReadOnlyList<Reply> InForce(KeptReply kept) => RepliesInForce.For(
            About, Purpose.PhotoInternal, [kept], [], Given.Version, UkCalendar.DateOf(Given.Now), AgePolicy.Published, Jurisdiction.EnglandAndWales);

        Assert.Single(InForce(reply));
        Assert.Empty(InForce(reply with { IsVoid = true }));
        Assert.Null(RepliesInForce.SaidNoOn(About.Id, Purpose.PhotoInternal, [reply with { IsVoid = true }], []));
    }

    private static Invalidation Invalidation(string? approvedBy) => new()
    {
        Because = ErrorKind.WrongPerson,
        By = new WorkerId("worker-1"),
        ApprovedBy = approvedBy is null ? null : new WorkerId(approvedBy),
    };

    private static Decision? Void(KeptDecision wrong, string? approvedBy) => Decision.MarkVoid(wrong, About, Invalidation(approvedBy), Given.Now.AddHours(2));

    private static StandingState State(params KeptDecision[] decisions) =>
        Standing.Of(About, decisions, UkCalendar.DateOf(Given.Now), AgePolicy.Published, Jurisdiction.EnglandAndWales)
            .Single(s => s.Purpose == Purpose.PhotoInternal).State;
}
