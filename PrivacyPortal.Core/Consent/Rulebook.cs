using System.Text;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>One line of the decision table: when it applies and what follows.</summary>
/// <param name="Id">The row of rules.md 2.3, such as <c>D-C4</c>.</param>
/// <param name="Reads">The row as staff read it.</param>
internal sealed record RuleRow(string Id, string Reads, Func<ConsentCase, bool> When, Func<ConsentCase, Ruling> Then);

/// <summary>
/// Who may decide, as an ordered table: the first row that matches wins, read top to bottom like rules.md 2.3.
/// The only maker of rulings. A case that no row knows waits (D-E4): the table never fails open.
/// </summary>
public static class Rulebook
{
    private static readonly RuleRow[] Rows =
    [
        .. Gates(),
        .. BetweenBoundaries(),
        .. Adults(),
        .. YoungPeople(),
        .. Children(),
        Row("D-E4", "nobody with parental responsibility has answered", _ => true, _ => Waiting("D-E4", Message.NeedGrownup)),
    ];

    /// <summary>The table as staff read it: row and text, in order.</summary>
    public static IReadOnlyList<(string Row, string Reads)> Table { get; } = [.. Rows.Select(r => (r.Id, r.Reads))];

    /// <summary>The hash of the table and the age policy, kept on each decision (rules.md 3.3, field 13).</summary>
    public static ContentHash PolicyHash(AgePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var text = string.Join('\n', Rows.Select(r => r.Id + " " + r.Reads).Append(policy.Canonical()));
        return ContentHash.Of(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Rules on one case.</summary>
    /// <exception cref="ArgumentException">Two replies by one person, no reply at all, or a birth date that no living person can have.</exception>
    public static Ruling Rule(ConsentCase consentCase)
    {
        ArgumentNullException.ThrowIfNull(consentCase);
        if (consentCase.Replies.Count == 0)
        {
            throw new ArgumentException("Nobody has answered: there is nothing to rule on.", nameof(consentCase));
        }

        if (consentCase.Replies.DistinctBy(r => r.By).Count() != consentCase.Replies.Count)
        {
            throw new ArgumentException("One person has answered twice; only their latest answer may be in the case.", nameof(consentCase));
        }

        if (!consentCase.About.Born.IsPossibleOn(consentCase.Today))
        {
            throw new ArgumentException("The date of birth is not one that a living person can have (T-13).", nameof(consentCase));
        }

        return Rows.First(r => r.When(consentCase)).Then(consentCase);
    }

    private static RuleRow[] Gates() =>
    [
        // D-G1 has no row: what rests on another legal basis is a Use, and a case can't be made of one.
        // D-G3 has no row: an Answer has no default, and a case holds one purpose.
        Row("D-G2", "the words in force were not shown to the end to someone who answered",
            c => c.Replies.Any(r => !WasTold(c, r)),
            _ => Ruling.RefusedFor("D-G2", Message.NotTold)),
        Row("D-G4", "help was made to depend on a yes", c => c.HelpDependsOnIt, _ => Ruling.RefusedFor("D-G4", Message.NotFree)),
    ];

    private static RuleRow[] BetweenBoundaries() =>
    [
        Row("D-U1", "may be either side of the age of deciding alone: two keys, and any no is no",
            c => c.Age.Straddles(c.DecidesFrom), TwoKeys),
        Row("D-U3", "may be either side of eighteen: own decision, with a young person's safeguards",
            c => c.Age.Straddles(18) && c.Age.IsAtLeast(c.DecidesFrom), c => OwnDecision("D-U3", c)),
    ];

    private static RuleRow[] Adults() =>
    [
        Row("D-A5", "an adult's question was answered by somebody else",
            c => c.Age.IsAtLeast(18) && c.Own is null, _ => Ruling.RefusedFor("D-A5", Message.OwnChoice)),
        Row("D-A1", "an adult decides", c => c.Age.IsAtLeast(18),
            c => Own("D-A1", c, no: Message.NoThanks)),
    ];

    private static RuleRow[] YoungPeople() =>
    [
        Row("D-Y3", "a young person said no, whatever anyone else says",
            c => c.Age.IsAtLeast(c.DecidesFrom) && Says(c.Own, Answer.No), _ => Ruling.RefusedFor("D-Y3", Message.YourNoCounts)),
        Row("D-Y6", "the press: a young person and a safeguarding lead, after a week to think",
            c => c.Age.IsAtLeast(c.DecidesFrom) && c.Purpose.Risk == Risk.Press && Says(c.Own, Answer.Yes), _ => Waiting("D-Y6", Message.ThinkTime)),
        Row("D-Y1", "a young person decides alone", c => c.Age.IsAtLeast(c.DecidesFrom), c => Own("D-Y1", c, no: Message.YourNoCounts)),
    ];

    private static RuleRow[] Children() =>
    [
        Row("D-C1", "the child said no", c => Says(c.Own, Answer.No), _ => Ruling.RefusedFor("D-C1", Message.YourNoCounts)),
        Row("D-S1b", "a holder who is not to be asked said no of their own accord",
            c => c.NotToBeAsked.Any(a => c.Replies.Any(r => r.By == a.Holder && Says(r.Answer, Answer.No))), _ => Waiting("D-S1b", Message.Checking)),
        Row("D-C2", "those who decide do not agree",
            c => c.Members(Answer.Yes).Any() && c.Members(Answer.No).Any(), _ => Ruling.RefusedFor("D-C2", Message.NotAgreed)),
        Row("D-C3", "one who decides said no and none said yes",
            c => c.Members(Answer.No).Any(), _ => Ruling.RefusedFor("D-C3", Message.NoThanks)),
        Row("D-C5", "a yes from someone whose responsibility is not known well enough",
            c => c.Members(Answer.Yes).Any() && !Sure(c).Any(), _ => Waiting("D-C5", Message.Checking)),
        Row("D-C9", "one holder is away and another here said yes: the other decides alone",
            c => Sure(c).Any(m => !m.Away) && c.DecidingSet.Any(m => m.Away && !c.HasAnswered(m)), c => ForChild("D-C9", c)),
        Row("D-C4", "a holder said yes and the child does not say no", c => Sure(c).Any(), c => ForChild("D-C4", c)),
        Row("D-C3", "one who decides would rather be asked another day",
            c => c.Members(Answer.NotNow).Any(), _ => Ruling.DeferredFor("D-C3")),
        Row("D-C10", "only adults without parental responsibility have answered",
            c => c.Others.Any(), _ => Waiting("D-C10", Message.NeedGrownup)),
    ];

    private static Ruling ForChild(string row, ConsentCase c)
    {
        var decider = Sure(c).OrderBy(m => m.Away).First();
        return Says(c.Own, Answer.Yes) || Says(c.Own, Answer.NotAble)
                ? Ruling.AllowedBy(row, decider.Holder, BasisOfAuthority.ParentalResponsibility, decider.Evidence)
            : Says(c.Own, Answer.NotNow) ? Ruling.DeferredFor(row)
            : Waiting(row, Message.WaitingAnswer);
    }

    private static Ruling TwoKeys(ConsentCase c) =>
        Says(c.Own, Answer.No) ? Ruling.RefusedFor("D-U1", Message.YourNoCounts)
        : c.NotToBeAsked.Any(a => c.Replies.Any(r => r.By == a.Holder && Says(r.Answer, Answer.No))) ? Waiting("D-U1", Message.Checking)
        : c.Members(Answer.No).Any() ? Ruling.RefusedFor("D-U1", Message.NotAgreed)
        : c.About.Born.Match(_ => false, (_, _) => false, () => c.Purpose.Risk >= Risk.Public) ? Waiting("D-U2", Message.BirthDate)
        : c.Purpose.Risk == Risk.Press ? Waiting("D-Y6", Message.ThinkTime)
        : c.Members(Answer.Yes).Any() && !Sure(c).Any() ? Waiting("D-U1", Message.Checking)
        : Says(c.Own, Answer.NotNow) || c.Members(Answer.NotNow).Any() ? Ruling.DeferredFor("D-U1")
        : Says(c.Own, Answer.Yes) && Sure(c).FirstOrDefault() is { } decider
            ? Ruling.AllowedBy("D-U1", decider.Holder, BasisOfAuthority.ParentalResponsibility, decider.Evidence)
        : Waiting("D-U1", c.DecidingSet.Count == 0 ? Message.NeedGrownup : Message.WaitingAnswer);

    private static Ruling OwnDecision(string row, ConsentCase c) =>
        Says(c.Own, Answer.Yes) && c.Purpose.Risk == Risk.Press ? Waiting("D-Y6", Message.ThinkTime) : Own(row, c, no: Message.YourNoCounts);

    private static Ruling Own(string row, ConsentCase c, Message no) =>
        Says(c.Own, Answer.Yes) ? Ruling.AllowedBy(row, c.About.Id, BasisOfAuthority.Self, EvidenceLevel.None)
        : Says(c.Own, Answer.No) ? Ruling.RefusedFor(row, no)
        : Says(c.Own, Answer.NotNow) ? Ruling.DeferredFor(row)
        : Says(c.Own, Answer.NotAble) ? Waiting(row, Message.HelpFirst)
        : Waiting(row, Message.WaitingAnswer);

    // Those who said yes and are known well enough for this purpose (rules.md 2.2, evidence needed).
    private static IEnumerable<ParentalResponsibility> Sure(ConsentCase c) => c.Members(Answer.Yes).Where(m => m.Evidence >= c.Needed);

    private static bool WasTold(ConsentCase c, Reply reply) =>
        reply.Shown is { ToTheEnd: true } shown && shown.To == reply.By && ReferenceEquals(shown.Purpose, c.Purpose) && shown.Version == c.Version;

    private static bool Says(Answer? answer, Answer expected) => ReferenceEquals(answer, expected);

    private static Ruling Waiting(string row, Message message) => Ruling.PendingFor(row, message);

    private static RuleRow Row(string id, string reads, Func<ConsentCase, bool> when, Func<ConsentCase, Ruling> then) => new(id, reads, when, then);
}
