namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>An answer not yet signed for. Decides nothing; gone once it is signed or the visit ends.</summary>
internal sealed class DraftRow
{
    public required Guid VisitId { get; init; }

    public required Guid ById { get; init; }

    public required Guid AboutId { get; init; }

    public required string Purpose { get; init; }

    /// <summary>An answer's key.</summary>
    public required string Answer { get; set; }

    /// <summary>What was on the screen when it was answered.</summary>
    public required Guid ShowingId { get; set; }

    public required DateTimeOffset At { get; set; }
}
