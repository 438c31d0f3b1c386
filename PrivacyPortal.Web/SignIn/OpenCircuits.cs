using System.Collections.Concurrent;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Tells the live circuits and connections in this process that the ticket which opened them has been ended.</summary>
internal sealed class OpenCircuits
{
    /// <summary>What a tab gets to leave its page before its connection is cut. Nothing that it sends is heeded any more.</summary>
    public static TimeSpan LeaveTime { get; } = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _ends = new();

    /// <summary>Cancelled when the ticket with this key is ended.</summary>
    public CancellationToken EndOf(string key) => _ends.GetOrAdd(key, _ => new CancellationTokenSource()).Token;

    /// <summary>Cuts a connection soon after its ticket has ended.</summary>
    public CancellationTokenRegistration CutWithTicket(string key, HttpContext connection) =>
        EndOf(key).Register(() => _ = Task.Delay(LeaveTime).ContinueWith(_ => connection.Abort(), TaskScheduler.Default));

    /// <summary>Tells every circuit of the ticket, at once.</summary>
    public async Task Close(string key)
    {
        if (_ends.TryGetValue(key, out var end))
        {
            await end.CancelAsync();
        }
    }
}
