using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>What somebody said whether a yes may go on after they have left (D-L8). Appended, and never changed: taken back, it is said again.</summary>
internal sealed class LeavingAnswerRow
{
    /// <summary>The act's own id: sent twice, it counts once.</summary>
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    public required Guid ById { get; init; }

    public required string Purpose { get; init; }

    /// <summary>The yes that it was said of.</summary>
    public required Guid YesId { get; init; }

    public required bool GoesOn { get; init; }

    /// <summary>The very words that they had before them, or that were read out: what it is for, the question, and both answers.</summary>
    public required string Asked { get; init; }

    public required string Language { get; init; }

    /// <summary>How a worker was told; none on a page of their own.</summary>
    public required ToldBy? ToldBy { get; init; }

    public required string? RecordedById { get; init; }

    public required string? RecordedByName { get; init; }

    public required DateTimeOffset At { get; init; }

    public LeavingAnswer ToAnswer() => new(new PersonId(ById), new PersonId(AboutId), new DecisionId(YesId), GoesOn, At);
}
