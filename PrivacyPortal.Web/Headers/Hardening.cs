using System.Globalization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.HttpOverrides;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Health;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Headers;

/// <summary>What the server takes in, from whom, and how much of it.</summary>
internal static class Hardening
{
    /// <summary>A notice typed in whole, or a signature: nothing that we take is larger.</summary>
    public const int MostBytes = 1024 * 1024;

    public static void AddHardening(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 60;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.AddAntiforgery(tokens =>
        {
            tokens.Cookie.Name = Access.OnlyHttps(builder) ? "__Host-portal-forms" : "portal-forms";
            tokens.Cookie.SecurePolicy = Access.OnlyHttps(builder) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            tokens.Cookie.Path = "/";
        });
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in StaffSignInCheck.Proxies(builder.Configuration))
            {
                forwarded.KnownProxies.Add(proxy);
            }
        });
        if (StaffSignInCheck.Proxies(builder.Configuration).Count > 0)
        {
            // The proxy's, which nobody else can know of.
            builder.Services.AddHttpsRedirection(https => https.HttpsPort = 443);
        }

        // A form that can't be read is the sender's fault, in Development too.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        builder.Services.Configure<CircuitOptions>(circuits =>
        {
            // A tablet that sleeps for a while finds its page again; it costs memory, so not for ever and not for all.
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
            circuits.DisconnectedCircuitMaxRetained = Math.Min(100, CircuitCap.Most / 4);

            // Later the page would be drawn afresh without a word, and what was typed on it with it: it is told instead (js/staff.js).
            circuits.PersistedCircuitInMemoryMaxRetained = 0;
            circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
        });

        // Whom we call is set by the operator: an answer that sends us on elsewhere is an answer and no more.
        builder.Services.ConfigureHttpClientDefaults(line => line.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false }));
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.AddJsonConsole(lines =>
            {
                lines.UseUtcTimestamp = true;
                lines.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }

        builder.Services.AddSingleton<CircuitCap>();
        builder.Services.AddScoped<Microsoft.AspNetCore.Components.Server.Circuits.CircuitHandler, CircuitCap.Counter>();
    }

    /// <summary>Comes right after the headers.</summary>
    public static void UseHardening(this WebApplication app)
    {
        if (StaffSignInCheck.Proxies(app.Configuration).Count > 0)
        {
            app.UseForwardedHeaders();
        }

        if (!app.Environment.IsDevelopment())
        {
            // People are sent there; a machine that asks in the open is to be put right, and is told nothing.
            app.UseWhen(http => !http.Request.Path.StartsWithSegments(HealthSetup.Path), pages => pages.UseHttpsRedirection());
        }

        app.UseOnlyFromHere(EntraSignIn.Callback);
    }

    /// <summary>Where somebody who finds a hole can say so (RFC 9116).</summary>
    public static void MapSecurityContact(this WebApplication app) => app.MapGet("/.well-known/security.txt", (ContactData contact, TimeProvider clock) =>
    {
        var expires = clock.GetUtcNow().AddMonths(6).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
        return Results.Text($"Contact: mailto:{contact.Email}\nExpires: {expires}\nPreferred-Languages: en\n");
    }).AllowAnonymous();
}
