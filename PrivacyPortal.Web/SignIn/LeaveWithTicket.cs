using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Takes a staff page off the screen when its sign-in ends, wherever it was ended, and its circuit with it: no other tab goes on showing a family.</summary>
public sealed class LeaveWithTicket : ComponentBase, IDisposable
{
    private CancellationTokenRegistration _registration;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    [Inject]
    private OpenCircuits Circuits { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState>? Who { get; set; }

    public void Dispose() => _registration.Dispose();

    protected override async Task OnInitializedAsync()
    {
        // Only on a circuit: what was sent as plain HTML is not there any more.
        if (RendererInfo.IsInteractive && Who is not null && LiveTickets.KeyOf((await Who).User) is { } key)
        {
            _registration = Circuits.EndOf(key).Register(() => _ = InvokeAsync(Leave));
        }
    }

    private async Task Leave()
    {
        // Not by navigating from here: the very tab that sent the form would drop the answer that it waits for.
        await Browser.InvokeVoidAsync("leaveWithTicket");
        await Task.Delay(OpenCircuits.LeaveTime / 2);
        await DispatchExceptionAsync(new TicketEndedException());
    }
}
