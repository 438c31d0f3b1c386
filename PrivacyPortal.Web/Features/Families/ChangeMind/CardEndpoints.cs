using Microsoft.AspNetCore.Mvc;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>The card on paper. Asked for by a post: an address never holds a secret.</summary>
internal static class CardEndpoints
{
    // Says nothing about whose it is or what for (R9.2).
    private const string FileName = "PSS-card.pdf";

    public static void MapCards(this WebApplication app)
    {
        app.MapPost("/staff/cards/{person:guid}", NewCard).RequireAuthorization(Access.WithFamilies);
        app.MapPost("/visit/{place:int}/card.pdf", OfTheVisit).RequireAuthorization(Access.Visit);
    }

    /// <summary>The paper of a card that was just made.</summary>
    public static IResult Paper(HttpContext http, IssuedCard card, PageWords words, ContactData contact, TimeProvider clock, Sealing sealing)
    {
        var portal = PortalOf(http);
        return HandOut.Print(sealing, ChoiceCardPaper.Compose(words, card.Address(portal), PageOf(portal), card.Code.InHalves, contact.Phone, clock.GetUtcNow()), FileName);
    }

    /// <summary>Where this portal is, as the browser sees it.</summary>
    public static Uri PortalOf(HttpContext http) => new($"{http.Request.Scheme}://{http.Request.Host}");

    /// <summary>The address of the own page as people write it down.</summary>
    public static string PageOf(Uri portal) => portal.Authority + "/my";

    // What the tablet has just shown, and nothing else: the card must be that person's and still open something.
    private static async Task<IResult> OfTheVisit(
        int place, [FromForm] string? secret, [FromForm] string? code, HttpContext http, FindVisit visits, ChoiceCards cards, PageWords words, ContactData contact, TimeProvider clock, Sealing sealing) =>
        VisitTicket.From(http.User) is { } tablet && await visits.For(tablet.Visit, tablet.Ticket) is { } visit && visit.At(place) is { } who
        && secret is not null && CardCode.TryParse(code, out var typed) && await cards.Holds(who.Person.Id, new IssuedCard(secret, typed))
            ? Paper(http, new IssuedCard(secret, typed), words, contact, clock, sealing)
            : Results.NotFound();

    // A lost card: the one before opens nothing from now on.
    private static async Task<IResult> NewCard(
        Guid person, [FromForm] string? print, HttpContext http, WhoSeesWhom sight, ChoiceCards cards, PageWords words, ContactData contact, TimeProvider clock, Sealing sealing) =>
        print is null ? Results.BadRequest()
        : StaffTicket.From(http.User) is { } worker && await sight.Look(worker, person, "card", http.RequestAborted) is not null
            ? Paper(http, await cards.Issue(new PersonId(person)), words, contact, clock, sealing)
            : Results.NotFound();
}
