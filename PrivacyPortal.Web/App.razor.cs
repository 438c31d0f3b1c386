using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Headers;

namespace PrivacyPortal.Web;

/// <summary>The document around every page. Families get one small stylesheet and plain HTML; staff get MudBlazor and a circuit.</summary>
public sealed partial class App(IServiceProvider services)
{
    private readonly ReadingStyle style = services.GetRequiredService<ReadingStyle>();

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    // A page of the staff's that stays out of the circuit shows what families would see, in their look.
    private bool IsStaff => StaffPages.Holds(Http.Request.Path) && (Http.GetEndpoint() is null || Http.AcceptsInteractiveRouting());

    private Comfort Comfort => IsStaff ? Comfort.Usual : Comfort.Of(Http);

    // What is only read is whole without a circuit: its script waits until the words are there, so that a weak link carries them first.
    private bool CanWait => Http.Request.Path == "/" || Http.Request.Path.StartsWithSegments("/notice");

    // Somebody's own page, on a phone, perhaps in a hurry: plain forms, and nothing to wait for.
    private bool IsPlain => Http.Request.Path.StartsWithSegments("/my");

    private string? Nonce => Http.Features.Get<ScriptNonce>()?.Value;

    private IComponentRenderMode? StaffMode =>
        IsStaff && Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
