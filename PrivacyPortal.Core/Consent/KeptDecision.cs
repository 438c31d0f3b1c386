using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>A decision as the store gives it back: for reading and for standing. It can't be stored: only a <see cref="Decision"/> can.</summary>
public sealed record KeptDecision
{
    public required DecisionId Id { get; init; }

    public required PersonId About { get; init; }

    public required Purpose Purpose { get; init; }

    public required Outcome Outcome { get; init; }

    public required string Row { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonId? Decider { get; init; }

    public required BasisOfAuthority? Basis { get; init; }

    public required DateOnly? ValidUntil { get; init; }

    public required DecisionId? Follows { get; init; }

    /// <summary>Whether it was a yes when it was made; whether it still is, <see cref="Standing"/> says.</summary>
    public bool PermitsUse => Outcome is Outcome.Given or Outcome.Restored;

    /// <summary>The decision as it will be read back.</summary>
    public static KeptDecision Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new KeptDecision
        {
            Id = decision.Id,
            About = decision.About.Id,
            Purpose = decision.Purpose,
            Outcome = decision.Outcome,
            Row = decision.Row,
            At = decision.At,
            Decider = decision.Decider,
            Basis = decision.Basis,
            ValidUntil = decision.ValidUntil,
            Follows = decision.Follows,
        };
    }
}
