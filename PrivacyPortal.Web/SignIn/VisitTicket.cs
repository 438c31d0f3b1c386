using System.Security.Claims;

namespace PrivacyPortal.Web.SignIn;

/// <summary>What the tablet in a family's hands holds: one visit, by the ticket of the latest hand-over. Nothing about the worker.</summary>
internal sealed record VisitTicket(Guid Visit, Guid Ticket)
{
    private const string TicketClaim = "visit-ticket";

    public string Key => "visit:" + Ticket;

    /// <summary>Reads it back; <see langword="null"/> for whoever holds no visit.</summary>
    public static VisitTicket? From(ClaimsPrincipal person)
    {
        var identity = person.Identities.FirstOrDefault(one => one.AuthenticationType == Access.VisitScheme);
        return Guid.TryParse(identity?.FindFirst(Access.VisitClaim)?.Value, out var visit) && Guid.TryParse(identity?.FindFirst(TicketClaim)?.Value, out var ticket)
            ? new VisitTicket(visit, ticket)
            : null;
    }

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, Key), new Claim(Access.VisitClaim, Visit.ToString()), new Claim(TicketClaim, Ticket.ToString())],
        Access.VisitScheme));
}
