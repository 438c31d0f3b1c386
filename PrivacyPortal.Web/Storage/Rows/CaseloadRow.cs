namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That a member of staff works with a person, from one day to another. A student sees nobody without (SR-05).</summary>
internal sealed class CaseloadRow
{
    public required string StaffId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day of it; a student's always has one.</summary>
    public required DateOnly? Until { get; set; }

    /// <summary>Who said so last.</summary>
    public required string GivenById { get; set; }
}
