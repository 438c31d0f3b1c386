using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Headers;

/// <summary>
/// How many circuits this machine carries, and how many of them for one sign-in. Beyond that, families go on without one, for their pages
/// need none, and staff are asked to wait: better one page too few than a portal that falls over with everybody's.
/// </summary>
internal sealed class CircuitCap
{
    /// <summary>Nobody works on more pages at once; a page that lost its connection counts for three minutes more.</summary>
    public const int MostEach = 12;

    // A staff page's circuit takes about 1 MB; half of the memory is for them.
    private const long BytesEach = 1024 * 1024;

    private readonly ConcurrentDictionary<string, int> _each = new();
    private int _open;

    public static int Most { get; } = (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 / BytesEach, 50, 5_000);

    public int Limit { get; set; } = Most;

    public bool IsFull => Volatile.Read(ref _open) >= Limit;

    /// <summary>Whether the holder of this ticket has all the circuits that one sign-in gets.</summary>
    public bool IsFullFor(string? ticket) => ticket is not null && _each.GetValueOrDefault(ticket) >= MostEach;

    private bool Take(string ticket)
    {
        if (_each.AddOrUpdate(ticket, 1, (_, before) => before + 1) <= MostEach)
        {
            return true;
        }

        Give(ticket);
        return false;
    }

    private void Give(string ticket)
    {
        if (_each.AddOrUpdate(ticket, 0, (_, before) => before - 1) <= 0)
        {
            _each.TryRemove(new KeyValuePair<string, int>(ticket, 0));
        }
    }

    /// <summary>One circuit, counted as long as it is there.</summary>
    internal sealed class Counter(CircuitCap cap, AuthenticationStateProvider who) : CircuitHandler
    {
        private string? _ticket;
        private bool _isCounted;

        public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            var ticket = LiveTickets.KeyOf((await who.GetAuthenticationStateAsync()).User);
            if (ticket is not null && !cap.Take(ticket))
            {
                throw new CircuitsFullException();
            }

            (_ticket, _isCounted) = (ticket, true);
            Interlocked.Increment(ref cap._open);
        }

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            if (_isCounted)
            {
                _isCounted = false;
                Interlocked.Decrement(ref cap._open);
                if (_ticket is not null)
                {
                    cap.Give(_ticket);
                }
            }

            return Task.CompletedTask;
        }
    }
}

/// <summary>One sign-in asked for more circuits than any hand needs.</summary>
internal sealed class CircuitsFullException() : Exception("This sign-in has all the circuits that it gets.");

/// <summary>The door in front of the circuits.</summary>
internal static class CircuitCapDoor
{
    /// <summary>Comes after it is known who asks.</summary>
    public static void UseCircuitCap(this WebApplication app)
    {
        var cap = app.Services.GetRequiredService<CircuitCap>();
        app.Use((http, next) =>
        {
            var isStaffPage = StaffPages.Holds(http.Request.Path) && HttpMethods.IsGet(http.Request.Method);
            var takesACircuit = isStaffPage || http.Request.Path.StartsWithSegments("/_blazor/negotiate");
            var words = !takesACircuit ? null
                : cap.IsFull ? "Many people are using the portal just now. Nothing is lost. Please try again in a minute."
                : cap.IsFullFor(LiveTickets.KeyOf(http.User)) ? "You have very many pages open. Please close those that you do not need, and try again in a minute."
                : null;
            if (words is null)
            {
                return next(http);
            }

            RefusalLog.Refused(http, "one circuit too many");
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "60";
            http.Response.ContentType = "text/html; charset=utf-8";
            return isStaffPage ? http.Response.WriteAsync(Page(words)) : Task.CompletedTask;
        });
    }

    private static string Page(string words) => $"""
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Please wait a moment</title></head>
        <body><main><h1>Please wait a moment</h1><p>{words}</p></main></body></html>
        """;
}
