using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Who may open what, stated by folder: each audience's _Imports.razor names its policy; a test proves that every route does.</summary>
internal static class Access
{
    /// <summary>Signed-in staff with a role that exists.</summary>
    public const string Staff = "staff";

    /// <summary>Staff who have just proved who they are: for steps that can't be taken back, such as exports and publishing.</summary>
    public const string FreshStaff = "fresh-staff";

    /// <summary>The tablet in a family's hands: one visit and nothing else.</summary>
    public const string Visit = "visit";

    /// <summary>The staff's ticket.</summary>
    public const string StaffScheme = "staff";

    /// <summary>The visit's ticket. Another cookie, so that handing over can end the worker's.</summary>
    public const string VisitScheme = "visit";

    public const string VisitClaim = "visit-id";

    /// <summary>A working day; after it, everyone signs in again.</summary>
    public static TimeSpan StaffHours { get; } = TimeSpan.FromHours(8);

    /// <summary>How long the proof of who somebody is counts for a grave step.</summary>
    public static TimeSpan FreshFor { get; } = TimeSpan.FromMinutes(10);

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var onlyHttps = !builder.Environment.IsDevelopment() || EntraSignIn.IsSetUp(builder.Configuration);
        var authentication = builder.Services.AddAuthentication(StaffScheme)
            .AddCookie(StaffScheme, options =>
            {
                Set(options, "staff", onlyHttps);
                options.ExpireTimeSpan = StaffHours;
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/sign-in";
                options.Events.OnValidatePrincipal = OnlyWhileLive;
                options.Events.OnRedirectToAccessDenied = SayWhy;
            })
            .AddCookie(VisitScheme, options =>
            {
                Set(options, "visit", onlyHttps);
                options.ExpireTimeSpan = TimeSpan.FromHours(4);
                options.LoginPath = "/";
                options.AccessDeniedPath = "/";
            });
        if (EntraSignIn.IsSetUp(builder.Configuration))
        {
            authentication.AddEntra(builder.Configuration);
        }

        builder.Services.AddAuthorization(options =>
        {
            options.AddPolicy(Staff, policy => IsStaff(policy));
            options.AddPolicy(FreshStaff, policy => IsStaff(policy).AddRequirements(new FreshProof()));
            options.AddPolicy(Visit, policy => policy.AddAuthenticationSchemes(VisitScheme).RequireAuthenticatedUser().RequireClaim(VisitClaim));
        });
        builder.Services.AddSingleton<IAuthorizationHandler, FreshProof.Handler>();
        builder.Services.AddSingleton<OpenCircuits>();
        builder.Services.AddSingleton<SignIns>();
        builder.Services.AddSingleton<LiveTickets>();
        builder.Services.AddScoped<CircuitHandler, CircuitGuard>();
        builder.Services.AddScoped<AuthenticationStateProvider, CircuitIdentity>();
        builder.Services.AddCascadingAuthenticationState();
    }

    /// <summary>Circuits' connections are cut when their ticket ends.</summary>
    public static void UseTicketsOnCircuits(this WebApplication app)
    {
        var circuits = app.Services.GetRequiredService<OpenCircuits>();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/_blazor"), branch => branch.Use(async (http, next) =>
        {
            // A family's circuit belongs to its visit, though the page's policy is not in sight here.
            if (http.User.Identity?.IsAuthenticated != true && await http.AuthenticateAsync(VisitScheme) is { Succeeded: true } visit)
            {
                http.User = visit.Principal;
            }

            if (LiveTickets.KeyOf(http.User) is { } key)
            {
                await using var cut = circuits.EndOf(key).Register(http.Abort);
                await next(http);
                return;
            }

            await next(http);
        }));
    }

    /// <summary>Which visit the tablet holds; <see langword="null"/> when it holds none.</summary>
    public static Guid? VisitOf(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(VisitClaim), out var visit) ? visit : null;

    private static AuthorizationPolicyBuilder IsStaff(AuthorizationPolicyBuilder policy) =>
        policy.AddAuthenticationSchemes(StaffScheme).RequireAuthenticatedUser().RequireRole(StaffRole.All);

    private static void Set(CookieAuthenticationOptions options, string name, bool onlyHttps)
    {
        // __Host-: the browser itself refuses it from a neighbour's address or without HTTPS.
        options.Cookie.Name = (onlyHttps ? "__Host-portal-" : "portal-") + name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = onlyHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.SlidingExpiration = false;
        options.ReturnUrlParameter = "to";
    }

    private static async Task OnlyWhileLive(CookieValidatePrincipalContext context)
    {
        var tickets = context.HttpContext.RequestServices.GetRequiredService<LiveTickets>();
        if (context.Principal is null || !await tickets.AreLive(context.Principal, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
        }
    }

    // Signed in, yet not let in: either the proof is too old for this step, which signing in again mends, or the role does not reach.
    private static Task SayWhy(RedirectContext<CookieAuthenticationOptions> context)
    {
        var isFresh = StaffTicket.From(context.HttpContext.User) is { } ticket
            && ticket.IsFresh(context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        context.Response.Redirect(isFresh
            ? SignInRefusal.NoRole.Page(null)
            : SignInRefusal.ProveAgain.Page(context.Request.Path + context.Request.QueryString));
        return Task.CompletedTask;
    }
}
