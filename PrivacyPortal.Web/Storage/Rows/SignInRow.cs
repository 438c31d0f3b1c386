namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>One sign-in of one member of staff in one browser. Open here or not at all: the cookie alone opens nothing.</summary>
internal sealed class SignInRow
{
    /// <summary>The hash of the key in the cookie, so that a copy of the database opens no sign-in.</summary>
    public required string Hash { get; init; }

    public required string StaffId { get; init; }

    /// <summary>When the directory last saw the person themselves; a proof opens one sign-in.</summary>
    public required DateTimeOffset ProvedAt { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last time that somebody used it, to the minute.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    public required DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The roles that it was opened with, with spaces between.</summary>
    public required string Roles { get; init; }

    /// <summary>What the directory is asked with whether the account still stands, locked; none for example staff, who have no directory.</summary>
    public string? DirectoryToken { get; set; }

    /// <summary>When the directory was last asked.</summary>
    public required DateTimeOffset AskedAt { get; set; }

    /// <summary>When the directory last said that the account stands, with these roles.</summary>
    public required DateTimeOffset StoodAt { get; set; }
}
