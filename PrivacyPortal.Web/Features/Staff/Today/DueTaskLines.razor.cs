using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Features.Staff.Today;

/// <summary>What is due, a line a person and kind, with the day.</summary>
public sealed partial class DueTaskLines
{
    [Parameter, EditorRequired]
    public IReadOnlyList<DueTaskLine> Lines { get; set; } = default!;
}
