using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;

namespace PrivacyPortal.Tests.Core.Consent;

public class DueWorkStories
{
    private static readonly DateOnly Today = UkCalendar.DateOf(Given.Now);
    private static readonly BankHolidays Holidays = new([new DateOnly(2026, 12, 25), new DateOnly(2026, 12, 28)]);

    [Fact]
    public void The_same_facts_make_the_same_work_on_every_day()
    {
        var given = Given.APerson().Turning(13, Today.AddDays(5)).Says(Answer.Yes).WithMother(Answer.Yes);
        var decisions = Decided(given);

        var keys = Enumerable.Range(5, 90).Select(d => Assert.Single(Due(given, decisions, Today.AddDays(d))).Key);

        Assert.Single(keys.Distinct());
    }

    [Fact]
    public void A_birthday_that_hands_the_decision_over_is_seen_coming_then_asked_about_then_over()
    {
        var given = Given.APerson().Turning(13, Today.AddDays(40)).Says(Answer.Yes).WithMother(Answer.Yes);
        var decisions = Decided(given);

        Assert.Empty(Due(given, decisions, Today.AddDays(9)));
        Is(Due(given, decisions, Today.AddDays(10)), DueKind.BirthdayAhead, "D-L1", Today.AddDays(40));
        Is(Due(given, decisions, Today.AddDays(39)), DueKind.BirthdayAhead, "D-L1", Today.AddDays(40));
        Is(Due(given, decisions, Today.AddDays(40)), DueKind.AskYoungPerson, "D-L1", Today.AddDays(70));
        Assert.Empty(Due(given, decisions, Today.AddDays(131)));
    }

    [Fact]
    public void A_birthday_changes_nothing_for_one_who_said_yes_themselves() =>
        Assert.Empty(Due(Given.APerson().Turning(18, Today.AddDays(5)).Says(Answer.Yes), null, Today));

    [Fact]
    public void At_eighteen_the_adult_is_asked()
    {
        var given = Given.APerson().Turning(18, Today.AddDays(5)).Says(Answer.NotAble).WithMother(Answer.Yes).FoundNotAbleByTwo();

        Is(Due(given, null, Today), DueKind.BirthdayAhead, "D-L2", Today.AddDays(5));
        Assert.Equal(DueKind.AskAdult, Assert.Single(Due(given, null, Today.AddDays(5))).Kind);
    }

    [Fact]
    public void A_yes_that_runs_out_is_renewed_in_the_month_before_and_after()
    {
        var given = Given.APerson().Aged(30).Says(Answer.Yes);
        var until = Today.AddMonths(24);

        Assert.Empty(Due(given, null, until.AddDays(-31)));
        Is(Due(given, null, until.AddDays(-30)), DueKind.Renew, "D-L7", until);
        Is(Due(given, null, until.AddDays(1)), DueKind.Renew, "D-L7", until.AddDays(30));
        Assert.Empty(Due(given, null, until.AddDays(31)));
    }

    [Theory]
    [InlineData("D-S1b", DueKind.ReviewSafety)]
    [InlineData("D-Y2", DueKind.ReviewSafety)]
    [InlineData("D-S3", DueKind.AskCouncil)]
    [InlineData("D-S4", DueKind.AskCouncil)]
    [InlineData("D-C11", DueKind.AskCouncil)]
    [InlineData("D-Y5", DueKind.AskCouncil)]
    [InlineData("D-C10", DueKind.FindHolder)]
    [InlineData("D-C12", DueKind.FindHolder)]
    [InlineData("D-E4", DueKind.FindHolder)]
    [InlineData("D-C5", DueKind.RaiseEvidence)]
    [InlineData("D-U2", DueKind.RaiseEvidence)]
    [InlineData("D-U4", DueKind.RaiseEvidence)]
    [InlineData("D-Y6", DueKind.AskAfterTheWeek)]
    public void Each_row_that_waits_says_what_somebody_has_to_do(string row, DueKind kind)
    {
        var given = Given.APerson().Aged(12).Says(Answer.Yes);
        var waits = KeptDecision.Of(Decision.Decide(given.Case(), Given.Now)) with { Row = row };

        Assert.Equal((kind, row), (Assert.Single(Due(given, [waits], Today)).Kind, Assert.Single(Due(given, [waits], Today)).Row));
    }

    [Fact]
    public void Nothing_is_ahead_any_more_on_the_birthday_itself() =>
        Assert.DoesNotContain(
            Due(Given.APerson().Turning(13, Today.AddDays(5)).Says(Answer.Yes).WithMother(Answer.Yes), null, Today.AddDays(5)), w => w.Kind == DueKind.BirthdayAhead);

    [Fact]
    public void A_stop_is_to_be_taken_down_from_that_day()
    {
        var given = Given.APerson().Aged(30).Says(Answer.Yes);
        var yes = KeptDecision.Of(Decision.Decide(given.Case(), Given.Now));
        var stop = KeptDecision.Of(Decision.Withdraw(yes, given.Case().About, given.About, [], AgePolicy.Published, Jurisdiction.EnglandAndWales, Given.Now.AddDays(3))!);

        Is(Due(given, [yes, stop], Today.AddDays(9)), DueKind.TakeDown, "D-L3", Today.AddDays(3));
    }

    [Fact]
    public void An_objection_is_looked_at_within_five_working_days()
    {
        var given = Given.APerson().Aged(15).Says(Answer.Yes);
        var now = new Circumstances { Objections = [new Objection(PersonId.New(Given.Now), null, new DateOnly(2026, 12, 22))] };

        Is(Due(given, null, new DateOnly(2026, 12, 23), now), DueKind.ReviewObjection, "D-L4", new DateOnly(2026, 12, 31));
    }

