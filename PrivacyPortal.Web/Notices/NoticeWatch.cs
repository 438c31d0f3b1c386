using System.Data.Common;

namespace PrivacyPortal.Web.Notices;

/// <summary>Looks in rounds whether another instance has published a version, so that every instance shows it within <see cref="BetweenLooks"/>.</summary>
internal sealed class NoticeWatch(PublishedNotice notices, TimeProvider clock, ILogger<NoticeWatch> log) : BackgroundService
{
    public static TimeSpan BetweenLooks { get; } = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(BetweenLooks, clock);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                await Look();
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    // Without the store the version that was last seen stays in force; the next round looks again.
    private async Task Look()
    {
        try
        {
            await notices.Refresh();
        }
        catch (Exception problem) when (problem is DbException or TimeoutException or InvalidOperationException)
        {
            log.LogWarning("Whether a newer notice is published could not be seen: the store said {Problem}. The next look is in {Seconds} s.", problem.GetType().Name, BetweenLooks.TotalSeconds);
        }
    }
}
