using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using static PrivacyPortal.Tests.Core.Consent.Rulings;

namespace PrivacyPortal.Tests.Core.Consent;

public class ChildrenStories
{
    [Fact]
    public void A_mother_who_is_not_fit_to_decide_today_is_asked_another_day_and_her_no_still_counts()
    {
        Waiting(Child().WithMother(Answer.Yes).NotFit().Ruled(), "D-C6", Message.NotNow);
        Refused(Child().WithMother(Answer.No).NotFit().Ruled(), "D-C3", Message.NoThanks);
    }

    [Fact]
    public void A_father_who_is_fit_decides_beside_a_mother_who_is_not()
    {
        var given = Child().WithMother(Answer.Yes).NotFit().WithFather(Answer.Yes).Where(c => c with
        {
            Replies = [c.Replies[0], c.Replies[1] with { NotFitToday = true }, c.Replies[2] with { NotFitToday = false }],
        });

        Allowed(given.Ruled(), "D-C4", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void A_mother_under_eighteen_decides_when_she_understands()
    {
        var given = Child().With(AuthorityKind.Mother, Answer.Yes, m => m with { UnderEighteen = true, Understands = true });

        Allowed(given.Ruled(), "D-C7", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
        Waiting(Child().With(AuthorityKind.Mother, Answer.Yes, m => m with { UnderEighteen = true }).Ruled(), "D-C6", Message.NotNow);
    }

    [Fact]
    public void A_mother_who_is_disputed_has_to_show_a_document()
    {
        Given Disputed(EvidenceLevel known) => Child().With(AuthorityKind.Mother, Answer.Yes, m => m with { Disputed = true, Evidence = known });

        Waiting(Disputed(EvidenceLevel.Corroborated).Ruled(), "D-C5", Message.Checking);
        Allowed(Disputed(EvidenceLevel.DocumentSeen).Ruled(), "D-C4");
    }

    [Fact]
    public void A_father_who_is_the_only_holder_and_away_decides_by_letter_when_that_is_corroborated()
    {
        var given = Child().WithFather(Answer.Yes, EvidenceLevel.Corroborated, away: true);

        Allowed(given.Ruled(), "D-C8", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
        Waiting(Child().WithFather(Answer.Yes, EvidenceLevel.Said, away: true).Ruled(), "D-C5", Message.Checking);
        Waiting(Child().WithFather(away: true).Ruled(), "D-C8", Message.WaitingAnswer);
        Refused(Child().WithFather(Answer.No, away: true).Ruled(), "D-C3", Message.NoThanks);
    }

    [Fact]
    public void Nobody_with_responsibility_who_can_be_reached_waits()
    {
        Waiting(Child().Ruled(), "D-C12", Message.NeedGrownup);
        Waiting(Child().With(AuthorityKind.Mother, contact: ContactState.Unreachable).Ruled(), "D-C12", Message.NeedGrownup);
        Waiting(Child().WithMother().Ruled(), "D-E4", Message.NeedGrownup);
    }

    [Fact]
    public void A_child_who_is_not_fit_to_be_asked_today_is_asked_another_day() =>
        Waiting(Given.APerson().Aged(10).WithMother(Answer.Yes).Says(Answer.Yes).Where(c => c with
        {
            Replies = [.. c.Replies.Select(r => r with { NotFitToday = r.By == c.About.Id })],
        }).Ruled(), "D-C4", Message.NotNow);

    [Fact]
    public void T27_with_the_only_holder_away_and_not_to_be_contacted_a_child_of_twelve_who_understands_decides()
    {
        var given = FatherAway().Excused(NoHolderBecause.AwayAndNotSafe).Understanding();

        Allowed(given.Ruled(), "D-E1", given.About, BasisOfAuthority.CompetentChild);
    }

    [Fact]
    public void T28_but_not_for_public_use() =>
        Refused(FatherAway().AskedFor(Purpose.PhotoWeb).Excused(NoHolderBecause.AwayAndNotSafe).Understanding().Ruled(), "D-E3", Message.NotThisTime);

    [Fact]
    public void An_excused_child_who_does_not_understand_is_not_asked_this_time()
    {
        Refused(FatherAway().Excused(NoHolderBecause.AwayAndNotSafe).Understanding(able: false).Ruled(), "D-E2", Message.NotThisTime);
        Waiting(FatherAway().Excused(NoHolderBecause.AwayAndNotSafe).Ruled(), "D-E4", Message.NeedGrownup);
    }

    [Fact]
    public void An_excused_child_decides_by_a_yes_only()
    {
        Given Child(Answer answer) => Given.APerson().Aged(12).Says(answer).Excused(NoHolderBecause.NoneIdentified).Understanding();

        Refused(Child(Answer.No).Ruled(), "D-C1", Message.YourNoCounts);
        Deferred(Child(Answer.NotNow).Ruled(), "D-E1");
        Waiting(Child(Answer.NotAble).Ruled(), "D-E1", Message.WaitingAnswer);
        Waiting(Child(Answer.Yes).NotFit().Ruled(), "D-E1", Message.NotNow);
    }

    [Fact]
    public void A_reason_that_nobody_else_approved_opens_nothing()
    {
        Waiting(Excused(approvedBy: null).Ruled(), "D-C12", Message.NeedGrownup);
        Waiting(Excused(approvedBy: "worker-1").Ruled(), "D-C12", Message.NeedGrownup);
        Waiting(Excused(tried: "  ").Ruled(), "D-C12", Message.NeedGrownup);
        Allowed(Excused().Ruled(), "D-E1");

        static Given Excused(string? approvedBy = "lead", string tried = "Two letters.") =>
            FatherAway().Excused(NoHolderBecause.AwayAndNotSafe, approvedBy: approvedBy, tried: tried).Understanding();
    }

    [Theory]
    [InlineData(NoHolderBecause.NoneIdentified, false)]
    [InlineData(NoHolderBecause.CannotBeReached, false)]
    [InlineData(NoHolderBecause.AwayAndNotSafe, false)]
    [InlineData(NoHolderBecause.WouldPutSomeoneAtRisk, true)]
    [InlineData(NoHolderBecause.OrderStandsInTheWay, true)]
    [InlineData(NoHolderBecause.HolderNotAble, true)]
    [InlineData(NoHolderBecause.ConfidentialSupport, true)]
    [InlineData(NoHolderBecause.SafeguardingEnquiry, true)]
    public void That_nobody_can_be_asked_does_not_fit_while_a_mother_can(NoHolderBecause because, bool fits) =>
        Assert.Equal(fits, Child().WithMother().Excused(because).Understanding().Ruled() is Ruling.Allowed { Row: "D-E1" });

    [Fact]
    public void No_reason_turns_a_holders_no_into_a_yes() =>
        Refused(Child().WithMother(Answer.No).Excused(NoHolderBecause.ConfidentialSupport).Understanding().Ruled(), "D-C3", Message.NoThanks);

    [Fact]
    public void A_reason_opens_nothing_in_care_where_the_council_can_always_be_asked() =>
        Waiting(Child().WithStatus(LegalStatus.CareOrder).Excused(NoHolderBecause.NoneIdentified).Understanding().Ruled(), "D-S3", Message.CouncilCheck);

    private static Given Child() => Given.APerson().Aged(12).Says(Answer.Yes);

    private static Given FatherAway() => Child().With(AuthorityKind.Father, away: true, contact: ContactState.NotPermitted);
}
