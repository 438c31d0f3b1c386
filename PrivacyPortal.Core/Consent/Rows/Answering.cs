using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent.Rows;

/// <summary>What several rows ask of a case.</summary>
internal static class Answering
{
    public static bool Says(Answer? answer, Answer expected) => ReferenceEquals(answer, expected);

    public static Ruling Waiting(string row, Message message) => Ruling.PendingFor(row, message);

    public static bool IsPublic(ConsentCase c) => c.Purpose.Risk >= Risk.Public;

    /// <summary>The person's own answer decides.</summary>
    public static Ruling Own(string row, ConsentCase c, Message no) =>
        Says(c.Own, Answer.No) ? Ruling.RefusedFor(row, no)
        : c.OwnReply is { NotFitToday: true } ? Waiting(row, Message.NotNow)
        : Says(c.Own, Answer.Yes) ? Ruling.AllowedBy(row, c.About.Id, BasisOfAuthority.Self, EvidenceLevel.None)
        : Says(c.Own, Answer.NotNow) ? Ruling.DeferredFor(row)
        : Says(c.Own, Answer.NotAble) ? Waiting(row, Message.HelpFirst)
        : Waiting(row, Message.WaitingAnswer);

    /// <summary>Members who said yes and are fit to decide today (D-C6, D-C7).</summary>
    public static IEnumerable<ParentalResponsibility> FitAndWilling(ConsentCase c) =>
        c.Members(Answer.Yes).Where(m => c.ReplyOf(m) is { NotFitToday: false } && (!m.UnderEighteen || m.Understands));

    /// <summary>Of these, those who are known well enough for this purpose (rules.md 2.2, evidence needed).</summary>
    public static IEnumerable<ParentalResponsibility> Sure(ConsentCase c) => FitAndWilling(c).Where(m => IsKnown(c, m));

    /// <summary>The only holders there are, are away (D-C8).</summary>
    public static bool AllAreAway(ConsentCase c) => c.DecidingSet.Members is { Count: > 0 } members && members.All(m => m.Away);

    private static bool IsKnown(ConsentCase c, ParentalResponsibility member)
    {
        var needed = member.Disputed ? EvidenceLevel.DocumentSeen
            : member.Kind == AuthorityKind.LocalAuthority || AllAreAway(c) ? Higher(c.Needed, EvidenceLevel.Corroborated)
            : c.Needed;
        return member.Evidence >= needed && (member.Kind != AuthorityKind.LocalAuthority || member.Office is { IsNamed: true });
    }

    private static EvidenceLevel Higher(EvidenceLevel a, EvidenceLevel b) => a > b ? a : b;
}
