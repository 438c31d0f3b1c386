using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>One thing that a worker can find: what was found last, and a button for each answer.</summary>
public sealed partial class FindingPart
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = default!;

    /// <summary>When it counts, and what to do first.</summary>
    [Parameter, EditorRequired]
    public string Lead { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<FindingKind> Kinds { get; set; } = default!;

    [Parameter]
    public FoundOnPage? Last { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<FindingKind> OnFind { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
