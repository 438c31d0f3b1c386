using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.SignIn;

/// <summary>
/// Staff sign in with their work account at Microsoft Entra ID (docs/entra.md). Every sign-in is a fresh one: a session that Microsoft
/// remembers on a shared tablet is not enough, whoever holds the tablet.
/// </summary>
internal static class EntraSignIn
{
    public const string Scheme = "entra";

    /// <summary>Where the directory's answer comes in.</summary>
    public const string Callback = "/sign-in/callback";

    /// <summary>The line to the directory, by its name among those of the portal.</summary>
    public const string Directory = "directory";

    private const string AskedAt = "asked-at";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    public static bool IsSetUp(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration["AzureAd:ClientId"]);

    /// <exception cref="SettingsException">Some settings are there and others are not.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (!IsSetUp(configuration))
        {
            return;
        }

        foreach (var name in new[] { "Instance", "TenantId", "ClientSecret" })
        {
            if (string.IsNullOrWhiteSpace(configuration["AzureAd:" + name]))
            {
                throw new SettingsException("AzureAd:" + name, "is missing", "staff sign-in is only half set up", "Follow docs/entra.md.");
            }
        }

        if (!Guid.TryParse(configuration["AzureAd:TenantId"], out _))
        {
            throw new SettingsException("AzureAd:TenantId", "is not a directory's id", "with 'common' or a name, accounts of other organisations could come in",
                "Copy the Directory (tenant) ID from the Overview page (docs/entra.md).");
        }