    [Fact]
    public void Blocks_new_deciders_new_words_leaving_and_death_each_make_their_work()
    {
        var given = Given.APerson().Aged(9).Says(Answer.Yes).WithMother(Answer.Yes);
        void Makes(Circumstances now, DueKind kind, string row, DateOnly by) => Is(Due(given, null, Today.AddDays(2), now), kind, row, by);

        Makes(new Circumstances { Blocks = [new Block { Kind = BlockKind.Safety, Purposes = null }] }, DueKind.TakeDown, "D-L5", Today);
        Makes(new Circumstances { LegalStatus = LegalStatus.CareOrder, Adults = given.Case().Adults }, DueKind.AskWhoDecidesNow, "D-L5", Today.AddDays(30));
        Makes(new Circumstances { MajorChanges = [new MajorChange(Given.Now.AddDays(1), Purpose.All)] }, DueKind.AskAgain, "D-L6", Today.AddDays(31));
        Makes(new Circumstances { LeftOn = Today.AddDays(1) }, DueKind.TakeDown, "D-L8", Today.AddDays(1));
        Makes(new Circumstances { StoppedAfterDeath = true }, DueKind.TakeDown, "D-L9", Today);
    }

    [Theory]
    [InlineData("D-G7", DueKind.TellSafeguarding, "2026-11-23")]
    [InlineData("D-S1b", DueKind.ReviewSafety, "2026-11-30")]
    [InlineData("D-Y2", DueKind.ReviewSafety, "2026-11-30")]
    [InlineData("D-S3", DueKind.AskCouncil, "2026-12-07")]
    [InlineData("D-Y5", DueKind.AskCouncil, "2026-12-07")]
    [InlineData("D-C10", DueKind.FindHolder, "2026-12-07")]
    [InlineData("D-E4", DueKind.FindHolder, "2026-12-07")]
    [InlineData("D-C5", DueKind.RaiseEvidence, "2026-12-07")]
    [InlineData("D-Y6", DueKind.AskAfterTheWeek, "2026-11-30")]
    public void What_waits_for_somebody_makes_work_for_somebody(string row, DueKind kind, string by)
    {
        var given = Given.APerson().Aged(9).Says(Answer.Yes).WithMother(Answer.Yes);
        var waiting = Decided(given)[0] with { Outcome = row == "D-G7" ? Outcome.Refused : Outcome.Requested, Row = row, Decider = null, Basis = null, ValidUntil = null };

        Is(Due(given, [waiting], Today), kind, row, DateOnly.ParseExact(by, "yyyy-MM-dd"));
    }

    [Fact]
    public void What_is_due_soonest_comes_first_and_each_thing_has_a_key_of_its_own()
    {
        var given = Given.APerson().Aged(30).Says(Answer.Yes);
        var waiting = Decided(given)[0] with { Outcome = Outcome.Requested, Row = "D-C10", Decider = null, Basis = null, ValidUntil = null };
        var sooner = waiting with { Id = DecisionId.New(Given.Now), Purpose = Purpose.PhotoWeb, Row = "D-Y6" };

        var due = Due(given, [waiting, sooner], Today);

        Assert.Equal(["D-Y6", "D-C10"], due.Select(w => w.Row));
        Assert.Equal([$"D-Y6/photo.web/{sooner.Id}", $"D-C10/photo.internal/{waiting.Id}"], due.Select(w => w.Key));
    }

    [Fact]
    public void The_first_objection_and_the_latest_words_set_the_day()
    {
        var given = Given.APerson().Aged(15).Says(Answer.Yes);
        var who = PersonId.New(Given.Now);

        Is(Due(given, null, Today, new Circumstances { Objections = [new Objection(who, null, Today.AddDays(3)), new Objection(who, null, Today)] }),
            DueKind.ReviewObjection, "D-L4", Today.AddDays(7));
        Is(Due(given, null, Today.AddDays(9), new Circumstances { MajorChanges = [new MajorChange(Given.Now.AddDays(8), Purpose.All), new MajorChange(Given.Now.AddDays(1), Purpose.All)] }),
            DueKind.AskAgain, "D-L6", Today.AddDays(38));
    }

    [Fact]
    public void An_ordinary_no_and_an_ordinary_yes_make_no_work()
    {
        Assert.Empty(Due(Given.APerson().Aged(30).Says(Answer.No), null, Today));
        Assert.Empty(Due(Given.APerson().Aged(30).Says(Answer.Yes), null, Today));
        Assert.Empty(Due(Given.APerson().Aged(30).Says(Answer.Yes), [], Today));
    }

    private static IReadOnlyList<KeptDecision> Decided(Given given) => [KeptDecision.Of(Decision.Decide(given.Case(), Given.Now))];

    private static IReadOnlyList<DueWork> Due(Given given, IReadOnlyList<KeptDecision>? decisions, DateOnly day, Circumstances? now = null) => DueWork.For(
        given.Case().About, decisions ?? Decided(given), now ?? Circumstances.Ordinary, day, AgePolicy.Published, Jurisdiction.EnglandAndWales, Holidays);

    private static void Is(IReadOnlyList<DueWork> due, DueKind kind, string row, DateOnly by)
    {
        var one = Assert.Single(due);
        Assert.Equal((kind, row, by), (one.Kind, one.Row, one.By));
    }
}
