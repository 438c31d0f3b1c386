using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components;

/// <summary>One field of a staff form: its label, what helps, the control, and what to put right beside it.</summary>
public sealed partial class StaffField
{
    [Parameter, EditorRequired]
    public string Id { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Label { get; set; } = default!;

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    /// <summary>The ids that the control names in aria-describedby; none when there is nothing beside it.</summary>
    internal static string? Describes(string id, bool hint, bool error) => (hint, error) switch
    {
        (true, true) => $"{id}-hint {id}-error",
        (true, false) => $"{id}-hint",
        (false, true) => $"{id}-error",
        _ => null,
    };
}
