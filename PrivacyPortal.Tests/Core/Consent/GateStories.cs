using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using static PrivacyPortal.Tests.Core.Consent.Rulings;

namespace PrivacyPortal.Tests.Core.Consent;

public class GateStories
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_no_counts_even_when_the_words_were_not_shown_to_the_end() =>
        Refused(Given.APerson().Aged(14).Says(Answer.No, shownToTheEnd: false).Ruled(), "D-Y3", Message.YourNoCounts);

    [Fact]
    public void A_court_order_about_the_use_blocks_it_whoever_says_yes()
    {
        Blocked(Yes().Where(c => Blocking(c, BlockKind.CourtOrder, null)).Ruled(), "D-G5");
        Blocked(Yes().Where(c => Blocking(c, BlockKind.CourtOrder, [Purpose.PhotoInternal])).Ruled(), "D-G5");
        Assert.IsType<Ruling.Allowed>(Yes().Where(c => Blocking(c, BlockKind.CourtOrder, [Purpose.VideoWeb])).Ruled());
    }

    [Fact]
    public void A_court_order_about_one_who_signs_blocks_their_yes_but_does_not_give_them_a_veto()
    {
        ConsentCase Ordered(ConsentCase c) => c with
        {
            Blocks = [new Block { Kind = BlockKind.CourtOrder, Purposes = null, Signatory = c.Adults[0].Holder }],
        };

        Blocked(Given.APerson().Aged(10).Says(Answer.Yes).WithFather(Answer.Yes).Where(Ordered).Ruled(), "D-G5");
        Assert.IsType<Ruling.Allowed>(Given.APerson().Aged(15).WithFather(Answer.No).Says(Answer.Yes).Where(Ordered).Ruled());
    }

    [Fact]
    public void A_safety_block_blocks_what_it_covers() =>
        Blocked(Yes().Where(c => Blocking(c, BlockKind.Safety, [Purpose.PhotoInternal])).Ruled(), "D-G6");

    [Fact]
    public void The_yes_of_one_who_is_a_risk_blocks_and_their_no_does_not()
    {
        static ConsentCase Risky(ConsentCase c) => c with { RiskList = [c.Adults[0].Holder] };

        Blocked(Given.APerson().Aged(10).Says(Answer.Yes).WithFather(Answer.Yes).WithMother(Answer.Yes).Where(Risky).Ruled(), "D-G7");
        Assert.IsType<Ruling.Allowed>(Given.APerson().Aged(15).Says(Answer.Yes).WithFather(Answer.No).Where(Risky).Ruled());
        Refused(Given.APerson().Aged(10).Says(Answer.Yes).WithFather(Answer.No).WithMother(Answer.Yes).Where(Risky).Ruled(), "D-C2", Message.NotAgreed);
    }

    [Theory]
    [InlineData(LegalStatus.EmergencyProtection)]
    [InlineData(LegalStatus.PoliceProtection)]
    [InlineData(LegalStatus.WardOfCourt)]
    public void Under_emergency_protection_nothing_is_asked_today(LegalStatus status)
    {
        Blocked(Given.APerson().Aged(17).Says(Answer.Yes).WithStatus(status).Ruled(), "D-G8", Message.NotNow);
        Assert.IsType<Ruling.Allowed>(Given.APerson().Aged(18).Says(Answer.Yes).WithStatus(status).Ruled());
    }

    [Fact]
    public void Placed_for_adoption_more_than_the_familys_album_needs_the_council_in_writing()
    {
        Given Placed(Purpose purpose) => Given.APerson().Aged(7).AskedFor(purpose).Says(Answer.Yes)
            .With(AuthorityKind.ProspectiveAdopter, Answer.Yes).WithStatus(LegalStatus.PlacedForAdoption);
        static ConsentCase Agreed(ConsentCase c, string reference) => c with { CouncilAgrees = new CouncilAgreement { Reference = reference, On = c.Today } };

        Assert.IsType<Ruling.Allowed>(Placed(Purpose.PhotoKeep).Ruled());
        Blocked(Placed(Purpose.PhotoInternal).Ruled(), "D-G9");
        Blocked(Placed(Purpose.PhotoInternal).Where(c => Agreed(c, " ")).Ruled(), "D-G9");
        Allowed(Placed(Purpose.PhotoInternal).Where(c => Agreed(c, "LA/7")).Ruled(), "D-C4");
    }

    [Fact]
    public void T49_whoever_said_no_is_left_in_peace_for_ninety_days_unless_they_raise_it()
    {
        static ConsentCase SaidNo(ConsentCase c, int daysAgo, bool raised = false) => c with { SaidNoOn = c.Today.AddDays(-daysAgo), RaisedItThemselves = raised };

        Refused(Yes().Where(c => SaidNo(c, 30)).Ruled(), "D-G10", Message.AskedAlready);
        Refused(Yes().Where(c => SaidNo(c, 89)).Ruled(), "D-G10", Message.AskedAlready);
        Assert.IsType<Ruling.Allowed>(Yes().Where(c => SaidNo(c, 90)).Ruled());
        Assert.IsType<Ruling.Allowed>(Yes().Where(c => SaidNo(c, 30, raised: true)).Ruled());
        Refused(Given.APerson().Aged(14).Says(Answer.No).Where(c => SaidNo(c, 30)).Ruled(), "D-Y3", Message.YourNoCounts);
    }

    [Fact]
    public void T48_in_a_picture_with_others_the_strictest_answer_counts()
    {
        var other = PersonId.New(Given.Now);

        Refused(Yes().Where(c => c with { AlsoPictured = [new(PersonId.New(Given.Now), true), new(other, false)] }).Ruled(), "D-G11", Message.Group);
        Assert.IsType<Ruling.Allowed>(Yes().Where(c => c with { AlsoPictured = [new(other, true)] }).Ruled());
    }

    private static Given Yes() => Given.APerson().Aged(14).On(Today).Says(Answer.Yes);

    private static ConsentCase Blocking(ConsentCase c, BlockKind kind, IReadOnlyList<Purpose>? purposes) =>
        c with { Blocks = [new Block { Kind = kind, Purposes = purposes }] };
}
