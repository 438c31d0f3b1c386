using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Health;

/// <summary>Whether letters that may go by e-mail do go.</summary>
internal sealed class LettersHealth(BareStore store, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(4);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var late = await store.LettersHeldUp(clock.GetUtcNow() - TooLong, cancellationToken);
        return late > 0
            ? HealthCheckResult.Degraded($"{late} letters could not be handed in for hours. Look at Portal:Mail and the mail server.")
            : HealthCheckResult.Healthy();
    }
}
