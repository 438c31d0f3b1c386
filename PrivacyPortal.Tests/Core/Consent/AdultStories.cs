using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using static PrivacyPortal.Tests.Core.Consent.Rulings;

namespace PrivacyPortal.Tests.Core.Consent;

public class AdultStories
{
    [Fact]
    public void Where_it_is_in_doubt_whether_an_adult_can_decide_help_comes_first_and_a_no_is_a_no()
    {
        Waiting(Adult(CapacityFinding.InDoubt).Says(Answer.Yes).Ruled(), "D-A2", Message.HelpFirst);
        Refused(Adult(CapacityFinding.InDoubt).Says(Answer.No).Ruled(), "D-A2", Message.NoThanks);
    }

    [Fact]
    public void T40_a_daughter_cannot_decide_for_a_father_who_cannot() =>
        Refused(Adult(CapacityFinding.Lacking).With(AuthorityKind.OtherRelative, Answer.Yes).Ruled(), "D-A4", Message.NoOneCan);

    [Fact]
    public void A_registered_attorney_decides_when_the_person_does_not_object()
    {
        var given = Adult(CapacityFinding.Lacking).Says(Answer.NotAble).With(AuthorityKind.OtherRelative, Answer.Yes).Where(c => Attorney(c));

        Allowed(given.Ruled(), "D-A3", given.LastAdult, BasisOfAuthority.LastingPowerOfAttorney);
        Allowed(given.Where(c => Attorney(c, AttorneyKind.Deputy)).Ruled(), "D-A3", given.LastAdult, BasisOfAuthority.Deputy);
    }

    [Fact]
    public void The_no_of_the_person_or_of_the_attorney_is_a_no()
    {
        Refused(Adult(CapacityFinding.Lacking).Says(Answer.No).With(AuthorityKind.OtherRelative, Answer.Yes).Where(c => Attorney(c)).Ruled(), "D-A3", Message.NoThanks);
        Refused(Adult(CapacityFinding.Lacking).Says(Answer.NotAble).With(AuthorityKind.OtherRelative, Answer.No).Where(c => Attorney(c)).Ruled(), "D-A3", Message.NoThanks);
    }

    [Fact]
    public void An_attorney_for_other_things_is_none_here() =>
        Refused(
            Adult(CapacityFinding.Lacking).Says(Answer.NotAble).With(AuthorityKind.OtherRelative, Answer.Yes).Where(c => Attorney(c, covers: Purpose.PhotoPress)).Ruled(),
            "D-A4", Message.NoOneCan);

    [Fact]
    public void An_attorney_whose_paper_nobody_saw_waits() =>
        Waiting(
            Adult(CapacityFinding.Lacking).Says(Answer.NotAble).With(AuthorityKind.OtherRelative, Answer.Yes).Where(c => Attorney(c, known: EvidenceLevel.Corroborated)).Ruled(),
            "D-A3", Message.Checking);

    [Fact]
    public void An_attorney_waits_until_the_person_was_asked_and_until_they_answer_themselves()
    {
        Waiting(Adult(CapacityFinding.Lacking).With(AuthorityKind.OtherRelative, Answer.Yes).Where(c => Attorney(c)).Ruled(), "D-A3", Message.WaitingAnswer);
        Waiting(Adult(CapacityFinding.Lacking).Says(Answer.NotAble).With(AuthorityKind.OtherRelative).Where(c => Attorney(c)).Ruled(), "D-A3", Message.WaitingAnswer);
        Deferred(Adult(CapacityFinding.Lacking).Says(Answer.NotAble).With(AuthorityKind.OtherRelative, Answer.NotNow).Where(c => Attorney(c)).Ruled(), "D-A3");
        Deferred(Adult(CapacityFinding.Lacking).Says(Answer.NotNow).With(AuthorityKind.OtherRelative, Answer.Yes).Where(c => Attorney(c)).Ruled(), "D-A3");
        Waiting(Adult(CapacityFinding.Lacking).Says(Answer.NotAble).With(AuthorityKind.OtherRelative, Answer.Yes).NotFit().Where(c => Attorney(c)).Ruled(), "D-A3", Message.NotNow);
    }

    [Theory]
    [InlineData(Jurisdiction.Scotland)]
    [InlineData(Jurisdiction.NorthernIreland)]
    public void Elsewhere_the_Data_Protection_Lead_looks_at_an_attorney_first(Jurisdiction place) =>
        Waiting(
            Adult(CapacityFinding.Lacking).In(place).Says(Answer.NotAble).With(AuthorityKind.OtherRelative, Answer.Yes).Where(c => Attorney(c)).Ruled(),
            "D-A3", Message.Checking);

    [Fact]
    public void An_adult_who_is_not_fit_to_decide_today_is_asked_another_day_and_their_no_stands()
    {
        Waiting(Given.APerson().Aged(30).Says(Answer.Yes).NotFit().Ruled(), "D-A1", Message.NotNow);
        Refused(Given.APerson().Aged(30).Says(Answer.No).NotFit().Ruled(), "D-A1", Message.NoThanks);
    }

    private static Given Adult(CapacityFinding finding) => Given.APerson().Aged(30)
        .Where(c => c with { Capacity = new Capacity { Finding = finding, By = new WorkerId("worker-1"), On = c.Today } });

    private static ConsentCase Attorney(
        ConsentCase c, AttorneyKind kind = AttorneyKind.LastingPowerOfAttorney, EvidenceLevel known = EvidenceLevel.DocumentSeen, Purpose? covers = null) => c with
        {
            Attorneys = [new Attorney { Holder = c.Adults[^1].Holder, Kind = kind, Evidence = known, Reference = "LPA 1", Covers = [covers ?? c.Purpose] }],
        };
}
