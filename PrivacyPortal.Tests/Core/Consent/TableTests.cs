using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using static PrivacyPortal.Tests.Core.Consent.Rulings;

namespace PrivacyPortal.Tests.Core.Consent;

/// <summary>The table as a whole, and what is refused at its door.</summary>
public class TableTests
{
    [Fact]
    public void The_rows_stand_in_the_order_of_the_decision_table() =>
        Assert.Equal(
            "D-G2 D-G4 D-G5 D-G6 D-G7 D-G8 D-G9 D-G10 D-G11 D-U4 D-U2 D-U1 D-U3 D-A5 D-A1 D-A2 D-A3 D-A4 D-Y3 D-Y4 D-Y5 D-Y6 D-Y7 D-Y2 D-Y1 "
            + "D-C1 D-S1b D-C2 D-C3 D-C11 D-S3 D-S4 D-C6 D-C5 D-C8 D-C9 D-C7 D-C4 D-C3 D-C10 D-C8 D-C12 D-E3 D-E1 D-E2 D-E4",
            string.Join(' ', Rulebook.Table.Select(r => r.Row)));

    [Fact]
    public void Every_row_can_be_read() =>
        Assert.All(Rulebook.Table.Concat(Standing.Table), row => Assert.True(row.Reads.Length > 5 && row.Row.Length > 3, row.Row));

