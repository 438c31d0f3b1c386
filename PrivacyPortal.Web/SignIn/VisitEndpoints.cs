using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.SignIn;

/// <summary>
/// The tablet changes hands. To the family: the worker's sign-in ends on the server, and the tablet holds the visit alone. Back to the
/// worker: the visit's ticket ends, and only a fresh sign-in leads on (rules.md 9).
/// </summary>
internal static class VisitEndpoints
{
    public static void MapHandOver(this WebApplication app)
    {
        app.MapPost("/staff/visits/{id:guid}/hand-over", (Delegate)ToTheFamily).RequireAuthorization(Access.WithFamilies).WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/visit/return", (Delegate)ToTheWorker).RequireAuthorization(Access.Visit).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> ToTheFamily(Guid id, HttpContext http, WhoSeesWhom sight, HandOver handOver, SignIns signIns)
    {
        var worker = StaffTicket.From(http.User);
        if (worker is null || !await sight.SeesVisit(worker, id, http.RequestAborted) || await handOver.Give(id) is not { } ticket)
        {
            return Results.NotFound();
        }

        // First the worker's sign-in ends, then the family's begins: whatever fails in between, nobody holds both.
        await signIns.End(worker.SignIn, CancellationToken.None);
        await http.SignOutAsync(Access.StaffScheme);
        await http.SignInAsync(Access.VisitScheme, new VisitTicket(id, ticket).ToPrincipal());
        ClearBrowser(http.Response);
        return Results.LocalRedirect("/visit");
    }

    private static async Task<IResult> ToTheWorker(HttpContext http, HandOver handOver, OpenCircuits circuits)
    {
        if (VisitTicket.From(http.User) is { } tablet)
        {
            await handOver.TakeBack(tablet.Visit, tablet.Ticket);
            await circuits.Close(tablet.Key);
        }

        await http.SignOutAsync(Access.VisitScheme);
        Comfort.Forget(http);
        ChosenLanguage.Forget(http);
        ClearBrowser(http.Response);
        return Results.LocalRedirect("/sign-in?to=/staff/visits");
    }

    /// <summary>Pages that the browser has kept go, those for its Back button among them. Cookies are dropped one by one: cleared wholesale, a new one would go too.</summary>
    public static void ClearBrowser(HttpResponse response) => response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
}
