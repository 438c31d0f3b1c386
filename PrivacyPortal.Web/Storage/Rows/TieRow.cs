namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That two people belong together, beside what an adult is to a child. A household is ties between people, never a record (R9.8).</summary>
internal sealed class TieRow
{
    /// <summary>The one whose id is the smaller: a tie has no direction.</summary>
    public required Guid OneId { get; init; }

    public required Guid OtherId { get; init; }

    public required TieKind Kind { get; init; }

    public required DateTimeOffset NotedAt { get; init; }
}

/// <summary>What ties two people.</summary>
internal enum TieKind
{
    LiveTogether = 1,
    BrothersOrSisters = 2,
    Partners = 3,
    OtherFamily = 4,
}
