using PrivacyPortal.Core.People;
using static PrivacyPortal.Core.Consent.Rows.Answering;

namespace PrivacyPortal.Core.Consent.Rows;

/// <summary>What makes a consent valid at all (D-G). They come before all else.</summary>
internal static class Gates
{
    /// <summary>How long a no is left in peace (D-G10).</summary>
    public const int DaysOfPeace = 90;

    public static IReadOnlyList<RuleRow> Rows { get; } =
    [
        // D-G1 has no row: what rests on another legal basis is a Use, and a case can't be made of one.
        // D-G3 has no row: an Answer has no default, and a case holds one purpose.
        new("D-G2", "the words in force were not shown to the end to someone who answered otherwise than no",
            c => c.Replies.Any(r => !Says(r.Answer, Answer.No) && !WasTold(c, r)),
            _ => Ruling.RefusedFor("D-G2", Message.NotTold)),
        new("D-G4", "help was made to depend on a yes", c => c.HelpDependsOnIt, _ => Ruling.RefusedFor("D-G4", Message.NotFree)),
        new("D-G5", "a court order covers the use, or someone who said yes", c => IsBlocked(c, BlockKind.CourtOrder), _ => Ruling.BlockedBy("D-G5", Message.Cannot)),
        new("D-G6", "a safety block covers the use, or someone who said yes", c => IsBlocked(c, BlockKind.Safety), _ => Ruling.BlockedBy("D-G6", Message.Cannot)),
        new("D-G7", "someone who said yes is a risk to the person",
            c => c.Others.Any(r => Says(r.Answer, Answer.Yes) && c.RiskList.Contains(r.By)), _ => Ruling.BlockedBy("D-G7", Message.Cannot)),
        new("D-G8", "emergency or police protection, or a ward of court",
            c => IsMinor(c) && c.LegalStatus is LegalStatus.EmergencyProtection or LegalStatus.PoliceProtection or LegalStatus.WardOfCourt,
            _ => Ruling.BlockedBy("D-G8", Message.NotNow)),
        new("D-G9", "placed for adoption, more than the family's own album, and the council has not agreed in writing",
            c => IsMinor(c) && c.LegalStatus == LegalStatus.PlacedForAdoption && c.Purpose.Risk >= Risk.Internal && c.CouncilAgrees?.StandsOn(c.Today) != true,
            _ => Ruling.BlockedBy("D-G9", Message.Cannot)),
        new("D-G10", "said no less than 90 days ago and did not raise it",
            c => c.SaidNoOn is { } on && c.Today < on.AddDays(DaysOfPeace) && !c.RaisedItThemselves && !Says(c.Own, Answer.No),
            _ => Ruling.RefusedFor("D-G10", Message.AskedAlready)),
        new("D-G11", "someone else in the picture has not said yes", c => c.AlsoPictured.Any(o => !o.MayBeShown), _ => Ruling.RefusedFor("D-G11", Message.Group)),
    ];

    private static bool WasTold(ConsentCase c, Reply reply) =>
        reply.Shown is { ToTheEnd: true } shown && shown.To == reply.By && ReferenceEquals(shown.Purpose, c.Purpose) && shown.Version == c.Version;

    private static bool IsBlocked(ConsentCase c, BlockKind kind) =>
        c.Blocks.Any(b => b.Kind == kind
            && (b.Covers(c.Purpose) || c.Replies.Any(r => Says(r.Answer, Answer.Yes) && b.KeepsFromSigning(r.By, c.Purpose))));

    private static bool IsMinor(ConsentCase c) => !c.Age.IsAtLeast(18);
}
