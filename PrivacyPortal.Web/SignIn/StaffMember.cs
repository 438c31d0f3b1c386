namespace PrivacyPortal.Web.SignIn;

/// <summary>A member of staff as the directory names them.</summary>
/// <param name="Id">The directory's own id.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Roles">Those that the portal knows.</param>
internal sealed record StaffMember(string Id, string Name, IReadOnlyList<string> Roles)
{
    /// <summary>The roles with spaces between, always in the same order.</summary>
    public string RolesInOne => InOne(Roles);

    /// <inheritdoc cref="RolesInOne"/>
    public static string InOne(IEnumerable<string> roles) => string.Join(' ', roles.Order(StringComparer.Ordinal));
}
