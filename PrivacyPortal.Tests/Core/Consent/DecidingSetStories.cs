using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using static PrivacyPortal.Tests.Core.Consent.Rulings;

namespace PrivacyPortal.Tests.Core.Consent;

public class DecidingSetStories
{
    [Theory]
    [InlineData(LegalStatus.None, AuthorityKind.Mother, AuthorityKind.Father, "D-S7", "Mother Father")]
    [InlineData(LegalStatus.None, AuthorityKind.Mother, AuthorityKind.ChildArrangementsOrder, "D-S6", "Mother ChildArrangementsOrder")]
    [InlineData(LegalStatus.None, AuthorityKind.Mother, AuthorityKind.Grandparent, "D-S7", "Mother")]
    [InlineData(LegalStatus.None, AuthorityKind.Mother, AuthorityKind.LocalAuthority, "D-S7", "Mother")]
    [InlineData(LegalStatus.None, AuthorityKind.Mother, AuthorityKind.ProspectiveAdopter, "D-S7", "Mother")]
    [InlineData(LegalStatus.None, AuthorityKind.Mother, AuthorityKind.SpecialGuardian, "D-S2", "SpecialGuardian")]
    [InlineData(LegalStatus.SpecialGuardianship, AuthorityKind.Mother, AuthorityKind.Father, "D-S2", "")]
    [InlineData(LegalStatus.CareOrder, AuthorityKind.Mother, AuthorityKind.LocalAuthority, "D-S3", "LocalAuthority")]
    [InlineData(LegalStatus.InterimCareOrder, AuthorityKind.SpecialGuardian, AuthorityKind.LocalAuthority, "D-S3", "LocalAuthority")]
    [InlineData(LegalStatus.Accommodated, AuthorityKind.Mother, AuthorityKind.LocalAuthority, "D-S4", "Mother")]
    [InlineData(LegalStatus.PlacedForAdoption, AuthorityKind.Mother, AuthorityKind.ProspectiveAdopter, "D-S5", "ProspectiveAdopter")]
    [InlineData(LegalStatus.PlacedForAdoption, AuthorityKind.LocalAuthority, AuthorityKind.ProspectiveAdopter, "D-S5", "LocalAuthority ProspectiveAdopter")]
    [InlineData(LegalStatus.Adopted, AuthorityKind.Mother, AuthorityKind.Adopter, "D-S5", "Adopter")]
    [InlineData(LegalStatus.None, AuthorityKind.Mother, AuthorityKind.Adopter, "D-S5", "Adopter")]
    [InlineData(LegalStatus.Adopted, AuthorityKind.Mother, AuthorityKind.Father, "D-S5", "")]
    [InlineData(LegalStatus.None, AuthorityKind.Guardian, AuthorityKind.StepParentByAgreement, "D-S7", "Guardian StepParentByAgreement")]
    [InlineData(LegalStatus.None, AuthorityKind.SecondParent, AuthorityKind.StepParent, "D-S7", "SecondParent")]
    public void Who_may_decide_follows_from_what_was_ordered(LegalStatus status, AuthorityKind one, AuthorityKind other, string row, string members)
    {
        var c = Given.APerson().Aged(9).Says(Answer.Yes).With(one).With(other).Case();
        var set = DecidingSet.Of(c.About.Id, status, c.Adults);

        Assert.Equal((row, members), (set.Row, string.Join(' ', set.Members.Select(m => m.Kind))));
    }

    [Fact]
    public void Neither_another_childs_parent_nor_the_child_is_in_the_set()
    {
        var c = Given.APerson().Aged(9).Says(Answer.Yes).WithMother().Case();

        Assert.Empty(DecidingSet.Of(PersonId.New(Given.Now), LegalStatus.None, c.Adults).Members);
        Assert.Empty(DecidingSet.Of(c.About.Id, LegalStatus.None, [c.Adults[0] with { Holder = c.About.Id }]).Members);
    }

    [Theory]
    [InlineData(ContactState.Ok, 1, 0)]
    [InlineData(ContactState.Unreachable, 1, 0)]
    [InlineData(ContactState.Unsafe, 0, 1)]
    [InlineData(ContactState.NotPermitted, 0, 1)]
    public void Whoever_must_not_be_contacted_is_not_in_the_set(ContactState contact, int members, int notToBeAsked)
    {
        var c = Given.APerson().Aged(9).Says(Answer.Yes).With(AuthorityKind.Mother, contact: contact).Case();
        var set = DecidingSet.Of(c.About.Id, LegalStatus.None, c.Adults);

        Assert.Equal((members, notToBeAsked), (set.Members.Count, set.NotToBeAsked.Count));
    }

    [Fact]
    public void The_unsolicited_yes_of_a_mother_who_is_not_to_be_asked_counts_for_nothing_and_her_no_makes_us_look()
    {
        Given Unsafe(Answer says) => Given.APerson().Aged(9).Says(Answer.Yes).With(AuthorityKind.Mother, says, contact: ContactState.Unsafe);

        Waiting(Unsafe(Answer.Yes).Ruled(), "D-C10", Message.NeedGrownup);
        Waiting(Unsafe(Answer.No).WithFather(Answer.Yes).Ruled(), "D-S1b", Message.Checking);
    }

