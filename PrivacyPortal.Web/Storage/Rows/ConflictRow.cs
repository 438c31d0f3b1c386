namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That a member of staff knows the family and must not see a person, whatever their role (R9.17), until somebody else lifts it.</summary>
internal sealed class ConflictRow
{
    public required string StaffId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset NotedAt { get; init; }

    /// <summary>Who noted it: often they themselves.</summary>
    public required string NotedById { get; init; }

    public DateTimeOffset? LiftedAt { get; set; }

    public string? LiftedById { get; set; }
}
