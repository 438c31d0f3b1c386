using PrivacyPortal.Core.People;
using static PrivacyPortal.Core.Consent.Rows.Answering;

namespace PrivacyPortal.Core.Consent.Rows;

/// <summary>Certainly under the age of deciding alone (D-C), with the deciding set (D-S) and the exceptions (D-E).</summary>
internal static class Children
{
    public static IReadOnlyList<RuleRow> Rows { get; } =
    [
        new("D-C1", "the child said no", c => Says(c.Own, Answer.No), _ => Ruling.RefusedFor("D-C1", Message.YourNoCounts)),
        new("D-S1b", "a holder who is not to be asked said no of their own accord",
            c => c.DecidingSet.NotToBeAsked.Any(a => c.IsAnsweredBy(a, Answer.No)), _ => Waiting("D-S1b", Message.Checking)),
        new("D-C2", "those who decide do not agree",
            c => c.Members(Answer.Yes).Any() && c.Members(Answer.No).Any(), _ => Ruling.RefusedFor("D-C2", Message.NotAgreed)),
        new("D-C3", "one who decides said no and none said yes",
            c => c.Members(Answer.No).Any(), _ => Ruling.RefusedFor("D-C3", Message.NoThanks)),
        new("D-C11", "only a foster or residential carer has answered",
            c => c.Others.Any() && c.Others.All(r => IsCarer(c, r.By)), _ => Waiting("D-C11", Message.CouncilCheck)),
        new("D-S3", "in care: the council has not said yes, or a parent is known to say no",
            c => c.InCare && (!Sure(c).Any() || ParentSaysNo(c)), _ => Waiting("D-S3", Message.CouncilCheck)),
        new("D-S4", "looked after by agreement: a holder said yes, and the council has yet to say whether it is safe",
            c => c.LegalStatus == LegalStatus.Accommodated && c.Members(Answer.Yes).Any() && !c.CouncilHasNoObjection,
            _ => Waiting("D-S4", Message.CouncilCheck)),
        new("D-C6", "whoever said yes is not fit to decide today",
            c => c.Members(Answer.Yes).Any() && !FitAndWilling(c).Any(), _ => Waiting("D-C6", Message.NotNow)),
        new("D-C5", "a yes from someone whose responsibility is not known well enough",
            c => c.Members(Answer.Yes).Any() && !Sure(c).Any(), _ => Waiting("D-C5", Message.Checking)),
        new("D-C8", "the only holder is away and said yes: that parent", c => AllAreAway(c) && Sure(c).Any(), c => ForChild("D-C8", c)),
        new("D-C9", "one holder is away and another here said yes: the other decides alone",
            c => Sure(c).Any(m => !m.Away) && c.DecidingSet.Members.Any(m => m.Away && c.ReplyOf(m) is null), c => ForChild("D-C9", c)),
        new("D-C7", "a parent under 18 who understands said yes", c => Sure(c).Any() && Decider(c).UnderEighteen, c => ForChild("D-C7", c)),
        new("D-C4", "a holder said yes and the child does not say no", c => Sure(c).Any(), c => ForChild("D-C4", c)),
        new("D-C3", "one who decides would rather be asked another day",
            c => c.Members(Answer.NotNow).Any(), _ => Ruling.DeferredFor("D-C3")),
        new("D-C10", "only adults without parental responsibility have answered, or none who may be asked",
            c => c.Others.Any() && !IsExcused(c), _ => Waiting("D-C10", Message.NeedGrownup)),
        new("D-C8", "the only holder is away and has not answered", c => AllAreAway(c) && !IsExcused(c), _ => Waiting("D-C8", Message.WaitingAnswer)),
        new("D-C12", "nobody with parental responsibility can be reached",
            c => c.DecidingSet.Members.All(m => m.Contact == ContactState.Unreachable) && !IsExcused(c), _ => Waiting("D-C12", Message.NeedGrownup)),
        new("D-E3", "approved that no holder is asked: nothing public", c => IsExcused(c) && IsPublic(c), _ => Ruling.RefusedFor("D-E3", Message.NotThisTime)),
        new("D-E1", "approved that no holder is asked, and the child understands: the child decides",
            c => IsExcused(c) && c.Competence?.IsAbleOn(c.Today) == true, ByTheChild),
        new("D-E2", "approved that no holder is asked, and the child does not understand",
            c => IsExcused(c) && c.Competence is { Able: false }, _ => Ruling.RefusedFor("D-E2", Message.NotThisTime)),
        new("D-E4", "nobody with parental responsibility has answered, and no reason to go on without is approved",
            _ => true, _ => Waiting("D-E4", Message.NeedGrownup)),
    ];

    /// <summary>What these rows say, of whatever age: two other blocks ask for a child's two keys as well.</summary>
    public static Ruling Rule(ConsentCase c) => RuleRow.First(Rows, c);

    private static Ruling ForChild(string row, ConsentCase c)
    {
        var decider = Decider(c);
        return c.OwnReply is { NotFitToday: true } ? Waiting(row, Message.NotNow)
            : Says(c.Own, Answer.Yes) || Says(c.Own, Answer.NotAble)
                ? Ruling.AllowedBy(row, decider.Holder, BasisOf(decider), decider.Evidence)
            : Says(c.Own, Answer.NotNow) ? Ruling.DeferredFor(row)
            : Waiting(row, Message.WaitingAnswer);
    }

    private static Ruling ByTheChild(ConsentCase c) =>
        c.OwnReply is { NotFitToday: true } ? Waiting("D-E1", Message.NotNow)
        : Says(c.Own, Answer.Yes) ? Ruling.AllowedBy("D-E1", c.About.Id, BasisOfAuthority.CompetentChild, EvidenceLevel.None)
        : Says(c.Own, Answer.NotNow) ? Ruling.DeferredFor("D-E1")
        : Waiting("D-E1", Message.WaitingAnswer);

    // Someone here before someone away, a holder before their delegate.
    private static ParentalResponsibility Decider(ConsentCase c) => Sure(c).OrderBy(m => m.Away).ThenBy(m => m.DelegatedBy is not null).First();

    private static BasisOfAuthority BasisOf(ParentalResponsibility member) =>
        member.DelegatedBy is not null ? BasisOfAuthority.Delegated
        : member.Kind == AuthorityKind.LocalAuthority ? BasisOfAuthority.LocalAuthority
        : BasisOfAuthority.ParentalResponsibility;

    // An approved reason that fits: "nobody can be asked" does not while somebody can.
    private static bool IsExcused(ConsentCase c) =>
        c.NoHolder is { } reason && reason.IsApprovedOn(c.Today)
        && !(reason.SaysThatNobodyCanBeAsked && c.DecidingSet.Members.Any(m => m.Contact == ContactState.Ok));

    private static bool IsCarer(ConsentCase c, PersonId by) =>
        c.Adults.Any(a => a.Holder == by && a.For == c.About.Id && a.Kind == AuthorityKind.FosterOrResidentialCarer)
        && c.DecidingSet.Members.All(m => m.Holder != by);

    private static bool ParentSaysNo(ConsentCase c) =>
        c.Adults.Any(a => a.For == c.About.Id && a.Carries && a.Kind != AuthorityKind.LocalAuthority && !a.RestrictedByOrder && c.IsAnsweredBy(a, Answer.No));
}
