using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Objections by others that wait to be looked at, and a form to note one (D-L4).</summary>
public sealed partial class ObjectionsPart
{
    [Parameter, EditorRequired]
    public IReadOnlyList<ObjectionOnPage> Objections { get; set; } = default!;

    /// <summary>Adults close to them, of whom one may object.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Teller> Adults { get; set; } = default!;

    [Parameter, EditorRequired]
    public ObjectionEntry Entry { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<FieldError> Problems { get; set; } = default!;

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback OnNote { get; set; }

    [Parameter]
    public EventCallback<Guid> OnLooked { get; set; }

    private string? Problem => Problems.FirstOrDefault(p => p.FieldId == NoteObjections.ByField)?.Words;
}
