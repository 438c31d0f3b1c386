using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using static PrivacyPortal.Tests.Core.Consent.Rulings;

namespace PrivacyPortal.Tests.Core.Consent;

public class UncertainAgeStories
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Either_side_of_thirteen_whatever_holds_back_one_side_holds_back_both()
    {
        Waiting(Around(13).Says(Answer.Yes).WithMother(Answer.Yes).NotFit().Ruled(), "D-C6", Message.NotNow);
        Waiting(Around(13).WithMother(Answer.Yes, EvidenceLevel.DocumentSeen).AskedFor(Purpose.PhotoPress).Says(Answer.Yes).Ruled(), "D-Y6", Message.ThinkTime);
        Waiting(Around(13).Says(Answer.Yes).WithStatus(LegalStatus.CareOrder).WithMother(Answer.Yes).Ruled(), "D-S3", Message.CouncilCheck);
        Waiting(Around(13).Says(Answer.Yes).WithMother(Answer.Yes).Understanding(able: false).Ruled(), "D-U1", Message.HelpFirst);
        Waiting(Around(13).WithMother(Answer.Yes).Says(Answer.NotAble).Ruled(), "D-U1", Message.HelpFirst);
        Waiting(Around(13).WithMother(Answer.Yes).Ruled(), "D-U1", Message.WaitingAnswer);
        Deferred(Around(13).WithMother(Answer.Yes).Says(Answer.NotNow).Ruled(), "D-U1");
        Deferred(Around(13).WithMother(Answer.NotNow).Says(Answer.Yes).Ruled(), "D-C3");
    }

    [Fact]
    public void Either_side_of_thirteen_with_nobody_to_ask_an_approved_reason_lets_a_child_who_understands_decide()
    {
        var given = Around(13).Says(Answer.Yes).Excused(NoHolderBecause.NoneIdentified).Understanding();

        Allowed(given.Ruled(), "D-E1", given.About, BasisOfAuthority.CompetentChild);
        Waiting(Around(13).Says(Answer.Yes).Ruled(), "D-C12", Message.NeedGrownup);
    }

    [Fact]
    public void Either_side_of_eighteen_they_decide_with_a_young_persons_safeguards()
    {
        var given = Around(18).Says(Answer.Yes);

        Allowed(given.Ruled(), "D-U3", given.About, BasisOfAuthority.Self);
        Refused(Around(18).Says(Answer.No).Ruled(), "D-U3", Message.YourNoCounts);
        Waiting(Around(18).AskedFor(Purpose.PhotoPress).Says(Answer.Yes).Ruled(), "D-Y6", Message.ThinkTime);
        Deferred(Around(18).Says(Answer.NotNow).Ruled(), "D-Y1");
    }

    [Fact]
    public void Either_side_of_eighteen_nobody_decides_for_one_who_cannot()
    {
        Refused(Around(18).Says(Answer.NotAble).WithMother(Answer.Yes).Ruled(), "D-U3", Message.NoOneCan);
        Refused(Around(18).Says(Answer.Yes).WithMother(Answer.Yes).FoundNotAbleByTwo().Ruled(), "D-U3", Message.NoOneCan);
    }

    [Fact]
    public void While_an_age_is_disputed_nothing_goes_public_and_an_adult_has_a_young_persons_safeguards()
    {
        static ConsentCase Disputed(ConsentCase c) => c with { AgeDisputed = true };

        Waiting(Given.APerson().Aged(19).AskedFor(Purpose.PhotoWeb).Says(Answer.Yes).Where(Disputed).Ruled(), "D-U4", Message.BirthDate);
        Refused(Given.APerson().Aged(16).AskedFor(Purpose.PhotoWeb).Says(Answer.No).Where(Disputed).Ruled(), "D-Y3", Message.YourNoCounts);
        Allowed(Given.APerson().Aged(19).Says(Answer.Yes).Where(Disputed).Ruled(), "D-U3");
        Allowed(Given.APerson().Aged(16).Says(Answer.Yes).Where(Disputed).Ruled(), "D-Y1");
        Waiting(Given.APerson().Aged(12).Says(Answer.Yes).Where(Disputed).Ruled(), "D-C12", Message.NeedGrownup);
    }

    private static Given Around(int years) => Given.APerson().Born(DateOfBirth.Between(
        Anniversary.Of(Today, -years - 1), Anniversary.Of(Today, -years + 1)));
}
