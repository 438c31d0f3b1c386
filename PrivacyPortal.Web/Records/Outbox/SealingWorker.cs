using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Records.Outbox;

/// <summary>Seals records in the background: at once when the bell rings, and in rounds, so that what was left by a crash or a fault is taken up.</summary>
internal sealed class SealingWorker(SealRecords records, BareStore store, SealingBell bell, TimeProvider clock, ILogger<SealingWorker> log) : BackgroundService
{
    public static TimeSpan BetweenRounds { get; } = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await store.NotSealed(clock.GetUtcNow(), stoppingToken) is { Waiting: > 0 })
                {
                    await records.SealWaiting(stoppingToken);
                }
            }
            catch (Exception problem) when (problem is DbException or DbUpdateException or TimeoutException or IOException)
            {
                log.LogWarning("Records could not be sealed this round: the store said {Problem}. They wait for the next.", problem.GetType().Name);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await bell.Wait(BetweenRounds, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
