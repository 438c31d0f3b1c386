using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Tests.Features.Staff.Sessions;

/// <summary>Somebody of the staff, signed in.</summary>
internal static class Workers
{
    public static StaffTicket Worker { get; } = new()
    {
        StaffId = "example:worker",
        Name = "Example Support Worker",
        Roles = [StaffRole.SupportWorker],
        SignIn = "a-sign-in",
        ProvedAt = PortalServer.StartsAt,
    };
}
