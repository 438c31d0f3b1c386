using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>Which showing.</summary>
public readonly record struct ShowingId(Guid Value)
{
    /// <summary>A new id, made at that instant.</summary>
    public static ShowingId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));
}

/// <summary>
/// That one person was shown one question: which version, which edition, the hash of the very words, and whether to the end.
/// Kept even when nothing is decided, and asked for when something is (D-G2).
/// </summary>
public sealed record Showing
{
    public required ShowingId Id { get; init; }

    /// <summary>Who was shown it.</summary>
    public required PersonId To { get; init; }

    public required Purpose Purpose { get; init; }

    public required VersionNumber Version { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>BCP 47, such as <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Hash of the words of the question as they stood on the screen.</summary>
    public required ContentHash Words { get; init; }

    /// <summary>Whether the whole of it was displayed or played.</summary>
    public required bool ToTheEnd { get; init; }
}
