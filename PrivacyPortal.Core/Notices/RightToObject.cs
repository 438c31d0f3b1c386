namespace PrivacyPortal.Core.Notices;

/// <summary>The right to say "I don't agree with this use", told clearly and apart from everything else (Art 21(4), INC-08).</summary>
public sealed class RightToObject
{
    public required string Heading { get; init; }

    public required string Picture { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }
}
