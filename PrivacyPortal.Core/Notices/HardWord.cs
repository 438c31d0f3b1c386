namespace PrivacyPortal.Core.Notices;

/// <summary>A word that can't be avoided, and what it means, said where it stands.</summary>
public sealed class HardWord
{
    /// <summary>As it stands in the text, small letters or not.</summary>
    public required string Word { get; init; }

    /// <summary>One or two plain sentences.</summary>
    public required string Meaning { get; init; }
}
