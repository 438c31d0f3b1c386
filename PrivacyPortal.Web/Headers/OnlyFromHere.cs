using Microsoft.AspNetCore.Antiforgery;

namespace PrivacyPortal.Web.Headers;

/// <summary>
/// What changes something, and every circuit, must come from a page of ours: the browser says where a request comes from, and a form
/// carries its token. One door for all, so that no endpoint can forget.
/// </summary>
internal static class OnlyFromHere
{
    /// <summary>Before anything is read: where the request comes from.</summary>
    public static void UseOnlyFromHere(this WebApplication app, string directorysAnswer) => app.Use(async (http, next) =>
    {
        var isCircuit = http.Request.Path.StartsWithSegments("/_blazor");
        if ((isCircuit || !IsReading(http.Request.Method)) && !http.Request.Path.Equals(directorysAnswer, StringComparison.Ordinal) && !ComesFromHere(http.Request, isCircuit))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(http);
    });

    /// <summary>After the framework has looked at the token: without it nothing goes on, whether or not the endpoint reads a form.</summary>
    public static void UseOnlyWithToken(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(http);
    });

    private static bool ComesFromHere(HttpRequest request, bool isCircuit)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
        {
            return false;
        }

        // Our pages send no referrer, and with that a browser hides the origin of its posts: "null" says nothing, either way.
        var origin = request.Headers.Origin.ToString();
        var isOurs = string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        return isCircuit ? isOurs || (origin.Length == 0 && site == "same-origin") : isOurs || origin is "" or "null";
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
