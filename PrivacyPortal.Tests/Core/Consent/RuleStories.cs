using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using static PrivacyPortal.Tests.Core.Consent.Rulings;

namespace PrivacyPortal.Tests.Core.Consent;

public class RuleStories
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void T20_a_girl_of_thirteen_today_decides_whatever_her_mother_says()
    {
        var her = Given.APerson().Turning(13, Today).Says(Answer.Yes).WithMother(Answer.No);

        Allowed(her.Ruled(), "D-Y1", her.About, BasisOfAuthority.Self);
    }

    [Fact]
    public void T21_the_no_of_a_girl_of_thirteen_stands_though_her_mother_says_yes() =>
        Refused(Given.APerson().Turning(13, Today).Says(Answer.No).WithMother(Answer.Yes).Ruled(), "D-Y3", Message.YourNoCounts);

    [Fact]
    public void The_day_before_her_thirteenth_birthday_she_cannot_decide_alone() =>
        Waiting(Given.APerson().Turning(13, Today.AddDays(1)).Says(Answer.Yes).Ruled(), "D-C12", Message.NeedGrownup);

    [Fact]
    public void T22_a_child_of_twelve_says_OK_and_the_mother_decides()
    {
        var given = Given.APerson().Aged(12).Says(Answer.Yes).WithMother(Answer.Yes);

        Allowed(given.Ruled(), "D-C4", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void T23_for_public_use_it_is_not_enough_that_the_mother_said_she_is_the_mother() =>
        Waiting(Given.APerson().Aged(12).AskedFor(Purpose.PhotoWeb).Says(Answer.Yes).WithMother(Answer.Yes).Ruled(), "D-C5", Message.Checking);

    [Fact]
    public void For_public_use_a_confirmed_mother_decides()
    {
        var given = Given.APerson().Aged(12).AskedFor(Purpose.PhotoWeb).Says(Answer.Yes).WithMother(Answer.Yes, EvidenceLevel.Corroborated);

        Allowed(given.Ruled(), "D-C4", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void T24_a_child_says_no_and_a_mothers_yes_does_not_override_it() =>
        Refused(Given.APerson().Aged(12).Says(Answer.No).WithMother(Answer.Yes).Ruled(), "D-C1", Message.YourNoCounts);

    [Fact]
    public void T25_mother_and_father_disagree_and_it_is_no() =>
        Refused(Given.APerson().Aged(12).Says(Answer.Yes).WithMother(Answer.Yes).WithFather(Answer.No).Ruled(), "D-C2", Message.NotAgreed);

    [Fact]
    public void A_mother_says_no_and_nobody_yes() =>
        Refused(Given.APerson().Aged(12).Says(Answer.Yes).WithMother(Answer.No).Ruled(), "D-C3", Message.NoThanks);

    [Fact]
    public void T29_a_grandmother_without_an_order_cannot_decide() =>
        Waiting(Given.APerson().Aged(12).Says(Answer.Yes).With(AuthorityKind.Grandparent, Answer.Yes).Ruled(), "D-C10", Message.NeedGrownup);

    [Fact]
    public void A_father_who_is_away_is_not_waited_for_when_the_mother_says_yes()
    {
        var given = Given.APerson().Aged(10).Says(Answer.Yes).WithFather(away: true).WithMother(Answer.Yes);

        Allowed(given.Ruled(), "D-C9", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void A_father_who_is_away_and_is_known_to_say_no_counts() =>
        Refused(Given.APerson().Aged(10).Says(Answer.Yes).WithFather(Answer.No, away: true).WithMother(Answer.Yes).Ruled(), "D-C2", Message.NotAgreed);

    [Fact]
    public void A_small_child_who_cannot_say_and_shows_no_distress_leaves_it_to_the_mother()
    {
        var given = Given.APerson().Aged(3).Says(Answer.NotAble).WithMother(Answer.Yes);

        Allowed(given.Ruled(), "D-C4", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void A_mothers_yes_waits_until_the_child_has_been_asked() =>
        Waiting(Given.APerson().Aged(10).WithMother(Answer.Yes).Ruled(), "D-C4", Message.WaitingAnswer);

    [Fact]
    public void A_mother_who_would_rather_be_asked_another_day_is() =>
        Assert.IsType<Ruling.Deferred>(Given.APerson().Aged(10).Says(Answer.Yes).WithMother(Answer.NotNow).Ruled());

    [Fact]
    public void A_mother_restricted_by_an_order_counts_neither_way()
    {
        var yes = Given.APerson().Aged(10).Says(Answer.Yes).With(AuthorityKind.Mother, Answer.Yes, restricted: true);
        var no = Given.APerson().Aged(10).Says(Answer.Yes).With(AuthorityKind.Mother, Answer.No, restricted: true).WithFather(Answer.Yes);

        Waiting(yes.Ruled(), "D-C10", Message.NeedGrownup);
        Allowed(no.Ruled(), "D-C4", no.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void T34_in_Scotland_a_child_of_twelve_decides()
    {
        var given = Given.APerson().Aged(12).In(Jurisdiction.Scotland).Says(Answer.Yes);

        Allowed(given.Ruled(), "D-Y1", given.About, BasisOfAuthority.Self);
    }

    [Fact]
    public void T35_in_Scotland_a_child_of_eleven_does_not() =>
        Waiting(Given.APerson().Aged(11).In(Jurisdiction.Scotland).Says(Answer.Yes).WithMother().Ruled(), "D-E4", Message.NeedGrownup);

    [Fact]
    public void T38_between_twelve_and_fourteen_both_keys_open()
    {
        var given = Between12And14().Says(Answer.Yes).WithMother(Answer.Yes);

        Allowed(given.Ruled(), "D-U1", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void T39_between_twelve_and_fourteen_a_silent_mother_keeps_it_waiting() =>
        Waiting(Between12And14().Says(Answer.Yes).WithMother().Ruled(), "D-U1", Message.WaitingAnswer);

    [Fact]
    public void Between_twelve_and_fourteen_any_no_is_no()
    {
        Refused(Between12And14().Says(Answer.No).WithMother(Answer.Yes).Ruled(), "D-U1", Message.YourNoCounts);
        Refused(Between12And14().Says(Answer.Yes).WithMother(Answer.No).Ruled(), "D-U1", Message.NotAgreed);
    }

    [Fact]
    public void A_birth_date_that_nobody_knows_holds_public_use()
    {
        var given = Given.APerson().Born(DateOfBirth.NotKnown(Today)).Says(Answer.Yes).WithMother(Answer.Yes, EvidenceLevel.DocumentSeen);

        Waiting(given.AskedFor(Purpose.PhotoWeb).Ruled(), "D-U2", Message.BirthDate);
        Allowed(given.AskedFor(Purpose.PhotoInternal).Ruled(), "D-U1", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void An_adult_decides_and_their_no_is_a_no()
    {
        var yes = Given.APerson().Aged(30).Says(Answer.Yes);

        Allowed(yes.Ruled(), "D-A1", yes.About, BasisOfAuthority.Self);
        Refused(Given.APerson().Aged(30).Says(Answer.No).Ruled(), "D-A1", Message.NoThanks);
    }

    [Fact]
    public void Nobody_answers_for_a_capable_adult() =>
        Refused(Given.APerson().Aged(30).With(AuthorityKind.OtherRelative, Answer.Yes).Ruled(), "D-A5", Message.OwnChoice);

    [Fact]
    public void T42_whoever_has_not_seen_the_words_to_the_end_cannot_say_yes() =>
        Refused(Given.APerson().Aged(30).Says(Answer.Yes, shownToTheEnd: false).Ruled(), "D-G2", Message.NotTold);

    [Fact]
    public void Words_of_another_version_or_another_purpose_do_not_count()
    {
        var consentCase = Given.APerson().Aged(30).Says(Answer.Yes).Case();
        var older = consentCase with { Version = Given.Number("2.0") };
        var other = consentCase with { Purpose = Purpose.PhotoSocial };

        Refused(Rulebook.Rule(older), "D-G2", Message.NotTold);
        Refused(Rulebook.Rule(other), "D-G2", Message.NotTold);
    }

    [Fact]
    public void A_yes_that_help_was_made_to_depend_on_is_not_one() =>
        Refused(Given.APerson().Aged(30).Says(Answer.Yes).ToldThatHelpDependsOnIt().Ruled(), "D-G4", Message.NotFree);

    [Fact]
    public void T46_a_statutory_age_of_sixteen_binds_remote_answers_only_and_from_its_day_on()
    {
        var policy = AgePolicy.Published.With(new AgeEntry(Jurisdiction.EnglandAndWales, Channel.Remote, new DateOnly(2027, 4, 1), 16));
        Given Fourteen(DateOnly day, Channel channel) => Given.APerson().On(day).Aged(14).Says(Answer.Yes).Reached(channel, policy);

        Waiting(Fourteen(new DateOnly(2027, 4, 2), Channel.Remote).Ruled(), "D-C12", Message.NeedGrownup);
        Assert.IsType<Ruling.Allowed>(Fourteen(new DateOnly(2027, 3, 31), Channel.Remote).Ruled());
        Assert.IsType<Ruling.Allowed>(Fourteen(new DateOnly(2027, 4, 2), Channel.InPerson).Ruled());
    }

    [Fact]
    public void T50_a_use_on_another_legal_basis_cannot_even_be_asked_about() =>
        Assert.DoesNotContain(
            typeof(ConsentCase).Assembly.GetExportedTypes().Where(t => t.Namespace == typeof(ConsentCase).Namespace).SelectMany(t => t.GetMembers()),
            m => m is System.Reflection.MethodBase method && method.GetParameters().Any(p => p.ParameterType == typeof(Use)));

    [Fact]
    public void Nobody_outside_the_rule_can_make_a_decision_or_a_ruling()
    {
        Assert.Empty(typeof(Decision).GetConstructors());
        Assert.All(typeof(Ruling).GetNestedTypes().Append(typeof(Ruling)), t => Assert.Empty(t.GetConstructors()));
    }

    private static Given Between12And14() =>
        Given.APerson().Born(DateOfBirth.Between(Today.AddMonths((-14 * 12) - 3), Today.AddMonths((-12 * 12) - 3)));
}
