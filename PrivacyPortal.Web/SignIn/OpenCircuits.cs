using System.Collections.Concurrent;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Tells the live circuits and connections in this process that the ticket which opened them has been ended.</summary>
internal sealed class OpenCircuits
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _ends = new();

    /// <summary>Cancelled when the ticket with this key is ended.</summary>
    public CancellationToken EndOf(string key) => _ends.GetOrAdd(key, _ => new CancellationTokenSource()).Token;

    /// <summary>Cuts every connection of the ticket's circuits, at once.</summary>
    public async Task Close(string key)
    {
        if (_ends.TryGetValue(key, out var end))
        {
            await end.CancelAsync();
        }
    }
}
