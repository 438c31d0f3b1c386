using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>All that the rule looks at for one purpose and one person on one day. No clock, no store: the same case gives the same ruling for ever.</summary>
public sealed record ConsentCase
{
    /// <summary>Whose picture, voice or words.</summary>
    public required Person About { get; init; }

    public required Purpose Purpose { get; init; }

    /// <summary>The UK's date at the moment of the act (R2.20).</summary>
    public required DateOnly Today { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Adults in the child's life, with or without parental responsibility.</summary>
    public required IReadOnlyList<ParentalResponsibility> Adults { get; init; }

    /// <summary>What has been answered: one reply a person at most.</summary>
    public required IReadOnlyList<Reply> Replies { get; init; }

    /// <summary>The version of the notice in force; an answer to other words does not count (D-G2).</summary>
    public required VersionNumber Version { get; init; }

    /// <summary>Somebody made help depend on a yes (D-G4, Art 7(4)).</summary>
    public bool HelpDependsOnIt { get; init; }

    /// <summary>The age policy of the day.</summary>
    public AgePolicy Policy { get; init; } = AgePolicy.Published;

    internal AgeSpan Age => About.Born.AgeOn(Today);

    internal int DecidesFrom => Policy.DecidesFrom(Jurisdiction, Channel, Today);

    internal Answer? Own => Replies.FirstOrDefault(r => r.By == About.Id)?.Answer;

    internal IEnumerable<Reply> Others => Replies.Where(r => r.By != About.Id);

    /// <summary>Who decides for a child: every unrestricted holder who may be asked, each alone (D-S1a, D-S1b, D-S7).</summary>
    internal IReadOnlyList<ParentalResponsibility> DecidingSet =>
        [.. Adults.Where(a => a.For == About.Id && a.Holder != About.Id && a.Carries && !a.RestrictedByOrder && a.Contact is (ContactState.Ok or ContactState.Unreachable))];

    /// <summary>Holders whose yes counts for nothing and whose no is a reason to stop and look (D-S1b).</summary>
    internal IEnumerable<ParentalResponsibility> NotToBeAsked =>
        Adults.Where(a => a.For == About.Id && a.Carries && !a.RestrictedByOrder && a.Contact is (ContactState.Unsafe or ContactState.NotPermitted));

    internal IEnumerable<ParentalResponsibility> Members(Answer answer) =>
        DecidingSet.Where(m => Replies.Any(r => r.By == m.Holder && ReferenceEquals(r.Answer, answer)));

    internal bool HasAnswered(ParentalResponsibility adult) => Replies.Any(r => r.By == adult.Holder);

    /// <summary>The evidence that the purpose asks for (rules.md 2.2).</summary>
    internal EvidenceLevel Needed => Purpose.Risk switch
    {
        Risk.Press => EvidenceLevel.DocumentSeen,
        Risk.Public => EvidenceLevel.Corroborated,
        _ => EvidenceLevel.Said,
    };
}
