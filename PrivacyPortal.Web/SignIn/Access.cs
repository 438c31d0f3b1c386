using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using PrivacyPortal.Web.Headers;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Who may open what, stated by folder: each audience's _Imports.razor names its policy; a test proves that every route does.</summary>
internal static class Access
{
    /// <summary>Signed-in staff with a role that exists.</summary>
    public const string Staff = "staff";

    /// <summary>Staff who meet families: they prepare visits and hand the tablet over.</summary>
    public const string WithFamilies = "with-families";

    /// <summary>Staff who may read what families said. Quality and Compliance reads and changes nothing; administrators see no family.</summary>
    public const string ReadsRecords = "reads-records";

    /// <summary>The Data Protection Lead: the notice, exceptions, requests, and who is kept from whom.</summary>
    public const string Leads = "leads";

    /// <summary>Staff who have just proved who they are: for steps that can't be taken back, such as exports and publishing.</summary>
    public const string FreshStaff = "fresh-staff";

    /// <summary>The tablet in a family's hands: one visit and nothing else.</summary>
    public const string Visit = "visit";

    /// <summary>Where a tablet is led that holds no visit any more.</summary>
    public const string VisitElsewhere = "/visit-elsewhere";

    /// <summary>The staff's ticket.</summary>
    public const string StaffScheme = "staff";

    /// <summary>The visit's ticket. Another cookie, so that handing over can end the worker's.</summary>
    public const string VisitScheme = "visit";

    public const string VisitClaim = "visit-id";

    /// <summary>A working day; after it, everyone signs in again.</summary>
    public static TimeSpan StaffHours { get; } = TimeSpan.FromHours(8);

    /// <summary>A browser that nobody has touched for this long is signed out.</summary>
    public static TimeSpan IdleFor { get; } = TimeSpan.FromHours(1);

    /// <summary>How long the proof of who somebody is counts for a grave step.</summary>
    public static TimeSpan FreshFor { get; } = TimeSpan.FromMinutes(10);

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var onlyHttps = OnlyHttps(builder);
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
                options.Events.OnValidatePrincipal = OnlyWhileLive;
                options.Events.OnRedirectToLogin = ToItsPage;
                options.Events.OnRedirectToAccessDenied = ToItsPage;
            });
        if (EntraSignIn.IsSetUp(builder.Configuration))
        {
            authentication.AddEntra(builder.Configuration);
        }

        builder.Services.AddAuthorization(options =>
        {
            options.AddPolicy(Staff, policy => Is(policy, [.. StaffRole.All]));
            options.AddPolicy(WithFamilies, policy => Is(policy, [.. StaffRole.WithFamilies]));
            options.AddPolicy(ReadsRecords, policy => Is(policy, [.. StaffRole.All.Where(role => role != StaffRole.Administrator)]));
            options.AddPolicy(Leads, policy => Is(policy, StaffRole.DataProtectionLead));
            options.AddPolicy(FreshStaff, policy => Is(policy, [.. StaffRole.All]).AddRequirements(new FreshProof()));
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

    /// <summary>Whether cookies travel by HTTPS alone: everywhere but on a developer's own machine with example staff.</summary>
    public static bool OnlyHttps(WebApplicationBuilder builder) => !builder.Environment.IsDevelopment() || EntraSignIn.IsSetUp(builder.Configuration);

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
                await using var cut = circuits.CutWithTicket(key, http);
                await next(http);
                return;
            }

            await next(http);
        }));
    }

    private static AuthorizationPolicyBuilder Is(AuthorizationPolicyBuilder policy, params string[] roles) =>
        policy.AddAuthenticationSchemes(StaffScheme).RequireAuthenticatedUser().RequireRole(roles);

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

    // A tablet whose visit has ended, or is on another tablet: a page says so, and nothing about who was in it.
    private static Task ToItsPage(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(VisitElsewhere);
        return Task.CompletedTask;
    }

    // Signed in, yet not let in: either the proof is too old for this step, which signing in again mends, or the role does not reach.
    private static Task SayWhy(RedirectContext<CookieAuthenticationOptions> context)
    {
        var isFresh = StaffTicket.From(context.HttpContext.User) is { } ticket
            && ticket.IsFresh(context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

        // A form can't be sent again from there: back to the page that it is on.
        var page = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : string.Join('/', context.Request.Path.Value!.Split('/').Take(3));
        RefusalLog.Refused(context.HttpContext, "a page that is not for this role, or needs a new proof");
        context.Response.Redirect(isFresh ? SignInRefusal.NoRole.Page(null) : SignInRefusal.ProveAgain.Page(page));
        return Task.CompletedTask;
    }
}
