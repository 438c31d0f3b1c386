using System.Globalization;
using System.Text;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That a decision was made in error (D-L10): a decision of its own kind, appended, with a fingerprint. Nothing of the first is changed.</summary>
internal sealed class InvalidationRow
{
    public required Guid Id { get; init; }

    /// <summary>The decision that counts for nothing.</summary>
    public required Guid DecisionId { get; init; }

    public required Guid AboutId { get; init; }

    public required string Purpose { get; init; }

    public required ErrorKind Because { get; init; }

    public required string ById { get; init; }

    public required string? ApprovedById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of all of the above.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>A void as it will be kept.</summary>
    public static InvalidationRow Of(Decision decision)
    {
        var invalidation = decision.Invalidation ?? throw new ArgumentException("Only a void has a row here.", nameof(decision));
        var row = new InvalidationRow
        {
            Id = decision.Id.Value,
            DecisionId = decision.Follows!.Value.Value,
            AboutId = decision.About.Id.Value,
            Purpose = decision.Purpose.Key,
            Because = invalidation.Because,
            ById = invalidation.By.Key,
            ApprovedById = invalidation.ApprovedBy?.Key,
            At = UtcInstant.Cut(decision.At),
        };
        row.Hash = row.Fingerprint();
        return row;
    }

    /// <summary>What the hash has to be.</summary>
    public string Fingerprint() => ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', new[]
    {
        "void/1", Id.ToString(), DecisionId.ToString(), AboutId.ToString(), Purpose, ((int)Because).ToString(CultureInfo.InvariantCulture), ById, ApprovedById,
        At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
    }))).Hex;

    /// <summary>As standing reads it, among the decisions.</summary>
    public KeptDecision ToKept() => new()
    {
        Id = new DecisionId(Id),
        About = new PersonId(AboutId),
        Purpose = Core.Consent.Purpose.TryParse(Purpose, out var purpose) ? purpose : throw new FormatException($"No purpose is called {Purpose}."),
        Outcome = Outcome.Void,
        Row = "D-L10",
        At = At,
        Decider = null,
        Basis = null,
        ValidUntil = null,
        Follows = new DecisionId(DecisionId),
    };
}
