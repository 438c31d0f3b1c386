using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Health;

namespace PrivacyPortal.Web.Translations;

/// <summary>
/// The language that a reader picked: kept in a cookie of the session that holds nothing else and ends with the visit (R9.6). Pages
/// of the staff are in English, whatever was picked.
/// </summary>
internal static class ChosenLanguage
{
    public const string Path = "/language";
    public const string Cookie = "portal-language";

    private static readonly object _pickedAt = new();
    private static readonly string[] _journeys = ["/my", "/notice", "/verify", "/visit", "/visit-elsewhere"];

    /// <summary>Whether this page's own words are kept in every language.</summary>
    public static bool Holds(PathString page) => page == "/" || _journeys.Any(journey => page.StartsWithSegments(journey));

    /// <summary>Where a language is picked on this page: the device's, unless the page has a language of its own.</summary>
    public static string PickedAt(HttpContext http) => http.Items[_pickedAt] as string ?? Path;

    /// <summary>This page has a language of its own, which is picked there.</summary>
    public static void PickAt(HttpContext http, string path) => http.Items[_pickedAt] = path;

    /// <summary>Sets the language of each page before it is made.</summary>
    public static void UseLanguages(this WebApplication app)
    {
        app.Use(async (http, next) =>
        {
            // What asks after the portal's health reads no page, and does not wait for the words of all of them.
            if (!http.Request.Path.StartsWithSegments(HealthSetup.Path))
            {
                CultureInfo.CurrentUICulture = Of(http, http.RequestServices.GetRequiredService<PageWords>()).Culture;
            }

            await next(http);
        });
    }

    // As with comfort, nothing here is worth forging.
    public static void MapLanguage(this IEndpointRouteBuilder routes) => routes.MapPost(
        Path,
        (HttpContext http, PageWords words, [FromForm] string? language, [FromForm] string? back) =>
        {
            if (words.Find(language) is { } picked)
            {
                http.Response.Cookies.Append(NameFor(http), picked.Tag, Comfort.Options(http));
            }

            return Results.LocalRedirect(ComfortEndpoint.IsOurs(back) ? back! : "/");
        }).DisableAntiforgery().AllowAnonymous();

    /// <summary>Forgets it: the next person begins in English.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(NameFor(http), Comfort.Options(http));

    private static Language Of(HttpContext http, PageWords words) =>
        (Holds(http.Request.Path) ? words.Find(http.Request.Cookies[NameFor(http)]) : null) ?? words.Languages[0];

    private static string NameFor(HttpContext http) => http.Request.IsHttps ? "__Host-" + Cookie : Cookie;
}
