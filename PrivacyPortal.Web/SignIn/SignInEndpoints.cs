using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Signing in and out. HTTP, because a cookie can't be set from a circuit.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapPost("/sign-in/example", AsExample).AllowAnonymous();
        }

        app.MapPost("/sign-in/out", (Delegate)SignOut).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> AsExample(HttpContext http, [FromForm] string staff, [FromForm] string? to)
    {
        var who = ExampleStaff.All.FirstOrDefault(s => s.Key == staff);
        if (who is null)
        {
            return Results.LocalRedirect("/sign-in");
        }

        var claims = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, "example:" + who.Key), new Claim(ClaimTypes.Name, who.Name), new Claim(ClaimTypes.Role, who.Role)],
            Access.StaffScheme);
        await http.SignOutAsync(Access.VisitScheme);
        await http.SignInAsync(Access.StaffScheme, new ClaimsPrincipal(claims));
        return Results.LocalRedirect(StaffPage(to));
    }

    private static async Task<IResult> SignOut(HttpContext http)
    {
        await http.SignOutAsync(Access.StaffScheme);
        await http.SignOutAsync(Access.VisitScheme);
        return Results.LocalRedirect("/sign-in");
    }

    // Only ever back to a staff page: an address to elsewhere is dropped.
    private static string StaffPage(string? to) =>
        to is not null && to.StartsWith("/staff", StringComparison.Ordinal) && !to.Contains("//", StringComparison.Ordinal) && !to.Contains('\\') ? to : "/staff";
}
