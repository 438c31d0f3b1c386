using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>The portal as it stands on the internet: behind a proxy that does HTTPS, outside Development.</summary>
public sealed class StandingOutside : IAsyncLifetime
{
    internal PortalServer Portal { get; } = new()
    {
        Environment = "Staging",
        Clock = new MovableClock(TimeProvider.System.GetUtcNow()),
        Outside = services => services.AddSingleton<IStartupFilter, Breaks>(),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-outside-").FullName;

    public async ValueTask InitializeAsync()
    {
        await PutSettings(Portal.Settings, _folder);
        await Portal.Start();
    }

    /// <summary>What the portal needs outside Development: a seal that is no example, a proxy that does HTTPS, and a directory.</summary>
    internal static async Task PutSettings(Dictionary<string, string> settings, string folder)
    {
        var seal = Path.Combine(folder, "seal.p12");
        using var certificate = LoopbackCertificate.New();
        await File.WriteAllBytesAsync(seal, certificate.Export(X509ContentType.Pkcs12, "a password for tests only"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(seal, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        settings["Portal:Seal:File"] = seal;
        settings["Portal:Seal:Password"] = "a password for tests only";
        settings["Portal:BehindProxy"] = "127.0.0.1";
        settings["AzureAd:Instance"] = "https://directory.example/";
        settings["AzureAd:TenantId"] = EntraServer.Tenant;
        settings["AzureAd:ClientId"] = EntraServer.ClientId;
        settings["AzureAd:ClientSecret"] = EntraServer.ClientSecret;
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>As the proxy passes it on.</summary>
    internal HttpClient NewClient()
    {
        var client = Portal.NewClient();
        client.DefaultRequestHeaders.Host = "portal.example";
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    /// <summary>One address at which the portal breaks, behind everything that is its own.</summary>
    private sealed class Breaks : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((HttpContext http, RequestDelegate goOn) =>
                http.Request.Path == "/break" ? throw new InvalidOperationException("secret detail of the inside") : goOn(http));
        };
    }
}
