using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PrivacyPortal.Web.Components;

/// <summary>
/// Whoever comes to a page is at its heading, and hears where they are. On the page that was opened first only if they have not begun
/// elsewhere: its circuit comes a moment after its words, and would take the cursor from somebody who types already.
/// </summary>
public sealed class FocusOnArrival : ComponentBase
{
    private Type? _at;
    private bool _arrived;
    private bool _moved;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    [Parameter, EditorRequired]
    public Microsoft.AspNetCore.Components.RouteData Page { get; set; } = default!;

    protected override void OnParametersSet()
    {
        _arrived = _at != Page.PageType;
        _moved = _arrived && _at is not null;
        _at = Page.PageType;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_arrived)
        {
            _arrived = false;
            try
            {
                await Browser.InvokeVoidAsync("focusHeading", _moved);
            }
            catch (Exception lost) when (lost is JSException or JSDisconnectedException or OperationCanceledException)
            {
                // They went on already, or a script of ours did not come: the page is none the worse.
            }
        }
    }
}
