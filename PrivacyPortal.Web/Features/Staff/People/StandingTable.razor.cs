using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Where every purpose stands, each with its Stop.</summary>
public sealed partial class StandingTable
{
    [Parameter, EditorRequired]
    public IReadOnlyList<StandingOnPage> Lines { get; set; } = default!;

    /// <summary>One act is under way: a second tap waits.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<Purpose> OnStop { get; set; }

    [Parameter]
    public EventCallback<Purpose> OnUndo { get; set; }

    private bool All { get; set; }
}

/// <summary>One purpose as the person's page shows it.</summary>
public sealed record StandingOnPage
{
    public required Purpose Purpose { get; init; }

    public required StandingState State { get; init; }

    /// <summary>Something stands above anybody's yes (D-G5 to D-G9, D-L5); which, is not for this page (R9.13).</summary>
    public required bool NotInUse { get; init; }

    public required string? Whose { get; init; }

    public required string? When { get; init; }

    /// <summary>The decision it rests on, for the page that says why.</summary>
    public required Guid? Decision { get; init; }

    public required bool CanStop { get; init; }

    public required bool CanUndo { get; init; }
}
