namespace PrivacyPortal.Web.Settings;

/// <summary>A clock that began at a given instant and runs on from there: for looking at a day that is not today. Development only.</summary>
internal sealed class StartedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _since = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_since);
}
