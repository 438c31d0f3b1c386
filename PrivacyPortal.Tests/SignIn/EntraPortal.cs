using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>The portal over HTTPS beside a directory of its own, shared by the stories of signing in.</summary>
public sealed class EntraPortal : IAsyncLifetime
{
    internal EntraServer Directory { get; } = new();

    internal PortalServer Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.Accounts["worker"] = new("worker", "Wanda Worker", StaffRole.SupportWorker);
        Directory.Accounts["lead"] = new("lead", "Leo Lead", StaffRole.DataProtectionLead, "a-role-of-another-app");
        Directory.Accounts["stranger"] = new("stranger", "Sam Stranger", StaffRole.SupportWorker) { Tenant = "11111111-2222-3333-4444-555555555555" };
        Directory.Accounts["roleless"] = new("roleless", "Robin Roleless");
        Directory.Accounts["unknown-role"] = new("unknown-role", "Uma Unknown", "superuser");
        Directory.Accounts["by-group"] = new("by-group", "Gwen Group") { Groups = ["9c1d1b1e-0000-4000-8000-000000000001"] };
        Directory.Accounts["timeless"] = new("timeless", "Tim Timeless", StaffRole.SupportWorker) { SaysWhenSeen = false };
        await Directory.Start();
        Portal = new PortalServer
        {
            Clock = new MovableClock(TimeProvider.System.GetUtcNow()),
            Certificate = Directory.Certificate,
            Outside = TrustDirectory,
        };
        foreach (var (name, value) in Directory.Settings)
        {
            Portal.Settings[name] = value;
        }

        Portal.Settings["Portal:StaffGroups:9c1d1b1e-0000-4000-8000-000000000001"] = StaffRole.QualityAndCompliance;
        await Portal.Start();

        // The portal reads the directory's papers at the first sign-in: not while a browser waits.
        using var first = Portal.NewClient();
        using var answer = await first.GetAsync(new Uri("/sign-in/start", UriKind.Relative));
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Directory.DisposeAsync();
    }

    /// <summary>Signs somebody in as a person does: from the staff page, through the directory, and back.</summary>
    internal static async Task SignIn(IPage page, string account, string to = "/staff")
    {
        await page.GotoAsync(to);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Microsoft" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = account, Exact = true }).ClickAsync();
    }

    /// <summary>A cookie that somebody kept, as they would put it back.</summary>
    internal static Cookie AsGiven(BrowserContextCookiesResult one) =>
        new() { Name = one.Name, Value = one.Value, Domain = one.Domain, Path = one.Path, HttpOnly = one.HttpOnly, Secure = one.Secure, SameSite = one.SameSite };

    private void TrustDirectory(IServiceCollection services)
    {
        HttpClientHandler Handler() => new()
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == Directory.Certificate.Thumbprint,
        };
        services.Configure<OpenIdConnectOptions>(EntraSignIn.Scheme, options => options.BackchannelHttpHandler = Handler());
        services.AddHttpClient("directory").ConfigurePrimaryHttpMessageHandler(Handler);
    }
}
