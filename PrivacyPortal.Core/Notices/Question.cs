using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// One purpose in one edition's words: who asks, what for, where, who can see it, how long, whether it can be called back, and
/// that the answer can be changed at any time (R3.6, rules.md 3.2).
/// </summary>
public sealed class Question
{
    public required Purpose Purpose { get; init; }

    public required string Heading { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>The name of its pictogram.</summary>
    public required string Picture { get; init; }

    /// <summary>
    /// The fingerprint of these words alone. Equal in two versions when nothing was changed, so that an unchanged question need
    /// not be asked afresh (D-L6).
    /// </summary>
    public ContentHash Hash => field ??= CanonicalText.Of(this).Hash();
}
