using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Whether they have left, and a form to note it (D-L8, D-L9).</summary>
public sealed partial class LeavingPart
{
    [Parameter]
    public DateOnly? LeftOn { get; set; }

    [Parameter]
    public bool HasDied { get; set; }

    [Parameter, EditorRequired]
    public LeavingEntry Entry { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<FieldError> Problems { get; set; } = default!;

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback OnNote { get; set; }

    [Parameter]
    public EventCallback OnHere { get; set; }

    private string? Problem => Problems.FirstOrDefault(p => p.FieldId == NoteLeaving.DayField)?.Words;
}
