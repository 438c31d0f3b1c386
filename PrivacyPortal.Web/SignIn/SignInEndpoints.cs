using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Signing in and out. HTTP, because a cookie can't be set from a circuit.</summary>
internal static class SignInEndpoints
{
    /// <summary>How often a sign-in may be begun from one address within ten minutes.</summary>
    public const int MostTries = 60;

    public static void MapSignIn(this WebApplication app)
    {
        if (EntraSignIn.IsSetUp(app.Configuration))
        {
            app.MapGet("/sign-in/start", (Delegate)Start).AllowAnonymous();
        }
        else if (app.Environment.IsDevelopment())
        {
            app.MapPost("/sign-in/example", AsExample).AllowAnonymous();
        }

        app.MapHandOver();

        // A page that lost its circuit asks whether its sign-in still stands.
        app.MapGet("/staff/here", () => Results.NoContent()).RequireAuthorization(Access.Staff);
        app.MapPost("/sign-in/out", (HttpContext http, SignIns signIns) => SignOut(http, signIns, everywhere: false))
            .AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/sign-in/out-everywhere", (HttpContext http, SignIns signIns) => SignOut(http, signIns, everywhere: true))
            .AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    // An office behind one address signs in in the morning; nobody needs more.
    private static async Task<IResult> Start(HttpContext http, Limits limits, string? to) =>
        await limits.Allow("sign-in", http.Connection.RemoteIpAddress?.ToString() ?? "nowhere", MostTries, TimeSpan.FromMinutes(10), http.RequestAborted)
            ? Results.Challenge(new AuthenticationProperties { RedirectUri = ReturnTo.StaffPage(to) }, [EntraSignIn.Scheme])
            : Results.LocalRedirect(SignInRefusal.TooMany.Page(null));

    private static async Task<IResult> AsExample(HttpContext http, SignIns signIns, TimeProvider clock, [FromForm] string staff, [FromForm] string? to)
    {
        var who = ExampleStaff.All.FirstOrDefault(s => s.Key == staff);
        if (who is null)
        {
            return Results.LocalRedirect("/sign-in");
        }

        await EndMine(http, signIns, everywhere: false);
        var ticket = new StaffTicket
        {
            StaffId = "example:" + who.Key,
            Name = who.Name,
            Roles = [who.Role],
            SignIn = await signIns.Start(new StaffMember("example:" + who.Key, who.Name, [who.Role]), clock.GetUtcNow(), stop: http.RequestAborted),
            ProvedAt = clock.GetUtcNow(),
        };
        await http.SignOutAsync(Access.VisitScheme);
        Comfort.Forget(http);
        ChosenLanguage.Forget(http);
        await http.SignInAsync(Access.StaffScheme, ticket.ToPrincipal());
        SignInLog.Opened(http);
        return Results.LocalRedirect(ReturnTo.StaffPage(to));
    }

    private static async Task<IResult> SignOut(HttpContext http, SignIns signIns, bool everywhere)
    {
        await EndMine(http, signIns, everywhere);
        await http.SignOutAsync(Access.StaffScheme);
        await http.SignOutAsync(Access.VisitScheme);
        Comfort.Forget(http);
        ChosenLanguage.Forget(http);
        VisitEndpoints.ClearBrowser(http.Response);
        return EntraSignIn.IsSetUp(http.RequestServices.GetRequiredService<IConfiguration>())
            ? Results.SignOut(new AuthenticationProperties { RedirectUri = "/sign-in" }, [EntraSignIn.Scheme])
            : Results.LocalRedirect("/sign-in");
    }

    private static async Task EndMine(HttpContext http, SignIns signIns, bool everywhere)
    {
        if (StaffTicket.From(http.User) is { } ticket)
        {
            await (everywhere ? signIns.EndAllOf(ticket.StaffId, http.RequestAborted) : signIns.End(ticket.SignIn, http.RequestAborted));
        }
    }
}
