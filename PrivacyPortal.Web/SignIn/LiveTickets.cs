using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Whether what a cookie or a circuit claims still holds on the server: asked on every request, and over and over by circuits.</summary>
internal sealed class LiveTickets(SignIns signIns, IDbContextFactory<PortalDb> contexts)
{
    /// <summary>What the ticket is known by; <see langword="null"/> for somebody who holds none.</summary>
    public static string? KeyOf(ClaimsPrincipal person) =>
        StaffTicket.From(person) is { } staff ? SignIns.Hash(staff.SignIn) : VisitTicket.From(person)?.Key;

    public async Task<bool> AreLive(ClaimsPrincipal person, CancellationToken stop) =>
        StaffTicket.From(person) is { } staff ? await signIns.IsOpen(staff.SignIn, stop)
        : VisitTicket.From(person) is { } tablet && await HoldsItsVisit(tablet, stop);

    private async Task<bool> HoldsItsVisit(VisitTicket tablet, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.Visits.AnyAsync(v => v.Id == tablet.Visit && v.Ticket == tablet.Ticket && v.State == VisitState.HandedOver, stop);
    }
}
