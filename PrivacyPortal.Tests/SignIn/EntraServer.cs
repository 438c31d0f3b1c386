using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using PrivacyPortal.Tests.Ground;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>
/// A real OpenID server in this process, over HTTPS on loopback, laid out as Entra ID is. It can be told to misbehave as an attacker, a
/// misconfiguration or a lenient provider would.
/// </summary>
internal sealed class EntraServer : IAsyncDisposable
{
    public const string Tenant = "5f4c2d86-8d5a-4a53-9a4c-2f6d9f0e7c11";
    public const string ClientId = "0b6d7f6e-2a51-4f0e-9d43-7f4b6c1f8a22";
    public const string ClientSecret = "a secret for tests only";
    private const string SessionCookie = "provider-session";

    private readonly int _port = PostgresServer.FreePort();
    private readonly ConcurrentDictionary<(string Account, long Second), bool> _seen = new();
    private WebApplication? _app;

    public Dictionary<string, Account> Accounts { get; } = [];

    public X509Certificate2 Certificate { get; } = LoopbackCertificate.New();

    public Uri Instance => new($"https://localhost:{_port}/");

    /// <summary>Every request to sign in that arrived, as it was asked.</summary>
    public ConcurrentQueue<OpenIddictRequest> Asked { get; } = new();

    /// <summary>Lets a remembered session through whatever <c>prompt</c> and <c>max_age</c> ask, as a provider must not.</summary>
    public bool RemembersWhateverIsAsked { get; set; }

    /// <summary>Changes the identity token just before it is signed.</summary>
    public Action<Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor>? Forge { get; set; }

    /// <summary>Answers nothing when it is asked again about an account.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often it was asked again about an account.</summary>
    public int Again { get; private set; }

