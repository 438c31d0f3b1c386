namespace PrivacyPortal.Web.Letters;

/// <summary>Writes and sends letters in the background, a round a minute.</summary>
internal sealed class LettersWorker(WriteLetters write, SendLetters send, ILogger<LettersWorker> log) : BackgroundService
{
    public static TimeSpan BetweenRounds { get; } = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(BetweenRounds);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await write.Write(stoppingToken);
                    await send.SendDue(stoppingToken);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    // Whatever it is, the portal goes on: letters are never a reason to turn families away.
                    log.LogError("Letters wait for the next round: {Problem}.", problem.GetType().Name);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }
}
