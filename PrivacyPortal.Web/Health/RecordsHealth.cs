using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Health;

/// <summary>The seal's certificate is good today; warned of from 90 days before it ends.</summary>
internal sealed class SealHealth(SealKey key, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var days = key.DaysLeftAt(now);
        return Task.FromResult(
            !key.IsValidAt(now) ? HealthCheckResult.Unhealthy("The seal's certificate is not valid today. Set Portal:Seal:File to a current one.")
            : days < SealKey.WarnedBefore.TotalDays ? HealthCheckResult.Degraded($"The seal's certificate ends in {days} days. Get a new one.")
            : HealthCheckResult.Healthy());
    }
}

/// <summary>How many records wait to be sealed. A few do for a moment; some for an hour mean that something is wrong.</summary>
internal sealed class OutboxHealth(BareStore store, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (waiting, late) = await store.NotSealed(clock.GetUtcNow() - TooLong, cancellationToken);
        var data = new Dictionary<string, object> { ["not-yet-sealed"] = waiting };
        return late > 0
            ? HealthCheckResult.Degraded($"{late} records are not sealed after an hour. Open Records to see why.", data: data)
            : HealthCheckResult.Healthy($"{waiting} records are not yet sealed.", data);
    }
}
