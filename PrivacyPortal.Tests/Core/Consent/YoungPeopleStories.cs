using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using static PrivacyPortal.Tests.Core.Consent.Rulings;

namespace PrivacyPortal.Tests.Core.Consent;

public class YoungPeopleStories
{
    private static readonly AgePolicy BothKeysUnder16 = new(AgePolicy.Published.Entries) { Under16PublicNeedsParent = true };

    [Fact]
    public void T36_two_workers_found_a_girl_of_fourteen_not_able_and_her_mother_decides()
    {
        var given = Given.APerson().Aged(14).Says(Answer.NotAble).WithMother(Answer.Yes).FoundNotAbleByTwo();

        Allowed(given.Ruled(), "D-Y4", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void One_worker_alone_or_twice_the_same_or_no_reason_does_not_take_the_decision_from_her()
    {
        Given Her() => Given.APerson().Aged(14).Says(Answer.NotAble).WithMother(Answer.Yes);

        Waiting(Her().Understanding(able: false, because: NotAbleBecause.CannotWeighIt).Ruled(), "D-Y4", Message.HelpFirst);
        Waiting(Her().Understanding(able: false, by: "a", second: "a", because: NotAbleBecause.CannotWeighIt).Ruled(), "D-Y4", Message.HelpFirst);
        Waiting(Her().Understanding(able: false, by: "a", second: "b").Ruled(), "D-Y4", Message.HelpFirst);
    }

    [Fact]
    public void Her_no_stands_though_she_was_found_not_able() =>
        Refused(Given.APerson().Aged(14).Says(Answer.No).WithMother(Answer.Yes).FoundNotAbleByTwo().Ruled(), "D-Y3", Message.YourNoCounts);

    [Fact]
    public void Where_nobody_may_decide_for_one_who_cannot_it_is_not_this_time() =>
        Refused(Given.APerson().Aged(14).Says(Answer.NotAble).FoundNotAbleByTwo().Ruled(), "D-E2", Message.NotThisTime);

    [Fact]
    public void A_mothers_yes_to_the_press_for_one_who_cannot_decide_waits_a_week_too()
    {
        var given = Given.APerson().Aged(14).AskedFor(Purpose.PhotoPress).Says(Answer.NotAble)
            .WithMother(Answer.Yes, EvidenceLevel.DocumentSeen).FoundNotAbleByTwo();

        Waiting(given.Ruled(), "D-Y6", Message.ThinkTime);
        Allowed(given.Where(c => Thought(c, 7)).Ruled(), "D-Y4", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void In_care_public_use_needs_the_council_as_well_and_the_young_person_decides()
    {
        Given Him() => Given.APerson().Aged(15).AskedFor(Purpose.PhotoWeb).Says(Answer.Yes).WithStatus(LegalStatus.CareOrder);
        var agreed = Him().Where(c => c with { CouncilAgrees = new CouncilAgreement { Reference = "LA/7", On = c.Today } });

        Waiting(Him().Ruled(), "D-Y5", Message.CouncilCheck);
        Waiting(Him().WithCouncil(Answer.Yes, EvidenceLevel.Said).Ruled(), "D-Y5", Message.CouncilCheck);
        Waiting(Him().WithCouncil(Answer.Yes, reference: "").Ruled(), "D-Y5", Message.CouncilCheck);
        Allowed(agreed.Ruled(), "D-Y5", agreed.About, BasisOfAuthority.Self);
        Waiting(agreed.WithCouncil(Answer.No).Ruled(), "D-Y5", Message.CouncilCheck);
        Allowed(Him().WithCouncil(Answer.Yes).Ruled(), "D-Y5");
        Allowed(Him().AskedFor(Purpose.PhotoInternal).Ruled(), "D-Y1");
    }

    [Fact]
    public void The_press_waits_for_a_week_a_talk_and_a_check()
    {
        Given Her() => Given.APerson().Aged(15).AskedFor(Purpose.PhotoPress).Says(Answer.Yes);
        var given = Her().Where(c => Thought(c, 7));

        Waiting(Her().Ruled(), "D-Y6", Message.ThinkTime);
        Waiting(Her().Where(c => Thought(c, 6)).Ruled(), "D-Y6", Message.ThinkTime);
        Waiting(Her().Where(c => Thought(c, 7, talk: false)).Ruled(), "D-Y6", Message.ThinkTime);
        Waiting(Her().Where(c => Thought(c, 7, isChecked: false)).Ruled(), "D-Y6", Message.ThinkTime);
        Allowed(given.Ruled(), "D-Y6", given.About, BasisOfAuthority.Self);
    }

    [Fact]
    public void A_yes_from_before_the_week_was_over_is_asked_again() =>
        Waiting(
            Given.APerson().Aged(15).AskedFor(Purpose.PhotoPress).Says(Answer.Yes).Where(c => Thought(c, 8))
                .Where(c => c with { Replies = [c.Replies[0] with { GivenOn = c.Today.AddDays(-8) }] }).Ruled(),
            "D-Y6", Message.ThinkTime);

    [Fact]
    public void What_would_give_the_family_away_waits_like_the_press() =>
        Waiting(Given.APerson().Aged(15).Says(Answer.Yes).Where(c => c with { GivesTheFamilyAway = true }).Ruled(), "D-Y6", Message.ThinkTime);

    [Fact]
    public void With_the_switch_on_public_use_under_sixteen_needs_a_parent_too()
    {
        Given Her(int years) => Given.APerson().Aged(years).AskedFor(Purpose.PhotoWeb).Says(Answer.Yes).Reached(Channel.InPerson, BothKeysUnder16);
        var both = Her(15).WithMother(Answer.Yes, EvidenceLevel.Corroborated);

        Waiting(Her(15).WithMother().Ruled(), "D-Y7", Message.NeedGrownup);
        Waiting(Her(15).WithMother(Answer.Yes, EvidenceLevel.Said).Ruled(), "D-Y7", Message.NeedGrownup);
        Refused(Her(15).WithMother(Answer.No).Ruled(), "D-Y7", Message.NotAgreed);
        Allowed(both.Ruled(), "D-Y7", both.About, BasisOfAuthority.Self);
        Allowed(Her(16).Ruled(), "D-Y1");
        Allowed(Her(15).AskedFor(Purpose.PhotoInternal).Ruled(), "D-Y1");
    }

    [Fact]
    public void A_mother_who_raises_safety_makes_us_look_first_and_then_it_is_the_girls_choice()
    {
        Given Her() => Given.APerson().Aged(13).Says(Answer.Yes).WithMother(Answer.No).RaisingSafety();

        Waiting(Her().Ruled(), "D-Y2", Message.Checking);
        Allowed(Her().Where(c => c with { SafetyReviewed = new Check { By = new WorkerId("lead"), On = c.Today } }).Ruled(), "D-Y1");
        Allowed(Given.APerson().Aged(13).Says(Answer.Yes).With(AuthorityKind.Mother, Answer.No, restricted: true).RaisingSafety().Ruled(), "D-Y1");
    }

    [Fact]
    public void A_young_person_who_is_not_fit_to_decide_today_is_asked_another_day() =>
        Waiting(Given.APerson().Aged(15).Says(Answer.Yes).NotFit().Ruled(), "D-Y1", Message.NotNow);

    private static ConsentCase Thought(ConsentCase c, int days, bool talk = true, bool isChecked = true) => c with
    {
        TimeToThink = new TimeToThink
        {
            AskedOn = c.Today.AddDays(-days),
            TalkOffered = talk,
            Safeguarding = isChecked ? new Check { By = new WorkerId("lead"), On = c.Today } : null,
        },
    };
}
