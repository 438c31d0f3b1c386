namespace PrivacyPortal.Web.Features.Staff.Today;

/// <summary>Looks every 20 seconds whether a new day has begun or something has changed, and keeps the table of what is due.</summary>
internal sealed class DueWorker(KeepDue due, TimeProvider clock, ILogger<DueWorker> log) : Rounds(BetweenRounds, clock)
{
    public static TimeSpan BetweenRounds { get; } = TimeSpan.FromSeconds(20);

    protected override TimeSpan First => TimeSpan.FromSeconds(5);

    protected override Task Round(CancellationToken stop) => due.Round(stop);

    // The pages say of which day the list is.
    protected override void Failed(Exception problem) => log.LogError("What is due is looked at again in the next round: {Problem}.", problem.GetType().Name);
}