    [Fact]
    public void A_case_without_a_reply_with_two_by_one_person_or_with_an_impossible_birth_date_is_no_case()
    {
        var c = Given.APerson().Aged(30).Says(Answer.Yes).Case();

        Assert.Contains("Nobody has answered", Assert.Throws<ArgumentException>(() => Rulebook.Rule(c with { Replies = [] })).Message, StringComparison.Ordinal);
        Assert.Contains("answered twice", Assert.Throws<ArgumentException>(() => Rulebook.Rule(c with { Replies = [c.Replies[0], c.Replies[0]] })).Message, StringComparison.Ordinal);
        Assert.Contains("T-13", Assert.Throws<ArgumentException>(() => Rulebook.Rule(Born(c, c.Today.AddDays(1)))).Message, StringComparison.Ordinal);
        Assert.Contains("T-13", Assert.Throws<ArgumentException>(() => Rulebook.Rule(Born(c, Anniversary.Of(c.Today, -111)))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Rulebook.Rule(null!));

        static ConsentCase Born(ConsentCase c, DateOnly day) => c with { About = c.About with { Born = DateOfBirth.On(day) } };
    }

    [Fact]
    public void A_decision_is_of_the_day_of_its_case() =>
        Assert.Contains("R2.20", Assert.Throws<ArgumentException>(() => Decision.Decide(Given.APerson().Aged(30).Says(Answer.Yes).Case(), Given.Now.AddDays(1))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_ordinary_refusal_is_no_block() =>
        Assert.False(Assert.IsType<Ruling.Refused>(Given.APerson().Aged(30).Says(Answer.No).Ruled()).IsBlocked);

    [Fact]
    public void One_who_was_not_told_spoils_it_for_all_who_were() =>
        Refused(Given.APerson().Aged(10).Says(Answer.Yes, shownToTheEnd: false).WithMother(Answer.Yes).Ruled(), "D-G2", Message.NotTold);

    [Fact]
    public void The_press_needs_a_document_of_the_council_as_of_a_mother()
    {
        Waiting(Given.APerson().Aged(10).AskedFor(Purpose.PhotoPress).Says(Answer.Yes).WithStatus(LegalStatus.CareOrder).WithCouncil(Answer.Yes).Ruled(), "D-S3", Message.CouncilCheck);
        Allowed(Given.APerson().Aged(10).AskedFor(Purpose.PhotoPress).Says(Answer.Yes).WithStatus(LegalStatus.CareOrder).WithCouncil(Answer.Yes, EvidenceLevel.DocumentSeen).Ruled(), "D-C4");
        Waiting(Given.APerson().Aged(10).AskedFor(Purpose.PhotoPress).Says(Answer.Yes).WithMother(Answer.Yes, EvidenceLevel.Corroborated).Ruled(), "D-C5", Message.Checking);
        Allowed(Given.APerson().Aged(10).AskedFor(Purpose.PhotoPress).Says(Answer.Yes).WithMother(Answer.Yes, EvidenceLevel.DocumentSeen).Ruled(), "D-C4");
    }

    [Fact]
    public void Of_several_who_said_yes_one_who_is_here_decides_before_one_who_is_away_and_a_holder_before_a_delegate()
    {
        var away = Given.APerson().Aged(10).Says(Answer.Yes).WithFather(Answer.Yes, EvidenceLevel.Corroborated, away: true).WithMother(Answer.Yes);
        var delegated = Given.APerson().Aged(10).Says(Answer.Yes).With(AuthorityKind.Grandparent, Answer.Yes, EvidenceLevel.Corroborated).WithMother(Answer.Yes)
            .Where(c => c with { Adults = [c.Adults[0] with { DelegatedBy = c.Adults[1].Holder }, c.Adults[1]] });

        Allowed(away.Ruled(), "D-C4", away.LastAdult, BasisOfAuthority.ParentalResponsibility);
        Allowed(delegated.Ruled(), "D-C4", delegated.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void A_child_who_would_rather_be_asked_another_day_is() =>
        Deferred(Given.APerson().Aged(10).Says(Answer.NotNow).WithMother(Answer.Yes).Ruled(), "D-C4");

    [Fact]
    public void A_carer_beside_others_or_of_another_child_is_not_only_a_carer()
    {
        Waiting(Given.APerson().Aged(10).Says(Answer.Yes).With(AuthorityKind.FosterOrResidentialCarer, Answer.Yes).With(AuthorityKind.Grandparent, Answer.Yes).Ruled(), "D-C10", Message.NeedGrownup);
        Waiting(Given.APerson().Aged(10).Says(Answer.Yes).With(AuthorityKind.Grandparent, Answer.Yes).With(AuthorityKind.FosterOrResidentialCarer).Ruled(), "D-C10", Message.NeedGrownup);
        Waiting(
            Given.APerson().Aged(10).Says(Answer.Yes).With(AuthorityKind.FosterOrResidentialCarer, Answer.Yes, a => a with { For = PersonId.New(Given.Now) }).Ruled(),
            "D-C10", Message.NeedGrownup);
    }

    [Fact]
    public void In_care_only_the_no_of_this_childs_parent_goes_back_to_the_council()
    {
        Given Council() => Given.APerson().Aged(10).Says(Answer.Yes).WithStatus(LegalStatus.CareOrder).WithCouncil(Answer.Yes);

        Allowed(Council().With(AuthorityKind.Mother, Answer.No, a => a with { For = PersonId.New(Given.Now) }).Ruled(), "D-C4");
        Allowed(Council().With(AuthorityKind.Grandparent, Answer.No).Ruled(), "D-C4");
        Allowed(Council().WithMother(Answer.Yes).Ruled(), "D-C4");
    }

    [Fact]
    public void Only_a_point_of_safety_by_this_persons_holder_makes_us_look()
    {
        Allowed(Given.APerson().Aged(15).Says(Answer.Yes).With(AuthorityKind.Grandparent, Answer.No).RaisingSafety().Ruled(), "D-Y1");
        Allowed(Given.APerson().Aged(15).Says(Answer.Yes).With(AuthorityKind.Mother, Answer.No, a => a with { For = PersonId.New(Given.Now) }).RaisingSafety().Ruled(), "D-Y1");
        Allowed(Given.APerson().Aged(15).Says(Answer.Yes).WithMother(Answer.No).Ruled(), "D-Y1");
    }

    [Fact]
    public void Either_side_of_thirteen_the_council_and_a_point_of_safety_hold_back_as_they_do_at_thirteen()
    {
        Given Between() => Given.APerson().Born(DateOfBirth.Between(new DateOnly(2012, 11, 23), new DateOnly(2014, 11, 23))).Says(Answer.Yes);
        Given InCare() => Between().AskedFor(Purpose.PhotoWeb).WithStatus(LegalStatus.CareOrder);

        Waiting(InCare().WithCouncil().Ruled(), "D-Y5", Message.CouncilCheck);
        Allowed(InCare().WithCouncil(Answer.Yes).Ruled(), "D-U1");
        Waiting(Between().With(AuthorityKind.Mother, Answer.NotNow, contact: ContactState.Unsafe).RaisingSafety().WithFather(Answer.Yes)
            .Where(c => c with { Replies = [.. c.Replies.Select(r => r with { RaisesSafety = r.Answer == Answer.NotNow })] }).Ruled(), "D-Y2", Message.Checking);
        Waiting(Between().AskedFor(Purpose.PhotoPress).WithMother(Answer.Yes, EvidenceLevel.DocumentSeen).Ruled(), "D-Y6", Message.ThinkTime);
    }

    [Fact]
    public void A_birth_date_of_which_only_the_year_is_known_is_uncertain_and_not_unknown() =>
        Allowed(Given.APerson().AskedFor(Purpose.PhotoWeb).Born(DateOfBirth.InYear(2013)).Says(Answer.Yes).WithMother(Answer.Yes, EvidenceLevel.Corroborated).Ruled(), "D-U1");

    [Fact]
    public void One_found_not_able_is_refused_where_nobody_is_asked() =>
        Refused(
            Given.APerson().Aged(14).Says(Answer.Yes).WithMother().FoundNotAbleByTwo().Excused(NoHolderBecause.ConfidentialSupport).Ruled(),
            "D-E2", Message.NotThisTime);

    [Fact]
    public void Answers_and_purposes_are_read_by_their_keys_only()
    {
        Assert.All(Answer.All, a => Assert.True(Answer.TryParse(a.Key, out var read) && read == a));
        Assert.All(Purpose.All, p => Assert.True(Purpose.TryParse(p.Key, out var read) && read == p));
        Assert.False(Answer.TryParse("maybe", out _));
        Assert.False(Purpose.TryParse(null, out _));
        Assert.Equal(["yes", "no", "not-now", "not-able"], Answer.All.Select(a => a.ToString()));
        Assert.Equal(
            "photo.keep photo.internal photo.print photo.web photo.social photo.press video.keep video.internal video.web video.social video.press audio words funder",
            string.Join(' ', Purpose.All));
        Assert.Equal("audio funder photo video words", string.Join(' ', Purpose.All.Select(p => p.Kind).Distinct().Order(StringComparer.Ordinal)));
    }
}
