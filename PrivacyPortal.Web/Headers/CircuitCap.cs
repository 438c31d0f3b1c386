using Microsoft.AspNetCore.Components.Server.Circuits;

namespace PrivacyPortal.Web.Headers;

/// <summary>
/// How many circuits this machine carries. Beyond that, families go on without one, for their pages need none, and staff are asked to
/// wait: better one page too few than a portal that falls over with everybody's.
/// </summary>
internal sealed class CircuitCap
{
    // A staff page's circuit takes about 1 MB; half of the memory is for them.
    private const long BytesEach = 1024 * 1024;

    private int _open;

    public static int Most { get; } = (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 / BytesEach, 50, 5_000);

    public int Limit { get; set; } = Most;

    public bool IsFull => Volatile.Read(ref _open) >= Limit;

    internal sealed class Counter(CircuitCap cap) : CircuitHandler
    {
        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref cap._open);
            return Task.CompletedTask;
        }

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Decrement(ref cap._open);
            return Task.CompletedTask;
        }
    }
}

/// <summary>The door in front of the circuits.</summary>
internal static class CircuitCapDoor
{
    private const string Page = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Please wait a moment</title></head>
        <body><main><h1>Please wait a moment</h1><p>Many people are using the portal just now. Nothing is lost. Please try again in a minute.</p></main></body></html>
        """;

    public static void UseCircuitCap(this WebApplication app)
    {
        var cap = app.Services.GetRequiredService<CircuitCap>();
        app.Use((http, next) =>
        {
            var isStaffPage = StaffPages.Holds(http.Request.Path) && HttpMethods.IsGet(http.Request.Method);
            if (!cap.IsFull || !(isStaffPage || http.Request.Path.StartsWithSegments("/_blazor/negotiate")))
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "60";
            http.Response.ContentType = "text/html; charset=utf-8";
            return isStaffPage ? http.Response.WriteAsync(Page) : Task.CompletedTask;
        });
    }
}