    [Fact]
    public void The_special_guardian_decides_and_the_mothers_no_is_information()
    {
        var given = Given.APerson().Aged(9).Says(Answer.Yes).WithStatus(LegalStatus.SpecialGuardianship)
            .WithMother(Answer.No).With(AuthorityKind.SpecialGuardian, Answer.Yes);

        Allowed(given.Ruled(), "D-C4", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void T30_a_foster_carer_cannot_decide()
    {
        Waiting(InCare().With(AuthorityKind.FosterOrResidentialCarer, Answer.Yes).Ruled(), "D-C11", Message.CouncilCheck);
        Waiting(Given.APerson().Aged(12).Says(Answer.Yes).With(AuthorityKind.FosterOrResidentialCarer, Answer.Yes).Ruled(), "D-C11", Message.CouncilCheck);
    }

    [Fact]
    public void T31_in_care_the_councils_officer_decides_with_the_child()
    {
        var given = InCare().WithCouncil(Answer.Yes);

        Allowed(given.Ruled(), "D-C4", given.LastAdult, BasisOfAuthority.LocalAuthority);
        Refused(InCare().WithCouncil(Answer.No).Ruled(), "D-C3", Message.NoThanks);
    }

    [Fact]
    public void In_care_an_officer_who_is_not_named_or_known_has_to_be_checked()
    {
        Waiting(InCare().WithCouncil(Answer.Yes, EvidenceLevel.Said).Ruled(), "D-S3", Message.CouncilCheck);
        Waiting(InCare().WithCouncil(Answer.Yes, reference: " ").Ruled(), "D-S3", Message.CouncilCheck);
        Waiting(InCare().With(AuthorityKind.LocalAuthority, Answer.Yes, EvidenceLevel.DocumentSeen).Ruled(), "D-S3", Message.CouncilCheck);
    }

    [Fact]
    public void In_care_a_parents_yes_is_not_enough_and_a_parents_no_goes_to_the_council()
    {
        Waiting(InCare().WithMother(Answer.Yes).Ruled(), "D-S3", Message.CouncilCheck);
        Waiting(InCare().WithCouncil(Answer.Yes).WithMother(Answer.No).Ruled(), "D-S3", Message.CouncilCheck);
        Allowed(InCare().WithCouncil(Answer.Yes).With(AuthorityKind.Mother, Answer.No, restricted: true).Ruled(), "D-C4");
    }

    [Fact]
    public void Looked_after_by_agreement_the_parent_decides_once_the_council_knows_nothing_against_it()
    {
        var given = Given.APerson().Aged(9).Says(Answer.Yes).WithMother(Answer.Yes).WithStatus(LegalStatus.Accommodated);

        Waiting(given.Ruled(), "D-S4", Message.CouncilCheck);
        Allowed(given.Where(c => c with { CouncilHasNoObjection = true }).Ruled(), "D-C4", given.LastAdult, BasisOfAuthority.ParentalResponsibility);
    }

    [Fact]
    public void A_grandmother_stands_for_the_mother_who_said_so_in_her_own_words()
    {
        Given Delegated(EvidenceLevel said, bool motherRestricted = false) => Given.APerson().Aged(9).Says(Answer.Yes)
            .With(AuthorityKind.Mother, restricted: motherRestricted)
            .Where(c => c with { Adults = [c.Adults[0], c.Adults[1] with { DelegatedBy = c.Adults[0].Holder, Evidence = said }] })
            .With(AuthorityKind.Grandparent, Answer.Yes);
        var given = Delegated(EvidenceLevel.Corroborated);

        Allowed(given.Ruled(), "D-C4", given.LastAdult, BasisOfAuthority.Delegated);
        Waiting(Delegated(EvidenceLevel.Said).Ruled(), "D-C10", Message.NeedGrownup);
        Waiting(Delegated(EvidenceLevel.Corroborated, motherRestricted: true).Ruled(), "D-C10", Message.NeedGrownup);
    }

    [Fact]
    public void A_foster_carer_to_whom_the_placement_plan_delegates_it_stands_for_the_council()
    {
        var given = InCare().WithCouncil()
            .Where(c => c with { Adults = [c.Adults[0], c.Adults[1] with { DelegatedBy = c.Adults[0].Holder, Evidence = EvidenceLevel.Corroborated }] })
            .With(AuthorityKind.FosterOrResidentialCarer, Answer.Yes);

        Allowed(given.Ruled(), "D-C4", given.LastAdult, BasisOfAuthority.Delegated);
    }

    [Fact]
    public void Two_who_delegate_to_each_other_stand_for_nobody()
    {
        var c = Given.APerson().Aged(9).Says(Answer.Yes).With(AuthorityKind.Mother, Answer.Yes, EvidenceLevel.DocumentSeen)
            .With(AuthorityKind.Father, Answer.Yes, EvidenceLevel.DocumentSeen).Case();
        var circle = c with
        {
            Adults = [c.Adults[0] with { DelegatedBy = c.Adults[1].Holder }, c.Adults[1] with { DelegatedBy = c.Adults[0].Holder }],
        };
        var self = c with { Adults = [c.Adults[0] with { DelegatedBy = c.Adults[0].Holder }], Replies = [c.Replies[0], c.Replies[1]] };

        Waiting(Rulebook.Rule(circle), "D-C10", Message.NeedGrownup);
        Waiting(Rulebook.Rule(self), "D-C10", Message.NeedGrownup);
    }

    private static Given InCare() => Given.APerson().Aged(12).Says(Answer.Yes).WithStatus(LegalStatus.CareOrder);
}