    /// <summary>What the portal needs to know of it.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["AzureAd:Instance"] = Instance.ToString(),
        ["AzureAd:TenantId"] = Tenant,
        ["AzureAd:ClientId"] = ClientId,
        ["AzureAd:ClientSecret"] = ClientSecret,
    };

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port, listen => listen.UseHttps(Certificate)));
        builder.Services.AddOpenIddict().AddServer(Set);
        _app = builder.Build();
        _app.UseAuthentication();
        _app.MapMethods($"/{Tenant}/oauth2/v2.0/authorize", ["GET", "POST"], (Delegate)Authorize);
        _app.MapPost($"/{Tenant}/oauth2/v2.0/token", (Delegate)Exchange);
        _app.MapMethods($"/{Tenant}/oauth2/v2.0/logout", ["GET", "POST"], (Delegate)EndSession);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Certificate.Dispose();
    }

    private void Set(OpenIddictServerBuilder server)
    {
        server.EnableDegradedMode()
            .SetIssuer(new Uri(Instance, $"{Tenant}/v2.0"))
            .SetConfigurationEndpointUris($"{Tenant}/v2.0/.well-known/openid-configuration")
            .SetJsonWebKeySetEndpointUris($"{Tenant}/discovery/v2.0/keys")
            .SetAuthorizationEndpointUris($"{Tenant}/oauth2/v2.0/authorize")
            .SetTokenEndpointUris($"{Tenant}/oauth2/v2.0/token")
            .SetEndSessionEndpointUris($"{Tenant}/oauth2/v2.0/logout")
            .AllowAuthorizationCodeFlow()
            .AllowRefreshTokenFlow()
            .RequireProofKeyForCodeExchange()
            .RegisterScopes(Scopes.Profile, Scopes.OfflineAccess)
            .AddEphemeralEncryptionKey()
            .AddEphemeralSigningKey()
            .UseAspNetCore(host => host.EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableEndSessionEndpointPassthrough());
        server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.RedirectUri?.EndsWith("/sign-in/callback", StringComparison.Ordinal) != true)
            {
                context.Reject(Errors.InvalidClient, "Not a client of ours.");
            }

            return default;
        }));
        server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
            {
                context.Reject(Errors.InvalidClient, "Wrong secret.");
            }

            return default;
        }));
        server.AddEventHandler<OpenIddictServerEvents.ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
        server.AddEventHandler<OpenIddictServerEvents.GenerateTokenContext>(handler => handler
            .UseInlineHandler(context =>
            {
                if (context.TokenType == TokenTypeIdentifiers.IdentityToken)
                {
                    Forge?.Invoke(context.SecurityTokenDescriptor);
                }

                return default;
            })
            .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 500));
    }

    private async Task<IResult> Authorize(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest()!;
        Asked.Enqueue(request);
        var mayRemember = RemembersWhateverIsAsked || (request.MaxAge is null && !request.HasPromptValue(PromptValues.Login));
        if ((string?)request["account"] is { } chosen && Accounts.TryGetValue(chosen, out var person))
        {
            var now = await SeenNow(chosen);
            http.Response.Cookies.Append(SessionCookie, $"{chosen}|{now}", new CookieOptions { HttpOnly = true, Secure = true });
            return SignIn(person, now);
        }

        if (mayRemember && http.Request.Cookies[SessionCookie]?.Split('|') is [var account, var since])
        {
            return SignIn(Accounts[account], long.Parse(since, CultureInfo.InvariantCulture));
        }

        var fields = string.Concat(request.GetParameters().Select(one =>
            $"<input type=hidden name=\"{WebUtility.HtmlEncode(one.Key)}\" value=\"{WebUtility.HtmlEncode((string?)one.Value)}\">"));
        var choices = string.Concat(Accounts.Keys.Select(one => $"<button name=account value=\"{one}\">{one}</button>"));
        return Results.Content($"<!DOCTYPE html><title>The directory</title><h1>Pick an account</h1><form method=post>{fields}{choices}</form>", "text/html");
    }

    // To the second, as the standard has it. Nobody shows twice within a second who they are; only a test is so quick, and waits here.
    private async Task<long> SeenNow(string account)
    {
        while (true)
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
            if (_seen.TryAdd((account, now), true))
            {
                return now;
            }

            await Task.Delay(50);
        }
    }

    private static IResult SignIn(Account account, long seen) =>
        Results.SignIn(PrincipalOf(account, seen), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);

    private static ClaimsPrincipal PrincipalOf(Account account, long seen)
    {
        var identity = new ClaimsIdentity("provider", Claims.Name, "roles");
        identity.SetClaim(Claims.Subject, account.Oid)
            .SetClaim("oid", account.Oid)
            .SetClaim("tid", account.Tenant)
            .SetClaim("name", account.Name)
            .SetClaim("preferred_username", account.Login)
            .SetClaims("roles", [.. account.Roles])
            .SetClaims("groups", [.. account.Groups])
            .SetClaim(Claims.AuthenticationTime, account.SaysWhenSeen ? seen : null)
            .SetScopes(Scopes.OpenId, Scopes.Profile, Scopes.OfflineAccess)
            .SetDestinations(_ => [Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }

    private async Task<IResult> Exchange(HttpContext http)
    {
        var result = await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        if (http.GetOpenIddictServerRequest()!.IsRefreshTokenGrantType())
        {
            Again++;
            return IsDown ? Results.StatusCode(503)
                : Accounts.Values.SingleOrDefault(one => one.Oid == result.Principal!.GetClaim("oid")) is { } account
                    ? SignIn(account, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds())
                    : Results.Forbid(
                        new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidGrant }),
                        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        }

        return Results.SignIn(result.Principal!, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static IResult EndSession(HttpContext http)
    {
        http.Response.Cookies.Delete(SessionCookie);
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    /// <summary>Somebody in the directory.</summary>
    internal sealed record Account(string Login, string Name, params string[] Roles)
    {
        public string Oid { get; init; } = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();

        public string Tenant { get; init; } = EntraServer.Tenant;

        public string[] Groups { get; init; } = [];

        /// <summary>False where the optional claim auth_time has not been added to the app's registration.</summary>
        public bool SaysWhenSeen { get; init; } = true;
    }
}
