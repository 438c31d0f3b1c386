using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Features.Staff.Today;

/// <summary>The soonest of what is due, as a card of the first page; no card when nothing is.</summary>
public sealed partial class DueTasks
{
    [Parameter, EditorRequired]
    public DueTasksNow Tasks { get; set; } = default!;
}
