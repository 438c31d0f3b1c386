namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// The portal's clock in a test: starts at a given instant, runs on like a real clock, and can be moved. Its timers are real, so what the
/// portal does in the background goes on; moving the clock fires none of them.
/// </summary>
internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _door = new();
    private DateTimeOffset _from = start;
    private long _since = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_door)
        {
            return _from + System.GetElapsedTime(_since);
        }
    }

    /// <summary>Sets the clock to an instant, earlier or later.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (_door)
        {
            _from = instant;
            _since = System.GetTimestamp();
        }
    }

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);
}