        foreach (var group in configuration.GetSection("Portal:StaffGroups").GetChildren().Where(group => !StaffRole.All.Contains(group.Value)))
        {
            throw new SettingsException(group.Path, $"is '{group.Value}'", "there is no such role", $"Choose one of {string.Join(", ", StaffRole.All)}.");
        }
    }

    public static void AddEntra(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        authentication.AddMicrosoftIdentityWebApp(configuration.GetSection("AzureAd"), Scheme, cookieScheme: null);
        authentication.Services.Configure<MicrosoftIdentityOptions>(Scheme, options => options.ResponseType = OpenIdConnectResponseType.Code);
        authentication.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<TimeProvider>(Set);
        authentication.Services.Configure<AadIssuerValidatorOptions>(options => options.HttpClientName = Directory);
        authentication.Services.AddHttpClient(Directory).RemoveAllLoggers();
        authentication.Services.AddSingleton<StaffDirectory>();
        authentication.Services.AddHostedService<DirectoryWatch>();
    }

    private static void Set(OpenIdConnectOptions options, TimeProvider clock)
    {
        options.SignInScheme = Access.StaffScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.UsePkce = true;
        options.BackchannelHttpHandler = new HttpClientHandler { AllowAutoRedirect = false };
        options.SaveTokens = false;
        options.TokenHandler = new JsonWebTokenHandler { MapInboundClaims = false };
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");

        // So that the directory can be asked again and again whether the account still stands.
        options.Scope.Add("offline_access");
        options.CallbackPath = Callback;
        options.SignedOutCallbackPath = "/sign-in/signed-out";
        options.SignedOutRedirectUri = "/sign-in";
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        Keep(options.CorrelationCookie, "__Host-portal-check.");
        Keep(options.NonceCookie, "__Host-portal-once.");

        // One clock: the token's times are judged by the portal's.
        options.TokenValidationParameters.LifetimeValidator = (from, until, _, _) =>
            until is { } end && (from ?? DateTime.MinValue) <= clock.GetUtcNow().UtcDateTime + ClockSkew && end > clock.GetUtcNow().UtcDateTime - ClockSkew;
        options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

        var redirecting = options.Events.OnRedirectToIdentityProvider;
        options.Events.OnRedirectToIdentityProvider = async context =>
        {
            await redirecting(context);
            context.ProtocolMessage.Prompt = OpenIdConnectPrompt.Login;
            context.ProtocolMessage.MaxAge = "0";
            context.Properties.Items[AskedAt] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        };
        var validated = options.Events.OnTokenValidated;
        options.Events.OnTokenValidated = async context =>
        {
            await validated(context);
            await LetIn(context);
        };
        options.Events.OnTicketReceived = context =>
        {
            SignInLog.Opened(context.HttpContext);
            Comfort.Forget(context.HttpContext);
            ChosenLanguage.Forget(context.HttpContext);
            return context.HttpContext.SignOutAsync(Access.VisitScheme);
        };
        options.Events.OnRemoteFailure = Refuse;
        options.Events.OnAccessDenied = Refuse;
    }

    private static async Task LetIn(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var configuration = services.GetRequiredService<IConfiguration>();
        var token = context.Principal!;
        if (!string.Equals(token.FindFirstValue("tid"), configuration["AzureAd:TenantId"], StringComparison.OrdinalIgnoreCase))
        {
            context.Fail(new SignInRefusedException(SignInRefusal.Failed, "the account is of another directory"));
            return;
        }

        if (context.TokenEndpointResponse?.RefreshToken is not { Length: > 0 } again)
        {
            context.Fail(new SignInRefusedException(SignInRefusal.Failed, "the directory gives nothing to ask it again with: offline_access is not granted"));
            return;
        }

        var signIns = services.GetRequiredService<SignIns>();
        if (token.FindFirstValue("oid") is not { Length: > 0 } id
            || !WasAskedNow(token, context.Properties!, out var proved)
            || !await signIns.IsNewProof(id, proved, context.HttpContext.RequestAborted))
        {
            context.Fail(new SignInRefusedException(SignInRefusal.ProveAgain, "the directory let a remembered session through, or sends no auth_time", context.Properties?.RedirectUri));
            return;
        }

        var roles = RolesOf(token, configuration);
        if (roles.Count == 0)
        {
            context.Fail(new SignInRefusedException(SignInRefusal.NoRole, "the account has no role here"));
            return;
        }

        var name = token.FindFirstValue("name") ?? "Staff";
        context.Principal = new StaffTicket
        {
            StaffId = id,
            Name = name,
            Roles = roles,
            SignIn = await signIns.Start(new StaffMember(id, name, roles), proved, services.GetRequiredService<StaffDirectory>().Lock(again), context.HttpContext.RequestAborted),
            ProvedAt = proved,
        }.ToPrincipal();
    }

    /// <summary>The roles that a token of the directory brings, by itself or by groups; those that the portal doesn't know count for nothing.</summary>
    internal static IReadOnlyList<string> RolesOf(ClaimsPrincipal token, IConfiguration configuration)
    {
        var groups = configuration.GetSection("Portal:StaffGroups");
        return [.. token.FindAll("roles").Select(role => role.Value)
            .Concat(token.FindAll("groups").Select(group => groups[group.Value] ?? string.Empty))
            .Where(StaffRole.All.Contains).Distinct()];
    }

    // auth_time is when the person themselves was seen. It must not be from before we asked: then it was a remembered session.
    private static bool WasAskedNow(ClaimsPrincipal token, AuthenticationProperties properties, out DateTimeOffset proved)
    {
        proved = default;
        if (!long.TryParse(token.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            || !properties.Items.TryGetValue(AskedAt, out var said) || !long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var asked))
        {
            return false;
        }

        proved = DateTimeOffset.FromUnixTimeSeconds(seen);
        return proved >= DateTimeOffset.FromUnixTimeSeconds(asked) - ClockSkew;
    }

    private static Task Refuse<T>(HandleRequestContext<T> context)
        where T : AuthenticationSchemeOptions
    {
        var failure = (context as RemoteFailureContext)?.Failure;
        var refused = failure as SignInRefusedException ?? failure?.InnerException as SignInRefusedException;
        SignInLog.Refused(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>(), refused?.Message ?? failure?.GetType().Name ?? "refused by the directory");
        context.Response.Redirect((refused?.Why ?? SignInRefusal.Failed).Page(refused?.To));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static void Keep(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
    }
}
