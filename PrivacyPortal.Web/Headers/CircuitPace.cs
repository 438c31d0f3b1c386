using System.Diagnostics;
using Microsoft.AspNetCore.SignalR;

namespace PrivacyPortal.Web.Headers;

/// <summary>
/// How fast one connection may speak to its circuit. The framework takes in whatever comes and lets it wait in memory; here who speaks
/// faster than any hand can is heard later: the network holds the rest back, nothing is dropped, and nobody else waits.
/// </summary>
internal sealed class CircuitPace : IHubFilter
{
    /// <summary>What may come at once: a page being drawn, a file of some megabytes.</summary>
    private const double AtOnce = 200;

    private const double EachSecond = 50;

    private static readonly object _key = new();

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        // One connection's calls come one after the other: nothing here is shared.
        if (invocationContext.Context.Items[_key] is Spoken spoken && spoken.Wait() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, invocationContext.Context.ConnectionAborted);
        }

        return await next(invocationContext);
    }

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        context.Context.Items[_key] = new Spoken();
        return next(context);
    }

    private sealed class Spoken
    {
        private double _left = AtOnce;
        private long _at = Stopwatch.GetTimestamp();

        public TimeSpan Wait()
        {
            _left = Math.Min(AtOnce, _left + (Stopwatch.GetElapsedTime(_at).TotalSeconds * EachSecond)) - 1;
            _at = Stopwatch.GetTimestamp();
            return _left >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_left / EachSecond);
        }
    }
}
