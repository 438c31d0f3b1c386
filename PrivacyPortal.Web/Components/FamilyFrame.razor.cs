using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Components;

/// <summary>Header, main and footer of a family's page. Help and "Who can see this" never move (WCAG 3.2.6).</summary>
public sealed partial class FamilyFrame(NavigationManager navigation, ContactData contact)
{
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    /// <summary>Whether the page can be left at once. Off in a visit: the tablet is the worker's (R9.5).</summary>
    [Parameter]
    public bool WayOut { get; set; } = true;

    /// <summary>A page's own answer to the question who can see it.</summary>
    [Parameter]
    public RenderFragment? WhoCanSeeThis { get; set; }

    private string Skip => new Uri(navigation.Uri).AbsolutePath + "#main";
}
