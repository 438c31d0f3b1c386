namespace PrivacyPortal.Core.Notices;

/// <summary>
/// Whom people may complain to beside the charity. It is being renamed and is moving, so it carries the day it was last checked
/// and no postal address (rules.md 5.5).
/// </summary>
public sealed class Regulator
{
    public required string Name { get; init; }

    public required string Phone { get; init; }

    /// <summary>The page to start from, with scheme (INC-10).</summary>
    public required string Online { get; init; }

    /// <summary>The complaint form itself, with scheme.</summary>
    public required string Form { get; init; }

    public required DateOnly CheckedOn { get; init; }
}
