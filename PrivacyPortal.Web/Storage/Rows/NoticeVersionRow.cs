using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>A published version of the notice, frozen: every word of every edition, and its hash.</summary>
internal sealed class NoticeVersionRow
{
    /// <summary>Such as <c>1.0</c>.</summary>
    public required string Number { get; init; }

    public required DateOnly PublishedOn { get; init; }

    /// <summary>When it came into force, to the instant: the latest is the one in force.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>All editions as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 over the hashes of its editions, in order.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether people must be told of it. The first version is: nobody has seen it.</summary>
    public ChangeKind Kind { get; init; } = ChangeKind.Major;

    /// <summary>What is new, in one or two sentences for families; nothing for the first.</summary>
    public string? Summary { get; init; }

    /// <summary>Keys of the purposes whose question was changed, with spaces between: they are asked again after a major change (D-L6).</summary>
    public string Touched { get; init; } = "";

    /// <summary>Who approved and who published it, by name; nothing for the one that came with the program.</summary>
    public string? ApprovedBy { get; init; }

    public string? PublishedBy { get; init; }

    /// <summary>Reading limits of the adults' edition that were let pass, and why; nothing where there were none.</summary>
    public string? Accepted { get; init; }
}
