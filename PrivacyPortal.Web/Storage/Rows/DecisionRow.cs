using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>
/// A decision as kept, appended and never changed, with a copy of what was true that day. Made only of a <see cref="Decision"/>,
/// which only the rule makes; the table's own constraints say the same again to anyone who writes SQL by hand.
/// </summary>
internal sealed class DecisionRow
{
    /// <summary>The order in which decisions were made, without a doubt.</summary>
    public long Number { get; private set; }

    public required Guid Id { get; init; }

    public required Guid SigningId { get; init; }

    public required Guid AboutId { get; init; }

    public required string AboutName { get; init; }

    public required DateOnly BornEarliest { get; init; }

    public required DateOnly BornLatest { get; init; }

    public required DateQuality BornQuality { get; init; }

    /// <summary>The ages that they could have that day, and the age of deciding alone: so that the age rule can be checked in the table itself.</summary>
    public required int AgeYoungest { get; init; }

    public required int AgeOldest { get; init; }

    public required int DecidesFrom { get; init; }

    public required string Purpose { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>The row of the decision table.</summary>
    public required string Row { get; init; }

    public required Message Message { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid? DeciderId { get; init; }

    public required string? DeciderName { get; init; }

    /// <summary>What the decider was to the child; none when it was the person.</summary>
    public required AuthorityKind? DeciderKind { get; init; }

    public required EvidenceLevel? Evidence { get; init; }

    public required BasisOfAuthority? Basis { get; init; }

    public required DateOnly? ValidUntil { get; init; }

    public required Guid? FollowsId { get; init; }

    /// <summary>What the person whom it is about said; none while they have not been asked.</summary>
    public required string? OwnAnswer { get; init; }

    /// <summary>The version of the notice that was answered; none for a stop, which needs no words.</summary>
    public required string? Version { get; init; }

    /// <summary>Hash of the decision table and age policy (rules.md 3.3, field 13).</summary>
    public required string Policy { get; init; }

    /// <summary>Everything that the rule looked at, as JSON, so that it can be asked again; none for a stop.</summary>
    public required string? CaseText { get; init; }

    /// <summary>SHA-256 of all of the above but the number.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The decision as it will be kept.</summary>
    public static DecisionRow Of(Decision decision, Guid signingId, string? deciderName, ParentalResponsibility? held, int decidesFrom, ContentHash policy)
    {
        var age = decision.About.Born.AgeOn(decision.On);
        var row = new DecisionRow
        {
            Id = decision.Id.Value,
            SigningId = signingId,
            AboutId = decision.About.Id.Value,
            AboutName = decision.About.Name.Text,
            BornEarliest = decision.About.Born.Earliest,
            BornLatest = decision.About.Born.Latest,
            BornQuality = decision.About.Born.Quality,
            AgeYoungest = age.Youngest,
            AgeOldest = age.Oldest,
            DecidesFrom = decidesFrom,
            Purpose = decision.Purpose.Key,
            Outcome = decision.Outcome,
            Row = decision.Row,
            Message = decision.Message,
            At = UtcInstant.Cut(decision.At),
            DeciderId = decision.Decider?.Value,
            DeciderName = deciderName,
            DeciderKind = held?.Kind,
            Evidence = held?.Evidence ?? AttorneyOf(decision)?.Evidence,
            Basis = decision.Basis,
            ValidUntil = decision.ValidUntil,
            FollowsId = decision.Follows?.Value,
            OwnAnswer = decision.Case?.Replies.FirstOrDefault(r => r.By == decision.About.Id)?.Answer.Key,
            Version = decision.Case?.Version.ToString(),
            Policy = policy.Hex,
            CaseText = decision.Case is { } asked ? KeptCase.Write(asked) : null,
        };
        row.Hash = DecisionHash.Of(row);
        return row;
    }

    private static Attorney? AttorneyOf(Decision decision) => decision.Basis is BasisOfAuthority.LastingPowerOfAttorney or BasisOfAuthority.Deputy
        ? decision.Case?.Attorneys.FirstOrDefault(a => a.Holder == decision.Decider) : null;

    /// <summary>The decision for reading and for standing.</summary>
    public KeptDecision ToKept() => new KeptColumns(Id, AboutId, Purpose, Outcome, Row, At, DeciderId, Basis, ValidUntil, FollowsId).ToKept();
}

/// <summary>What standing reads of a decision: so much of the row, and no more, where there are many.</summary>
internal sealed record KeptColumns(
    Guid Id, Guid AboutId, string Purpose, Outcome Outcome, string Row, DateTimeOffset At, Guid? DeciderId, BasisOfAuthority? Basis, DateOnly? ValidUntil, Guid? FollowsId)
{
    public KeptDecision ToKept() => new()
    {
        Id = new DecisionId(Id),
        About = new PersonId(AboutId),
        Purpose = Core.Consent.Purpose.TryParse(Purpose, out var purpose) ? purpose : throw new FormatException($"No purpose is called {Purpose}."),
        Outcome = Outcome,
        Row = Row,
        At = At,
        Decider = DeciderId is { } decider ? new PersonId(decider) : null,
        Basis = Basis,
        ValidUntil = ValidUntil,
        Follows = FollowsId is { } follows ? new DecisionId(follows) : null,
    };
}
