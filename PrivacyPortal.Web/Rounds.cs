namespace PrivacyPortal.Web;

/// <summary>
/// Work in the background, a round at a time, for as long as the portal runs. A round that fails, whatever it is, waits for the next one:
/// nothing done in the background is a reason to turn families away.
/// </summary>
internal abstract class Rounds(TimeSpan between, TimeProvider clock) : BackgroundService
{
    /// <summary>How long after the start the first round begins.</summary>
    protected virtual TimeSpan First => between;

    /// <summary>The clock that the rounds go by.</summary>
    protected TimeProvider Clock => clock;

    protected abstract Task Round(CancellationToken stop);

    /// <summary>Says in the log that a round failed; never what it was about.</summary>
    protected abstract void Failed(Exception problem);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var wait = First; ; wait = between)
            {
                await Task.Delay(wait, clock, stoppingToken);
                try
                {
                    await Round(stoppingToken);
                }
                catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
                {
                    Failed(problem);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }
}
