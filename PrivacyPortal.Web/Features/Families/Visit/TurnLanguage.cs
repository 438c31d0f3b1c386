using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>
/// The language of one person's turn: the one that they picked in this visit, else the one that is noted for them, else the tablet's. A
/// tablet is shared, so what one of them picks is not the next one's.
/// </summary>
internal static class TurnLanguage
{
    private const string Place = "place";

    /// <summary>Sets the language of each page of a turn before it is made.</summary>
    public static void UseLanguageOfTheTurn(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (PlaceOf(http) is { } place && VisitTicket.From(http.User) is { } tablet)
        {
            ChosenLanguage.PickAt(http, VisitAddress.Of(place) + ChosenLanguage.Path);
            if (await Of(http, tablet.Visit, place) is { } language)
            {
                CultureInfo.CurrentUICulture = language.Culture;
            }
        }

        await next(http);
    });

    public static void MapLanguageOfTheTurn(this WebApplication app) =>
        app.MapPost("/visit/{place:int}" + ChosenLanguage.Path, Pick).RequireAuthorization(Access.Visit);

    private static int? PlaceOf(HttpContext http) =>
        http.Request.Path.StartsWithSegments(VisitAddress.WhoseTurn)
        && int.TryParse(http.GetRouteValue(Place) as string, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    private static async Task<Language?> Of(HttpContext http, Guid visit, int place)
    {
        var words = http.RequestServices.GetRequiredService<PageWords>();
        await using var db = await http.RequestServices.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(http.RequestAborted);
        var who = await db.Present.Where(p => p.VisitId == visit && p.Place == place)
            .Join(db.People, p => p.PersonId, person => person.Id, (p, person) => new { Picked = p.Language, Noted = person.Language }).SingleOrDefaultAsync(http.RequestAborted);

        // English is noted where nobody asked: it does not outdo what the tablet was set to.
        return words.Find(who?.Picked) ?? (who?.Noted == Language.First ? null : words.Find(who?.Noted));
    }

    private static async Task<IResult> Pick(
        int place, [FromForm] string? language, [FromForm] string? back, HttpContext http, PageWords words, FindVisit visits, KeepProgress progress)
    {
        if (words.Find(language) is { } picked && VisitTicket.From(http.User) is { } tablet
            && await visits.For(tablet.Visit, tablet.Ticket) is { } visit && visit.At(place) is { } who)
        {
            await progress.ChooseLanguage(visit, who, picked.Tag);
        }

        return Results.LocalRedirect(ComfortEndpoint.IsOurs(back) ? back! : VisitAddress.Of(place));
    }
}
