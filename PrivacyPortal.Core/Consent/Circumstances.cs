using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// What is so today beside what was decided: it changes what may be used, never what anyone said (D-L4 to D-L9).
/// </summary>
public sealed record Circumstances
{
    /// <summary>Nothing but the decisions.</summary>
    public static Circumstances Ordinary { get; } = new();

    /// <summary>What a court or the council has decided by now.</summary>
    public LegalStatus LegalStatus { get; init; }

    /// <summary>The adults in the child's life as they are now; <see langword="null"/> when that was not looked at.</summary>
    public IReadOnlyList<ParentalResponsibility>? Adults { get; init; }

    /// <summary>Court orders and safety blocks that are not lifted.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Who is a risk to the person.</summary>
    public IReadOnlyList<PersonId> RiskList { get; init; } = [];

    /// <summary>Objections by others that nobody has looked at yet (D-L4).</summary>
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>Major versions of the notice, and what they touch (D-L6).</summary>
    public IReadOnlyList<MajorChange> MajorChanges { get; init; } = [];

    /// <summary>When the family left the service (D-L8).</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>What was said, in answers of their own, whether a yes may go on after leaving (D-L8).</summary>
    public IReadOnlyList<LeavingAnswer> LeavingAnswers { get; init; } = [];

    /// <summary>The person has died, and the family asks to stop (D-L9). Without such a wish nothing changes.</summary>
    public bool StoppedAfterDeath { get; init; }

    internal bool StandInTheWayOf(Purpose purpose, PersonId decider) =>
        Blocks.Any(b => b.Covers(purpose) || b.KeepsFromSigning(decider, purpose)) || RiskList.Contains(decider);
}

/// <summary>That somebody else than the decider objects, to one purpose or to all (D-L4).</summary>
public sealed record Objection(PersonId By, Purpose? Purpose, DateOnly On);

/// <summary>A major version of the notice and the purposes whose words or meaning it changed (SR-08, D-L6).</summary>
public sealed record MajorChange(DateTimeOffset At, IReadOnlyList<Purpose> Purposes);
