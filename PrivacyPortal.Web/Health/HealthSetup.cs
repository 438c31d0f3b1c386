using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. Each says a word and nothing else.</summary>
internal static class HealthSetup
{
    public const string Path = "/health";

    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", tags: [Ready])
        .AddCheck<DiskHealth>("disk", tags: [Ready])
        .AddCheck<SealHealth>("seal", tags: [Ready])
        .AddCheck<OutboxHealth>("outbox", tags: [Ready])
        .AddCheck<LettersHealth>("letters", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Path + "/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Say }).AllowAnonymous();
        app.MapHealthChecks(Path + "/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = Say }).AllowAnonymous();
    }

    private static Task Say(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(report.Status.ToString());
    }
}

/// <summary>The database answers, and its tables are those of this program.</summary>
internal sealed class DatabaseHealth(BareStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        return await store.IsUpToDate(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database is of an older version of the portal. Start the portal once to bring it up to date.");
    }
}

/// <summary>There is room for what families will say today.</summary>
internal sealed class DiskHealth(PortalSettings settings) : IHealthCheck
{
    private const long Least = 200L * 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(settings.DataFolder).AvailableFreeSpace;
        return Task.FromResult(free >= Least
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"Only {free / 1024 / 1024} MB are free where the data lies; {Least / 1024 / 1024} MB are needed. Make room."));
    }
}
