namespace PrivacyPortal.Web.Records.Outbox;

/// <summary>Rung after a decision is committed, so that its record is sealed at once. A ring that is lost costs nothing: the next round finds the record.</summary>
internal sealed class SealingBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already, and not yet heard.
        }
    }

    /// <summary>Waits for a ring, or until the time is up.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken stop) => _rung.WaitAsync(atMost, stop);

    public void Dispose() => _rung.Dispose();
}
