using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace PrivacyPortal.Web.Headers;

/// <summary>
/// What changes something, and every circuit, must come from a page of ours: the browser says where a request comes from, and a form
/// carries its token. One door for all, so that no endpoint can forget.
/// </summary>
internal static class OnlyFromHere
{
    private const string Page = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Please try again</title></head>
        <body><main><h1>Please try again</h1><p>This page was open for a long time, or was not sent from our own pages. Nothing was changed.
        Please go back, load the page again, and try once more.</p></main></body></html>
        """;

    /// <summary>Before anything is read: where the request comes from.</summary>
    public static void UseOnlyFromHere(this WebApplication app, string directorysAnswer) => app.Use(async (http, next) =>
    {
        var isCircuit = http.Request.Path.StartsWithSegments("/_blazor");
        if ((isCircuit || !IsReading(http.Request.Method)) && !http.Request.Path.Equals(directorysAnswer, StringComparison.Ordinal) && !ComesFromHere(http.Request, isCircuit))
        {
            await Refuse(http, StatusCodes.Status403Forbidden, isCircuit ? "a circuit from another site" : "a post from another site");
            return;
        }

        await next(http);
    });

    /// <summary>After the framework has looked at the token: without it nothing goes on, whether or not the endpoint reads a form.</summary>
    public static void UseOnlyWithToken(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            return Refuse(http, StatusCodes.Status400BadRequest, "a post without its token");
        }

        return next(http);
    });

    // Plain and whole: no page of ours is run for it.
    private static Task Refuse(HttpContext http, int status, string what)
    {
        RefusalLog.Refused(http, what);
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(Page);
    }

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
