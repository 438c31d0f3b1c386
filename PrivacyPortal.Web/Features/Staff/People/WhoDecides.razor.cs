using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Who may decide for this person and why, as the rule has it today.</summary>
public sealed partial class WhoDecides
{
    [Parameter, EditorRequired]
    public PersonId Child { get; set; }

    [Parameter, EditorRequired]
    public string Why { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<AdultOnPage> Adults { get; set; } = default!;
}

/// <summary>An adult in a child's life as the person's page shows it.</summary>
public sealed record AdultOnPage(PersonId Id, string Name, string Kind, string More, bool Decides);
