using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyPortal.Web.SignIn;

/// <summary>
/// The sign-ins of staff that are open. A cookie alone opens nothing: its sign-in must still be open here, so that ending it here ends
/// every copy of the cookie, every tab and every circuit.
/// </summary>
internal sealed class SignIns(TimeProvider clock, OpenCircuits circuits)
{
    private readonly ConcurrentDictionary<string, (string StaffId, DateTimeOffset ProvedAt, DateTimeOffset Ends, string Key)> _open = new();

    /// <summary>Opens a sign-in and gives its key, which only the cookie holds.</summary>
    public Task<string> Start(string staffId, DateTimeOffset provedAt, CancellationToken stop)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _open[Hash(key)] = (staffId, provedAt, clock.GetUtcNow() + Access.StaffHours, key);
        return Task.FromResult(key);
    }

    /// <summary>Whether the person has shown who they are since their last sign-in: one proof opens one sign-in, and no tablet later on.</summary>
    public Task<bool> IsNewProof(string staffId, DateTimeOffset provedAt, CancellationToken stop) =>
        Task.FromResult(_open.Values.All(one => one.StaffId != staffId || one.ProvedAt < provedAt));

    public Task<bool> IsOpen(string key, CancellationToken stop) =>
        Task.FromResult(_open.TryGetValue(Hash(key), out var one) && one.Ends > clock.GetUtcNow());

    /// <summary>Ends one sign-in, with its circuits, at once.</summary>
    public async Task End(string key, CancellationToken stop)
    {
        _open.TryRemove(Hash(key), out _);
        await circuits.Close(key);
    }

    /// <summary>Ends every sign-in of one member of staff: signed out everywhere.</summary>
    public async Task EndAllOf(string staffId, CancellationToken stop)
    {
        foreach (var one in _open.Values.Where(one => one.StaffId == staffId).ToList())
        {
            await End(one.Key, stop);
        }
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
