using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// The portal itself in this process, on a real port, with a data folder of its own and a clock that a test can move. Share one for a
/// class (<c>IClassFixture</c>) or a collection: each start costs seconds.
/// </summary>
public sealed class PortalServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-server-").FullName;
    private Factory? _factory;

    /// <summary>The instant at which the portal wakes: a Monday morning, in winter time.</summary>
    public static DateTimeOffset StartsAt { get; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Settings beyond the folders and the clock, such as <c>Portal:Database</c>; set before the first use.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    internal MovableClock Clock { get; init; } = new(StartsAt);

    /// <summary>Where it believes that it runs; outside Development on the true clock.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>Given, it listens on HTTPS with this certificate.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>More stand-ins for the outside world.</summary>
    public Action<IServiceCollection>? Outside { get; init; }

    /// <summary>What it logged, over all its starts.</summary>
    internal HeardLog Log { get; } = new();

    public string DataFolder => Path.Combine(_folder, "data");

    public string KeysFolder => Path.Combine(_folder, "keys");

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress => Running.ClientOptions.BaseAddress;

    /// <summary>What the running portal is made of.</summary>
    public IServiceProvider Services => Running.Services;

    private Factory Running => _factory ?? throw new InvalidOperationException("The portal is not running: await Start() first, or use it as a fixture.");

    public async ValueTask InitializeAsync() => await Start();

    /// <summary>A client that keeps cookies and shows redirects as they are.</summary>
    public HttpClient NewClient() => new(NewHandler()) { BaseAddress = BaseAddress };

    /// <summary>What such a client is made of, for a test that needs more of it.</summary>
    public HttpClientHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ServerCertificateCustomValidationCallback = (_, shown, _, _) => Certificate is not null && shown?.Thumbprint == Certificate.Thumbprint,
    };

    /// <summary>Starts, or starts again on the same data.</summary>
    public async Task Start()
    {
        await Stop();
        _factory = new Factory(this);
        if (Certificate is { } certificate)
        {
            _factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        }
        else
        {
            _factory.UseKestrel(0);
        }

        _factory.StartServer();
    }

    /// <summary>Stops as an operator would; the data stays until the fixture ends.</summary>
    public async Task Stop()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
            _factory = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Log.Dispose();
        Web.Storage.StorageSetup.LetGoOf(DataFolder);
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Factory(PortalServer portal) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(portal.Environment);
            builder.UseSetting("Portal:DataFolder", portal.DataFolder);
            builder.UseSetting("Portal:KeysFolder", portal.KeysFolder);
            if (portal.Environment == "Development")
            {
                builder.UseSetting("Portal:Clock", portal.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
            }

            // Files as a published portal sends them: compressed. Development would read them afresh, as they are.
            builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
            foreach (var (name, value) in portal.Settings)
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(portal.Log));
            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<TimeProvider>();
                services.AddSingleton<TimeProvider>(portal.Clock);
                SlowAnswers.AddTo(services);
                portal.Outside?.Invoke(services);
            });
        }
    }
}
