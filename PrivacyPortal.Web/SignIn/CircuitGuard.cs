using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace PrivacyPortal.Web.SignIn;

/// <summary>
/// Stands at the door of one circuit: nothing that comes in is handled, and nothing is shown again after a lost connection, once the
/// ticket that opened it has been ended. Knowing an old circuit's id is then worth nothing.
/// </summary>
internal sealed class CircuitGuard(AuthenticationStateProvider who, LiveTickets tickets, OpenCircuits circuits, IJSRuntime browser, TimeProvider clock) : CircuitHandler
{
    // An end in this process is known at once; one in another instance after this long.
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(10);

    private ClaimsPrincipal? _holder;
    private CancellationToken _end;
    private long _asked;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await who.GetAuthenticationStateAsync();
        if (LiveTickets.KeyOf(state.User) is { } key)
        {
            _holder = state.User;
            _end = circuits.EndOf(key);
            await AskAgain();
        }
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => _holder is null ? Task.CompletedTask : AskAgain();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        async activity =>
        {
            if (_end.IsCancellationRequested)
            {
                throw Refused();
            }

            if (_holder is not null && clock.GetElapsedTime(_asked) > AskAgainAfter)
            {
                await AskAgain();
            }

            await next(activity);
        };

    private async Task AskAgain()
    {
        if (_end.IsCancellationRequested || !await tickets.AreLive(_holder!, CancellationToken.None))
        {
            throw Refused();
        }

        _asked = clock.GetTimestamp();
    }

    // The page was sent before the end: without its circuit it would stay on the screen as it is. Whether it heard is not waited for.
    private TicketEndedException Refused()
    {
        _ = browser.InvokeVoidAsync("leaveWithTicket").AsTask().ContinueWith(said => said.Exception, TaskScheduler.Default);
        return new TicketEndedException();
    }
}
