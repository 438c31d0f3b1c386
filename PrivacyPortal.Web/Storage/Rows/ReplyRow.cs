namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>What somebody answered to one question and signed for. Appended.</summary>
internal sealed class ReplyRow
{
    public required Guid Id { get; init; }

    public required Guid SigningId { get; init; }

    public required Guid ById { get; init; }

    public required Guid AboutId { get; init; }

    public required string Purpose { get; init; }

    public required string Answer { get; init; }

    public required Guid ShowingId { get; init; }

    public required DateTimeOffset At { get; init; }
}
