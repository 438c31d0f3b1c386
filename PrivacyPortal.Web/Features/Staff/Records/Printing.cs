using PrivacyPortal.Web.Records.Papers;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>How far a printing has come.</summary>
internal enum PrintingState
{
    Going = 1,

    /// <summary>By the one who prints; it goes on where it was.</summary>
    Stopped,
    Ready,
    Failed,
}

/// <summary>Many records being made into one document: which, for whom, how far. It goes on while its page is away, and waits when it is stopped.</summary>
internal sealed class Printing(Guid id, string staffId, IReadOnlyList<(Guid Record, Guid About)> chosen)
{
    private const int Told = 10;

    private CancellationTokenSource? _stop;

    public Guid Id => id;

    public string StaffId => staffId;

    public IReadOnlyList<(Guid Record, Guid About)> Chosen => chosen;

    public PrintingState State { get; private set; } = PrintingState.Stopped;

    /// <summary>The acts read so far: what is read is not read again when it goes on.</summary>
    public List<ConsentRecordFacts> Read { get; } = [];

    /// <summary>Records laid on paper since it last went on.</summary>
    public int Laid { get; private set; }

    /// <summary>From 0 to 100: reading is half of it, laying the other.</summary>
    public int Percent => (int)(50.0 * (Read.Count + Laid) / Math.Max(1, Chosen.Count));

    /// <summary>The sealed document, when it is ready.</summary>
    public byte[]? Pdf { get; private set; }

    public DateTimeOffset? ReadyAt { get; private set; }

    /// <summary>Told when there is something new to show.</summary>
    public event Action? Changed;

    /// <summary>Begins, or goes on; <see langword="null"/> when it is going or ready already.</summary>
    public CancellationToken? Go()
    {
        lock (Read)
        {
            if (State is PrintingState.Going or PrintingState.Ready)
            {
                return null;
            }

            (State, Laid, _stop) = (PrintingState.Going, 0, new CancellationTokenSource());
            return _stop.Token;
        }
    }

    public void Stop() => _stop?.Cancel();

    public void Step(bool isLaid)
    {
        Laid += isLaid ? 1 : 0;
        if ((Read.Count + Laid) % Told == 0)
        {
            Changed?.Invoke();
        }
    }

    public void End(PrintingState state, byte[]? pdf = null, DateTimeOffset? at = null)
    {
        (State, Pdf, ReadyAt) = (state, pdf, at);
        Changed?.Invoke();
    }
}
