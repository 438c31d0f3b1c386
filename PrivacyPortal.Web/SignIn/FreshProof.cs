using Microsoft.AspNetCore.Authorization;

namespace PrivacyPortal.Web.SignIn;

/// <summary>The person has shown who they are within the last minutes: a tablet left open must not be enough for a grave step.</summary>
internal sealed class FreshProof : IAuthorizationRequirement
{
    internal sealed class Handler(TimeProvider clock) : AuthorizationHandler<FreshProof>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FreshProof requirement)
        {
            if (StaffTicket.From(context.User) is { } ticket && ticket.IsFresh(clock.GetUtcNow()))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
