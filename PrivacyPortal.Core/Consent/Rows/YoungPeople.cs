using PrivacyPortal.Core.People;
using static PrivacyPortal.Core.Consent.Rows.Answering;

namespace PrivacyPortal.Core.Consent.Rows;

/// <summary>From the age of deciding alone to 17 (D-Y).</summary>
internal static class YoungPeople
{
    public static IReadOnlyList<RuleRow> Rows { get; } =
    [
        new("D-Y3", "a young person said no, whatever anyone else says",
            c => Says(c.Own, Answer.No), _ => Ruling.RefusedFor("D-Y3", Message.YourNoCounts)),
        new("D-Y4", "found not able to decide: those who decide for a child, if the young person does not object", IsInDoubt, ForThem),
        new("D-Y5", "in care, and public use: the council has to agree too",
            c => Says(c.Own, Answer.Yes) && NeedsCouncil(c) && !CouncilAgreed(c), _ => Waiting("D-Y5", Message.CouncilCheck)),
        new("D-Y6", "the press, or it would give the family away: a safeguarding check and a week to think",
            c => Says(c.Own, Answer.Yes) && NeedsTime(c) && !HasHadTime(c), _ => Waiting("D-Y6", Message.ThinkTime)),
        new("D-Y7", "the charity also asks for a parent's yes for public use under 16, and it is not there",
            c => Says(c.Own, Answer.Yes) && NeedsBothKeys(c) && !HasSecondKey(c), WithoutSecondKey),
        new("D-Y2", "a holder raised safety: a review first",
            c => Says(c.Own, Answer.Yes) && SafetyIsOpen(c), _ => Waiting("D-Y2", Message.Checking)),
        new("D-Y1", "a young person decides alone", _ => true,
            c => Own(NeedsBothKeys(c) ? "D-Y7" : NeedsTime(c) ? "D-Y6" : NeedsCouncil(c) ? "D-Y5" : "D-Y1", c, no: Message.YourNoCounts)),
    ];

    /// <summary>Somebody found, or began to find, that they can't decide. Short of D-Y4's two workers and a reason, help comes first.</summary>
    public static bool IsInDoubt(ConsentCase c) => c.Competence is { Able: false } || c.Capacity is not null;

    /// <summary>What holds back a young person's yes even when others agree (D-Y5, D-Y6, D-Y2); none when nothing does.</summary>
    public static Ruling? HeldBack(ConsentCase c) =>
        NeedsCouncil(c) && !CouncilAgreed(c) ? Waiting("D-Y5", Message.CouncilCheck)
        : NeedsTime(c) && !HasHadTime(c) ? Waiting("D-Y6", Message.ThinkTime)
        : SafetyIsOpen(c) ? Waiting("D-Y2", Message.Checking)
        : null;

    private static Ruling ForThem(ConsentCase c) =>
        c.Competence?.IsNotAbleOn(c.Today) != true ? Waiting("D-Y4", Message.HelpFirst)
        : c.DecidingSet.Members.Count == 0 && c.DecidingSet.NotToBeAsked.Count == 0 ? Ruling.RefusedFor("D-E2", Message.NotThisTime)
        : Children.Rule(c).Match(
            allowed => allowed.Basis == BasisOfAuthority.CompetentChild ? Waiting("D-Y4", Message.HelpFirst)
                : NeedsTime(c) && !HasHadTime(c) ? Waiting("D-Y6", Message.ThinkTime)
                : Ruling.AllowedBy("D-Y4", allowed.Decider, allowed.Basis, allowed.Evidence),
            refused => refused, pending => pending, deferred => deferred);

    private static bool NeedsCouncil(ConsentCase c) => c.InCare && IsPublic(c);

    private static bool CouncilAgreed(ConsentCase c) =>
        !c.Members(Answer.No).Any(IsCouncil) && (c.CouncilAgrees?.StandsOn(c.Today) == true || Sure(c).Any(IsCouncil));

    private static bool IsCouncil(ParentalResponsibility adult) => adult.Kind == AuthorityKind.LocalAuthority;

    private static bool NeedsTime(ConsentCase c) => c.Purpose.Risk == Risk.Press || c.GivesTheFamilyAway;

    private static bool HasHadTime(ConsentCase c) => c.TimeToThink?.IsOverOn(c.Today, c.OwnReply?.GivenOn ?? c.Today) == true;

    private static bool NeedsBothKeys(ConsentCase c) => c.Policy.Under16PublicNeedsParent && !c.Age.IsAtLeast(16) && IsPublic(c);

    private static bool HasSecondKey(ConsentCase c) => Children.Rule(c) is Ruling.Allowed { Basis: not BasisOfAuthority.CompetentChild };

    private static Ruling WithoutSecondKey(ConsentCase c) =>
        c.Members(Answer.No).Any() ? Ruling.RefusedFor("D-Y7", Message.NotAgreed) : Waiting("D-Y7", Message.NeedGrownup);

    private static bool SafetyIsOpen(ConsentCase c) =>
        c.SafetyReviewed is null
        && c.Adults.Any(a => a.For == c.About.Id && a.Carries && !a.RestrictedByOrder && c.ReplyOf(a) is { RaisesSafety: true });
}
