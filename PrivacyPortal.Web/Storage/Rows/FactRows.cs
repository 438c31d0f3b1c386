using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>What a court or the council decided about who looks after a child; the latest counts. Why is not kept.</summary>
internal sealed class LegalStatusRow
{
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    public required LegalStatus Status { get; init; }

    public required DateTimeOffset NotedAt { get; init; }

    public required string NotedById { get; init; }
}

/// <summary>A court order or a safety block (D-G5, D-G6). It does not lapse by itself (R9.9). There is no column for why.</summary>
internal sealed class BlockRow
{
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>Keys with a space between; none for everything.</summary>
    public required string? Purposes { get; init; }

    public required Guid? SignatoryId { get; init; }

    /// <summary>When somebody should look whether it is still needed; passing it changes nothing.</summary>
    public required DateOnly? ReviewOn { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required string PlacedById { get; init; }

    public DateTimeOffset? LiftedAt { get; set; }

    public string? LiftedById { get; set; }

    public Block ToBlock() => new()
    {
        Kind = Kind,
        Purposes = Purposes is null ? null : FactColumns.ReadPurposes(Purposes),
        Signatory = SignatoryId is { } who ? new PersonId(who) : null,
    };
}

/// <summary>That one person is a risk to another (D-G7). Why is kept elsewhere, for a few.</summary>
internal sealed class RiskRow
{
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    public required Guid RiskId { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required string PlacedById { get; init; }

    public DateTimeOffset? LiftedAt { get; set; }

    public string? LiftedById { get; set; }
}

/// <summary>What workers found about understanding or age (D-Y4, D-A2, D-E1, D-U4): of each kind the latest counts. Never a diagnosis.</summary>
internal sealed class FindingRow
{
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    public required FindingKind Kind { get; init; }

    public required string ById { get; init; }

    /// <summary>The second worker (D-Y4).</summary>
    public required string? SecondId { get; init; }

    public required NotAbleBecause? Because { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What was found.</summary>
public enum FindingKind
{
    Understands = 1,
    DoesNotUnderstand = 2,

    AbleToDecide = 10,
    AbilityInDoubt = 11,
    NotAbleToDecide = 12,

    AgeSettled = 20,
    AgeDisputed = 21,
}

/// <summary>Who may decide for an adult who can't (D-A3).</summary>
internal sealed class AttorneyRow
{
    public required Guid AboutId { get; init; }

    public required Guid HolderId { get; init; }

    public required AttorneyKind Kind { get; init; }

    public required EvidenceLevel Evidence { get; set; }

    public required string Reference { get; set; }

    public required string Covers { get; set; }

    public Attorney ToAttorney() => new()
    {
        Holder = new PersonId(HolderId),
        Kind = Kind,
        Evidence = Evidence,
        Reference = Reference,
        Covers = FactColumns.ReadPurposes(Covers),
    };
}

/// <summary>What the council said: that it agrees (D-G9, D-Y5), or that it knows nothing against it (D-S4). The latest counts.</summary>
internal sealed class CouncilAnswerRow
{
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    /// <summary>The council's reference for its agreement; none when it agreed to nothing.</summary>
    public required string? Reference { get; init; }

    public required bool NoObjection { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string NotedById { get; init; }
}

/// <summary>That somebody else than the decider objects (D-L4).</summary>
internal sealed class ObjectionRow
{
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    public required Guid ById { get; init; }

    public required string? Purpose { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReviewedAt { get; set; }

    public string? ReviewedById { get; set; }
}

/// <summary>That a family left, or lost the person (D-L8, D-L9).</summary>
internal sealed class LeavingRow
{
    public required Guid AboutId { get; init; }

    public required DateOnly? LeftOn { get; set; }

    public required bool StoppedAfterDeath { get; set; }
}

/// <summary>How lists stand in a column.</summary>
internal static class FactColumns
{
    public static string Write(IEnumerable<Purpose> purposes) => string.Join(' ', purposes.Select(p => p.Key));

    public static IReadOnlyList<Purpose> ReadPurposes(string keys) =>
    [
        .. keys.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(key => Purpose.TryParse(key, out var purpose) ? purpose : throw new FormatException($"No purpose is called {key}.")),
    ];
}
