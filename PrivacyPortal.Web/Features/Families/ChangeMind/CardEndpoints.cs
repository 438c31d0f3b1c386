using Microsoft.AspNetCore.Mvc;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>The card on paper. Asked for by a post: an address never holds a secret.</summary>
internal static class CardEndpoints
{
    // Says nothing about whose it is or what for (R9.2).
    private const string FileName = "PSS-card.pdf";

    public static void MapCards(this WebApplication app) =>
        app.MapPost("/staff/cards/{person:guid}", NewCard).RequireAuthorization(Access.WithFamilies);

    /// <summary>The paper of a card that was just made.</summary>
    public static IResult Paper(HttpContext http, IssuedCard card, ContactData contact, TimeProvider clock)
    {
        var portal = PortalOf(http);
        var pdf = ChoiceCardPaper.Compose(card.Address(portal), PageOf(portal), card.Code.InHalves, contact.Phone, clock.GetUtcNow()).Render();
        return Results.File(pdf, "application/pdf", FileName);
    }

    /// <summary>Where this portal is, as the browser sees it.</summary>
    public static Uri PortalOf(HttpContext http) => new($"{http.Request.Scheme}://{http.Request.Host}");

    /// <summary>The address of the own page as people write it down.</summary>
    public static string PageOf(Uri portal) => portal.Authority + "/my";

    // A lost card: the one before opens nothing from now on.
    private static async Task<IResult> NewCard(
        Guid person, [FromForm] string? print, HttpContext http, WhoSeesWhom sight, ChoiceCards cards, ContactData contact, TimeProvider clock) =>
        print is null ? Results.BadRequest()
        : StaffTicket.From(http.User) is { } worker && await sight.Look(worker, person, "card", http.RequestAborted) is not null
            ? Paper(http, await cards.Issue(new PersonId(person)), contact, clock)
            : Results.NotFound();
}
