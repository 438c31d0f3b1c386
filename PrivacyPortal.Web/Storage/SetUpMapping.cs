using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PrivacyPortal.Web.Storage;

/// <summary>Sets the mapping up soon after the start, so that nobody who comes first waits for it. Whoever comes sooner does it themselves.</summary>
internal sealed class SetUpMapping(IDbContextFactory<PortalDb> contexts, TimeProvider clock) : BackgroundService
{
    // After the first questions whether the portal is ready: those need none of it.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Soon, clock, stoppingToken);
            await using var db = await contexts.CreateDbContextAsync(stoppingToken);
            _ = await db.People.AnyAsync(stoppingToken);
        }
        catch (Exception problem) when (problem is OperationCanceledException or DbException or TimeoutException)
        {
            // Stopped already, or without a store for a moment: the first act sets it up, or says what is wrong.
        }
    }
}
