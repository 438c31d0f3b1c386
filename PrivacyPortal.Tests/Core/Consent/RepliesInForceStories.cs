using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.Consent;

public class RepliesInForceStories
{
    private static readonly DateOnly Today = UkCalendar.DateOf(Given.Now);
    private static readonly PersonId Mother = PersonId.New(Given.Now);
    private static readonly Person Child = new() { Id = PersonId.New(Given.Now), Name = PersonName.Parse("Example Child"), Born = DateOfBirth.On(Anniversary.Of(Today, -9)) };

    [Fact]
    public void The_latest_reply_of_each_person_is_in_force()
    {
        var inForce = On(Today, [Said(Mother, Answer.Yes, daysAgo: 20), Said(Child.Id, Answer.Yes, daysAgo: 5), Said(Mother, Answer.No, daysAgo: 10)]);

        Assert.Equal([(Mother, Answer.No), (Child.Id, Answer.Yes)], inForce.Select(r => (r.By, r.Answer)));
        Assert.Equal(Today.AddDays(-10), inForce[0].GivenOn);
    }

    [Fact]
    public void A_reply_about_somebody_or_something_else_is_not()
    {
        var sibling = Said(Mother, Answer.Yes, 1) with { About = PersonId.New(Given.Now) };
        var other = Said(Mother, Answer.Yes, 1) with { Purpose = Purpose.PhotoPress };

        Assert.Empty(On(Today, [sibling, other]));
    }

    [Fact]
    public void A_no_stays_for_years_and_over_new_words_a_stop_and_a_birthday()
    {
        var no = Said(Mother, Answer.No, daysAgo: 1500) with { Shown = null };

        Assert.Single(On(Today, [no], [Stop(Mother, daysAgo: 3)]));
        Assert.Single(Turned(13, Today, no));
    }

    [Fact]
    public void A_no_is_over_when_that_person_says_something_else_even_if_that_has_grown_old() =>
        Assert.Empty(On(Today, [Said(Mother, Answer.No, 900), Said(Mother, Answer.Yes, 800)]));

    [Fact]
    public void A_yes_counts_for_less_than_twelve_months()
    {
        var yes = Said(Mother, Answer.Yes, 0);

        Assert.Single(On(Today.AddMonths(12).AddDays(-1), [yes]));
        Assert.Empty(On(Today.AddMonths(12), [yes]));
    }

    [Fact]
    public void A_yes_to_other_words_or_to_none_does_not_count()
    {
        Assert.Empty(On(Today, [Said(Mother, Answer.Yes, 1) with { Shown = null }]));
        Assert.Empty(RepliesInForce.For(
            Child, Purpose.PhotoInternal, [Said(Mother, Answer.Yes, 1)], [], Given.Number("2.0"), Today, AgePolicy.Published, Jurisdiction.EnglandAndWales));
    }

    [Fact]
    public void A_yes_from_before_a_stop_does_not_count_unless_the_stop_was_undone()
    {
        var stop = Stop(Mother, daysAgo: 3);
        var undone = stop with { Id = DecisionId.New(Given.Now), Outcome = Outcome.Restored, Follows = stop.Id, At = stop.At.AddMinutes(1) };

        Assert.Empty(On(Today, [Said(Mother, Answer.Yes, 4)], [stop]));
        Assert.Single(On(Today, [Said(Mother, Answer.Yes, 2)], [stop]));
        Assert.Single(On(Today, [Said(Mother, Answer.Yes, 4)], [stop, undone]));
        Assert.Single(On(Today, [Said(Mother, Answer.Yes, 4)], [stop with { Purpose = Purpose.PhotoPress }]));
        Assert.Single(On(Today, [Said(Mother, Answer.Yes, 4)], [stop with { About = PersonId.New(Given.Now) }]));
        Assert.Empty(On(Today, [Said(Mother, Answer.Yes, 3)], [stop]));
        Assert.Empty(On(Today, [Said(Mother, Answer.Yes, 4)], [Stop(Mother, daysAgo: 9), stop]));
    }

    [Theory]
    [InlineData(13)]
    [InlineData(18)]
    public void A_yes_from_before_the_birthday_on_which_the_deciding_changed_does_not_count(int years)
    {
        Assert.Empty(Turned(years, Today, Said(Mother, Answer.Yes, 1)));
        Assert.Empty(Turned(years, Today.AddDays(-5), Said(Mother, Answer.Yes, 6)));
        Assert.Single(Turned(years, Today.AddDays(-5), Said(Mother, Answer.Yes, 5)));
        Assert.Single(Turned(years, Today.AddDays(1), Said(Mother, Answer.Yes, 1)));
    }

