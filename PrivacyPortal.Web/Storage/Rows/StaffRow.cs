namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>A member of staff as the directory named them at their last sign-in: so that others are shown a name, not an id.</summary>
internal sealed class StaffRow
{
    /// <summary>The directory's own id.</summary>
    public required string StaffId { get; init; }

    /// <summary>What the portal's addresses call them.</summary>
    public required Guid Key { get; init; }

    public required string Name { get; set; }

    /// <summary>Their roles, with spaces between.</summary>
    public required string Roles { get; set; }

    public required DateTimeOffset SignedInAt { get; set; }
}
