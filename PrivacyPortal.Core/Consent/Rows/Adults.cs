using static PrivacyPortal.Core.Consent.Rows.Answering;

namespace PrivacyPortal.Core.Consent.Rows;

/// <summary>Certainly 18 or over (D-A).</summary>
internal static class Adults
{
    public static IReadOnlyList<RuleRow> Rows { get; } =
    [
        new("D-A5", "an adult's question was answered by somebody else",
            c => c.Capacity is null && c.Own is null, _ => Ruling.RefusedFor("D-A5", Message.OwnChoice)),
        new("D-A1", "an adult decides", c => c.Capacity is null, c => Own("D-A1", c, no: Message.NoThanks)),
        new("D-A2", "whether they can decide is in doubt: help first",
            c => c.Capacity?.Finding == CapacityFinding.InDoubt,
            c => Says(c.Own, Answer.No) ? Ruling.RefusedFor("D-A2", Message.NoThanks) : Waiting("D-A2", Message.HelpFirst)),
        new("D-A3", "not able, and a power of attorney or a deputy covers it: that one, if the person does not object",
            c => Attorneys(c).Any(), ByAttorney),
        new("D-A4", "not able, and nobody may decide", _ => true, _ => Ruling.RefusedFor("D-A4", Message.NoOneCan)),
    ];

    private static IEnumerable<Attorney> Attorneys(ConsentCase c) => c.Attorneys.Where(a => a.MayDecide(c.Purpose, c.About.Id));

    private static Ruling ByAttorney(ConsentCase c)
    {
        var answers = Attorneys(c).SelectMany(a => c.Replies.Where(r => r.By == a.Holder), (a, r) => (Attorney: a, Reply: r)).ToList();
        if (Says(c.Own, Answer.No) || answers.Any(a => Says(a.Reply.Answer, Answer.No)))
        {
            return Ruling.RefusedFor("D-A3", Message.NoThanks);
        }

        // Scotland and Northern Ireland have laws of their own: the Data Protection Lead looks (R2.25).
        var yes = answers.Where(a => Says(a.Reply.Answer, Answer.Yes)).ToList();
        var known = yes.Where(a => a.Attorney.IsKnown).ToList();
        return c.Jurisdiction is Jurisdiction.Scotland or Jurisdiction.NorthernIreland ? Waiting("D-A3", Message.Checking)
            : Says(c.Own, Answer.NotNow) || (yes.Count == 0 && answers.Any(a => Says(a.Reply.Answer, Answer.NotNow))) ? Ruling.DeferredFor("D-A3")
            : c.Own is null || yes.Count == 0 ? Waiting("D-A3", Message.WaitingAnswer)
            : known.Count == 0 ? Waiting("D-A3", Message.Checking)
            : known.FirstOrDefault(a => !a.Reply.NotFitToday) is { Attorney: { } decider }
                ? Ruling.AllowedBy("D-A3", decider.Holder,
                    decider.Kind == AttorneyKind.Deputy ? BasisOfAuthority.Deputy : BasisOfAuthority.LastingPowerOfAttorney, decider.Evidence)
            : Waiting("D-A3", Message.NotNow);
    }
}
