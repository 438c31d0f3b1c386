using System.Net;
using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Outside Development the portal does not start on example staff or without HTTPS: it would be open, or overheard.</summary>
internal static class StaffSignInCheck
{
    public const string BehindProxy = "Portal:BehindProxy";

    /// <exception cref="SettingsException">Staff could not sign in safely.</exception>
    public static void Stop(IConfiguration configuration, IHostEnvironment environment)
    {
        EntraSignIn.Check(configuration);
        if (environment.IsDevelopment())
        {
            return;
        }

        if (!EntraSignIn.IsSetUp(configuration))
        {
            throw new SettingsException("AzureAd:ClientId", "is missing", "outside Development there are no example staff, so nobody could sign in",
                "Follow docs/entra.md and set AzureAd:Instance, TenantId, ClientId and ClientSecret.");
        }

        if (!HasHttps(configuration) && Proxies(configuration).Count == 0)
        {
            throw new SettingsException("Urls", "has no https address", "sign-ins and families' answers would travel in the open",
                "Give Kestrel an HTTPS address and a certificate, or set Portal:BehindProxy to the addresses of the proxy that does HTTPS.");
        }
    }

    /// <summary>The proxies whose word on the caller's address and scheme is taken.</summary>
    public static IReadOnlyList<IPAddress> Proxies(IConfiguration configuration) =>
        [.. (configuration[BehindProxy] ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(one => IPAddress.TryParse(one, out var address) ? address : throw new SettingsException(BehindProxy, $"is '{one}'",
                "it is no address", "Write the proxy's IP address; several with commas between."))];

    private static bool HasHttps(IConfiguration configuration) =>
        new[] { configuration["urls"], configuration["https_ports"] is null ? null : "https:" }
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]))
            .Any(url => url?.Contains("https:", StringComparison.OrdinalIgnoreCase) == true);
}
