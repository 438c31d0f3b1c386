namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That a member of staff looked at what we hold of a person, when, and what for (SR-05). Only ever added to.</summary>
internal sealed class ReadRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string StaffId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The work it was for, in our words: never what anybody typed.</summary>
    public required string Why { get; init; }
}
