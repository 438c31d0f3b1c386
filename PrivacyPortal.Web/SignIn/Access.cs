using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Who may open what, stated by folder: each audience's _Imports.razor names its policy; a test proves that every route does.</summary>
internal static class Access
{
    /// <summary>Signed-in staff with a role that exists.</summary>
    public const string Staff = "staff";

    /// <summary>The tablet in a family's hands: one visit and nothing else.</summary>
    public const string Visit = "visit";

    /// <summary>The staff's ticket.</summary>
    public const string StaffScheme = "staff";

    /// <summary>The visit's ticket. Another cookie, so that handing over can end the worker's.</summary>
    public const string VisitScheme = "visit";

    public const string VisitClaim = "visit-id";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var secure = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        var prefix = builder.Environment.IsDevelopment() ? "portal-" : "__Host-portal-";
        builder.Services.AddAuthentication(StaffScheme)
            .AddCookie(StaffScheme, options =>
            {
                Set(options, prefix + "staff", secure);
                options.ExpireTimeSpan = TimeSpan.FromHours(8);
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/sign-in";
            })
            .AddCookie(VisitScheme, options =>
            {
                Set(options, prefix + "visit", secure);
                options.ExpireTimeSpan = TimeSpan.FromHours(4);
                options.LoginPath = "/";
                options.AccessDeniedPath = "/";
            });
        builder.Services.AddAuthorization(options =>
        {
            options.AddPolicy(Staff, policy => policy.AddAuthenticationSchemes(StaffScheme).RequireAuthenticatedUser().RequireRole(StaffRole.All));
            options.AddPolicy(Visit, policy => policy.AddAuthenticationSchemes(VisitScheme).RequireAuthenticatedUser().RequireClaim(VisitClaim));
        });
        builder.Services.AddCascadingAuthenticationState();
    }

    /// <summary>Which visit the tablet holds; <see langword="null"/> when it holds none.</summary>
    public static Guid? VisitOf(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(VisitClaim), out var visit) ? visit : null;

    private static void Set(CookieAuthenticationOptions options, string name, CookieSecurePolicy secure)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = secure;
        options.Cookie.Path = "/";
        options.SlidingExpiration = false;
        options.ReturnUrlParameter = "to";
    }
}