    [Fact]
    public void An_uncertain_birthday_changes_the_deciding_on_both_its_ends()
    {
        var born = DateOfBirth.Between(Anniversary.Of(Today.AddDays(-10), -13), Anniversary.Of(Today.AddDays(-2), -13));
        IReadOnlyList<Reply> Kept(int daysAgo) => RepliesInForce.For(
            Child with { Born = born }, Purpose.PhotoInternal, [Said(Mother, Answer.Yes, daysAgo)], [], Given.Version, Today, AgePolicy.Published, Jurisdiction.EnglandAndWales);

        Assert.Empty(Kept(11));
        Assert.Empty(Kept(5));
        Assert.Single(Kept(2));
    }

    [Fact]
    public void What_was_noted_beside_a_reply_goes_with_it()
    {
        var reply = Assert.Single(On(Today, [Said(Mother, Answer.Yes, 1) with { NotFitToday = true, RaisesSafety = true }]));

        Assert.Equal((true, true), (reply.NotFitToday, reply.RaisesSafety));
    }

    [Fact]
    public void Only_their_own_no_or_stop_leaves_somebody_in_peace()
    {
        DateOnly? SaidNo(IReadOnlyList<KeptReply> replies, params KeptDecision[] decisions) =>
            RepliesInForce.SaidNoOn(Child.Id, Purpose.PhotoInternal, replies, decisions);

        Assert.Null(SaidNo([Said(Mother, Answer.No, 3), Said(Child.Id, Answer.NotNow, 3)], Stop(Mother, 3)));
        Assert.Equal(Today.AddDays(-7), SaidNo([Said(Child.Id, Answer.No, 30), Said(Child.Id, Answer.No, 7)]));
        Assert.Equal(Today.AddDays(-4), SaidNo([Said(Child.Id, Answer.No, 7)], Stop(Child.Id, 4)));
        Assert.Equal(Today.AddDays(-7), SaidNo([Said(Child.Id, Answer.No, 7)], Stop(Child.Id, 9)));

        // Who said yes since has raised it themselves; a no after that counts again.
        Assert.Null(SaidNo([Said(Child.Id, Answer.No, 30), Said(Child.Id, Answer.Yes, 7)]));
        Assert.Null(SaidNo([Said(Child.Id, Answer.Yes, 2)], Stop(Child.Id, 4)));
        Assert.Equal(Today.AddDays(-1), SaidNo([Said(Child.Id, Answer.No, 30), Said(Child.Id, Answer.Yes, 7), Said(Child.Id, Answer.No, 1)]));
        Assert.Equal(Today.AddDays(-30), SaidNo([Said(Child.Id, Answer.No, 30), Said(Mother, Answer.Yes, 7)]));
        Assert.Null(SaidNo([], Stop(Child.Id, 3) with { Purpose = Purpose.PhotoPress }, Stop(Child.Id, 3) with { About = Mother }));
    }

    private static KeptReply Said(PersonId by, Answer answer, int daysAgo) => new()
    {
        By = by,
        About = Child.Id,
        Purpose = Purpose.PhotoInternal,
        Answer = answer,
        Shown = Given.Shown(by, Purpose.PhotoInternal),
        At = Given.Now.AddDays(-daysAgo),
    };

    private static KeptDecision Stop(PersonId by, int daysAgo) => new()
    {
        Id = DecisionId.New(Given.Now),
        About = Child.Id,
        Purpose = Purpose.PhotoInternal,
        Outcome = Outcome.Withdrawn,
        Row = "D-L3",
        At = Given.Now.AddDays(-daysAgo),
        Decider = by,
        Basis = null,
        ValidUntil = null,
        Follows = null,
    };

    private static IReadOnlyList<Reply> On(DateOnly day, IReadOnlyList<KeptReply> replies, IReadOnlyList<KeptDecision>? decisions = null) =>
        RepliesInForce.For(Child, Purpose.PhotoInternal, replies, decisions ?? [], Given.Version, day, AgePolicy.Published, Jurisdiction.EnglandAndWales);

    private static IReadOnlyList<Reply> Turned(int years, DateOnly on, KeptReply reply) => RepliesInForce.For(
        Child with { Born = DateOfBirth.On(Anniversary.Of(on, -years)) }, Purpose.PhotoInternal, [reply], [], Given.Version, Today,
        AgePolicy.Published, Jurisdiction.EnglandAndWales);
}
