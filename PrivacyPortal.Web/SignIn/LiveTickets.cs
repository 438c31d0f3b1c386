using System.Security.Claims;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Whether what a cookie or a circuit claims still holds on the server: asked on every request, and over and over by circuits.</summary>
internal sealed class LiveTickets(SignIns signIns)
{
    /// <summary>What the ticket is known by; <see langword="null"/> for somebody who holds none.</summary>
    public static string? KeyOf(ClaimsPrincipal person) => StaffTicket.From(person)?.SignIn;

    public async Task<bool> AreLive(ClaimsPrincipal person, CancellationToken stop) =>
        StaffTicket.From(person) is { } staff && await signIns.IsOpen(staff.SignIn, stop);
}
