using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Health;

/// <summary>Whether letters that may go by e-mail do go.</summary>
internal sealed class LettersHealth(IDbContextFactory<PortalDb> contexts, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(4);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var since = clock.GetUtcNow() - TooLong;
        var late = await db.Letters.CountAsync(l => l.State == LetterState.Waiting && l.NextTryAt != null && l.WrittenAt < since, cancellationToken);
        return late > 0
            ? HealthCheckResult.Degraded($"{late} letters could not be handed in for hours. Look at Portal:Mail and the mail server.")
            : HealthCheckResult.Healthy();
    }
}
