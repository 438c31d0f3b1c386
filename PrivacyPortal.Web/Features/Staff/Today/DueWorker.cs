using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PrivacyPortal.Web.Features.Staff.Today;

/// <summary>Looks every 20 seconds whether a new day has begun or something has changed, and keeps the table of what is due.</summary>
internal sealed class DueWorker(KeepDue due, TimeProvider clock, ILogger<DueWorker> log) : BackgroundService
{
    public static TimeSpan BetweenRounds { get; } = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan AfterTheStart = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterTheStart, clock, stoppingToken);
            using var rounds = new PeriodicTimer(BetweenRounds, clock);
            do
            {
                try
                {
                    await due.Round(stoppingToken);
                }
                catch (Exception problem) when (problem is DbException or DbUpdateException or InvalidOperationException or TimeoutException)
                {
                    // The portal goes on; the pages say of which day the list is.
                    log.LogError("What is due is looked at again in the next round: {Problem}.", problem.GetType().Name);
                }
            }
            while (await rounds.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }
}
