using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Who a circuit belongs to, asked again and again: a circuit outlives the request that opened it, so it must not outlive the ticket.</summary>
internal sealed class CircuitIdentity(ILoggerFactory logging, LiveTickets tickets, OpenCircuits circuits) : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (LiveTickets.KeyOf(authenticationState.User) is not { } key || await tickets.AreLive(authenticationState.User, cancellationToken))
        {
            return true;
        }

        await circuits.Close(key);
        return false;
    }
}
