namespace PrivacyPortal.Web.Letters;

/// <summary>Writes and sends letters in the background, a round a minute.</summary>
internal sealed class LettersWorker(WriteLetters write, SendLetters send, TimeProvider clock, ILogger<LettersWorker> log) : Rounds(BetweenRounds, clock)
{
    public static TimeSpan BetweenRounds { get; } = TimeSpan.FromMinutes(1);

    protected override async Task Round(CancellationToken stop)
    {
        await write.Write(stop);
        await send.SendDue(stop);
    }

    protected override void Failed(Exception problem) => log.LogError("Letters wait for the next round: {Problem}.", problem.GetType().Name);
}
