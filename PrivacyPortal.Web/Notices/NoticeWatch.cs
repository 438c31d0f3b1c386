namespace PrivacyPortal.Web.Notices;

/// <summary>Looks in rounds whether another instance has published a version, so that every instance shows it within <see cref="BetweenLooks"/>.</summary>
internal sealed class NoticeWatch(PublishedNotice notices, TimeProvider clock, ILogger<NoticeWatch> log) : Rounds(BetweenLooks, clock)
{
    public static TimeSpan BetweenLooks { get; } = TimeSpan.FromSeconds(30);

    protected override Task Round(CancellationToken stop) => notices.Refresh();

    // Without the store the version that was last seen stays in force; the next round looks again.
    protected override void Failed(Exception problem) =>
        log.LogWarning("Whether a newer notice is published could not be seen: the store said {Problem}. The next look is in {Seconds} s.", problem.GetType().Name, BetweenLooks.TotalSeconds);
}
