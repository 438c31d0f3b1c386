using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>One act of deciding, as its record tells it (rules.md 3.3): copies of what was true that day, never looked up again.</summary>
/// <remarks>There is no place here for an offence, a prison, the reason of a block, or how fast the pen moved.</remarks>
internal sealed record ConsentRecordFacts
{
    public required Guid RecordId { get; init; }

    /// <summary>When the person signed.</summary>
    public required DateTimeOffset At { get; init; }

    public required PersonId AboutId { get; init; }

    public required PersonName About { get; init; }

    /// <summary>The ages that the person could have had that day; both ends are the same where the birthday is known.</summary>
    public required AgeSpan AgeThatDay { get; init; }

    /// <summary>How the date of birth was known (rules.md 2.2).</summary>
    public required DateQuality AgeKnownBy { get; init; }

    public required PersonId SignerId { get; init; }

    public required PersonName Signer { get; init; }

    /// <summary>What the signer is to the person it is about; <see langword="null"/> when it is they themselves, or an attorney.</summary>
    public required AuthorityKind? SignerIs { get; init; }

    /// <summary>By what the signer decides for an adult who can't (D-A3); <see langword="null"/> when it is not so.</summary>
    public AttorneyKind? SignerActsBy { get; init; }

    /// <summary>How well that is known; only with <see cref="SignerIs"/> or <see cref="SignerActsBy"/>.</summary>
    public EvidenceLevel SignerKnownBy { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    public required Channel Channel { get; init; }

    public required IReadOnlyList<DecidedQuestion> Questions { get; init; }

    public required Mark Mark { get; init; }

    public required VersionNumber Version { get; init; }

    public required Audience Audience { get; init; }

    public required string Language { get; init; }

    /// <summary>The fingerprint of the whole edition that was shown.</summary>
    public required ContentHash Edition { get; init; }

    /// <summary>The fingerprint of the decision table and the age policy of that day (rules.md 3.3, field 13).</summary>
    public required string Policy { get; init; }

    /// <summary>The worker who was there, by the name that staff go by; <see langword="null"/> when there was none.</summary>
    public string? Worker { get; init; }

    public required ContactData Contact { get; init; }

    /// <summary>Where families reach the portal, to change their mind or to ask about this record; <see langword="null"/> where that is not set.</summary>
    public Uri? Portal { get; init; }

    public bool IsTheirOwn => SignerIs is null && SignerActsBy is null;

    /// <summary>Whether it tells what anyone but the signer answered: such a record stays with the charity, and the signer gets a copy without it (R9.8).</summary>
    public bool TellsOfOthers => Questions.Any(q => q.OwnAnswer is not null);
}

/// <summary>One question of the act: the words shown, what was answered, and what became of it.</summary>
internal sealed record DecidedQuestion
{
    public required DecisionId DecisionId { get; init; }

    public required Purpose Purpose { get; init; }

    public required string Heading { get; init; }

    /// <summary>The language in which it was shown.</summary>
    public required string Language { get; init; }

    /// <summary>Its paragraphs as they were shown, without marks of Markdown.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The fingerprint of these words.</summary>
    public required ContentHash Hash { get; init; }

    /// <summary>What the signer answered; <see langword="null"/> where a yes was stopped, or a stop undone.</summary>
    public required Answer? Answer { get; init; }

    /// <summary>What the person it is about said, where somebody else signed (two keys, D-C4). Only the charity's own record tells it.</summary>
    public Answer? OwnAnswer { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>The row of the decision table, such as <c>D-C4</c>.</summary>
    public required string Row { get; init; }

    /// <summary>The last day of a yes.</summary>
    public DateOnly? ValidUntil { get; init; }

    public bool PermitsUse => Outcome is Outcome.Given or Outcome.Restored;
}
