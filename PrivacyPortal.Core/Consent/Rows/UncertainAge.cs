using static PrivacyPortal.Core.Consent.Rows.Answering;

namespace PrivacyPortal.Core.Consent.Rows;

/// <summary>When the birth date leaves open on which side of an age somebody is (D-U). Never more open than either side.</summary>
internal static class UncertainAge
{
    public static IReadOnlyList<RuleRow> Rows { get; } =
    [
        new("D-U4", "the age is disputed: nothing public until it is settled",
            c => c.AgeDisputed && IsPublic(c) && !Says(c.Own, Answer.No), _ => Waiting("D-U4", Message.BirthDate)),
        new("D-U2", "the birth date is not known: public use waits",
            c => c.Age.Straddles(c.DecidesFrom) && IsUnknown(c) && IsPublic(c) && !Says(c.Own, Answer.No) && !c.Members(Answer.No).Any(),
            _ => Waiting("D-U2", Message.BirthDate)),
        new("D-U1", "may be either side of the age of deciding alone: two keys, and any no is no",
            c => c.Age.Straddles(c.DecidesFrom), TwoKeys),
        new("D-U3", "may be either side of eighteen, or says so in a dispute: own decision, with a young person's safeguards",
            c => c.Age.IsAtLeast(c.DecidesFrom) && (c.Age.Straddles(18) || (c.AgeDisputed && c.Age.IsAtLeast(18))), OwnWithSafeguards),
    ];

    private static bool IsUnknown(ConsentCase c) => c.About.Born.Match(_ => false, (_, _) => false, () => true);

    private static Ruling TwoKeys(ConsentCase c)
    {
        if (Says(c.Own, Answer.No))
        {
            return Ruling.RefusedFor("D-U1", Message.YourNoCounts);
        }

        if (c.Members(Answer.No).Any())
        {
            return Ruling.RefusedFor("D-U1", Message.NotAgreed);
        }

        return YoungPeople.IsInDoubt(c) ? Waiting("D-U1", Message.HelpFirst)
            : !Says(c.Own, Answer.Yes) ? Own("D-U1", c, no: Message.YourNoCounts)
            : YoungPeople.HeldBack(c) ?? SecondKey(c);
    }

    private static Ruling SecondKey(ConsentCase c) => Children.Rule(c).Match(
        allowed => allowed.Basis == BasisOfAuthority.CompetentChild ? allowed
            : Ruling.AllowedBy("D-U1", allowed.Decider, allowed.Basis, allowed.Evidence),
        refused => refused,
        pending => pending.Row == "D-E4" ? Waiting("D-U1", Message.WaitingAnswer) : pending,
        deferred => deferred);

    private static Ruling OwnWithSafeguards(ConsentCase c) =>
        Says(c.Own, Answer.No) ? Ruling.RefusedFor("D-U3", Message.YourNoCounts)
        : YoungPeople.IsInDoubt(c) || Says(c.Own, Answer.NotAble) ? Ruling.RefusedFor("D-U3", Message.NoOneCan)
        : RuleRow.First(YoungPeople.Rows, c).Match(
            allowed => Ruling.AllowedBy("D-U3", allowed.Decider, allowed.Basis, allowed.Evidence),
            refused => refused, pending => pending, deferred => deferred);
}
