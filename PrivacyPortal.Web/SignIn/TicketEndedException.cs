namespace PrivacyPortal.Web.SignIn;

/// <summary>Something came in on a circuit whose ticket has been ended. Thrown out of the circuit, it ends the circuit.</summary>
internal sealed class TicketEndedException() : Exception("The ticket that opened this circuit has been ended.");
