using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using PrivacyPortal.Web.Headers;

namespace PrivacyPortal.Web;

/// <summary>The document around every page. Families get one small stylesheet and plain HTML; staff get MudBlazor and a circuit.</summary>
public sealed partial class App
{
    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private bool IsStaff => StaffPages.Holds(Http.Request.Path);

    private string? Nonce => Http.Features.Get<ScriptNonce>()?.Value;

    private IComponentRenderMode? StaffMode =>
        IsStaff && Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
