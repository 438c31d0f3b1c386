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

    /// <summary>What a court or the council decided about who looks after the child (D-S2 to D-S6, D-G8, D-G9).</summary>
    public LegalStatus LegalStatus { get; init; }

    /// <summary>Court orders and safety blocks that are not lifted (D-G5, D-G6).</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Who is a risk to the person (D-G7).</summary>
    public IReadOnlyList<PersonId> RiskList { get; init; } = [];

    /// <summary>The latest day on which the person themselves said no to this purpose (D-G10).</summary>
    public DateOnly? SaidNoOn { get; init; }

    /// <summary>The person raised it again of their own accord, as on their own page (D-G10).</summary>
    public bool RaisedItThemselves { get; init; }

    /// <summary>Others who can be recognised in the same picture (D-G11).</summary>
    public IReadOnlyList<AlsoPictured> AlsoPictured { get; init; } = [];

    /// <summary>For those under 18: whether they understand what is asked.</summary>
    public Competence? Competence { get; init; }

    /// <summary>For those of 16 and over: whether they can decide; <see langword="null"/> means yes, as the law presumes.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>Who may decide for an adult who can't (D-A3).</summary>
    public IReadOnlyList<Attorney> Attorneys { get; init; } = [];

    /// <summary>What the council agreed to (D-G9, D-Y5).</summary>
    public CouncilAgreement? CouncilAgrees { get; init; }

    /// <summary>The council was asked and knows nothing against it for safety (D-S4).</summary>
    public bool CouncilHasNoObjection { get; init; }

    /// <summary>The review of a point of safety that a holder raised (D-Y2).</summary>
    public Check? SafetyReviewed { get; init; }

    /// <summary>It would tell others what the family keeps to itself (D-Y6, R3.11).</summary>
    public bool GivesTheFamilyAway { get; init; }

    /// <summary>The week to think and the check that follows it (D-Y6).</summary>
    public TimeToThink? TimeToThink { get; init; }

    /// <summary>Why nobody with parental responsibility is asked this time (D-E1 to D-E3).</summary>
    public NoHolderReason? NoHolder { get; init; }

    /// <summary>The age is in dispute: a child's safeguards until it is settled (D-U4).</summary>
    public bool AgeDisputed { get; init; }

    internal AgeSpan Age => About.Born.AgeOn(Today);

    internal int DecidesFrom => Policy.DecidesFrom(Jurisdiction, Channel, Today);

    internal Reply? OwnReply => Replies.FirstOrDefault(r => r.By == About.Id);

    internal Answer? Own => OwnReply?.Answer;

    internal IEnumerable<Reply> Others => Replies.Where(r => r.By != About.Id);

    internal DecidingSet DecidingSet => DecidingSet.Of(About.Id, LegalStatus, Adults);

    internal Reply? ReplyOf(ParentalResponsibility adult) => Replies.FirstOrDefault(r => r.By == adult.Holder);

    internal bool IsAnsweredBy(ParentalResponsibility adult, Answer answer) => ReferenceEquals(ReplyOf(adult)?.Answer, answer);

    internal IEnumerable<ParentalResponsibility> Members(Answer answer) => DecidingSet.Members.Where(m => IsAnsweredBy(m, answer));

    internal bool InCare => LegalStatus is LegalStatus.CareOrder or LegalStatus.InterimCareOrder;

    /// <summary>The evidence that the purpose asks for (rules.md 2.2).</summary>
    internal EvidenceLevel Needed => Purpose.Risk switch
    {
        Risk.Press => EvidenceLevel.DocumentSeen,
        Risk.Public => EvidenceLevel.Corroborated,
        _ => EvidenceLevel.Said,
    };
}
