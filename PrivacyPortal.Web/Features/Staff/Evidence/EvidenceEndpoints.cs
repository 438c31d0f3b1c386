using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Evidence;

/// <summary>The evidence pack as a paper, by a post: what it is for is no business of an address.</summary>
internal static class EvidenceEndpoints
{
    private const string NoSeal = "The pack can't be sealed now, and without its seal it proves nothing. Try again in a minute; if it fails again, tell whoever looks after the portal.";

    public static void MapEvidence(this WebApplication app) =>
        app.MapPost("/staff/evidence/{person:guid}", Make).RequireAuthorization(Access.Leads, Access.FreshStaff);

    private static async Task<IResult> Make(
        Guid person, [FromForm] string? reason, [FromForm] string? scope, [FromForm] string? request, [FromForm] string? reference, [FromForm] string? size, HttpContext http, MakePack packs, TimeProvider clock)
    {
        if (StaffTicket.From(http.User) is not { } who || !Enum.TryParse<PackReason>(reason, out var why) || !Enum.IsDefined(why)
            || !Enum.TryParse<EvidenceScope>(scope, out var how) || !Enum.IsDefined(how) || reference?.Length > WantedPack.LongestReference)
        {
            return Results.BadRequest();
        }

        var wanted = new WantedPack(why, how)
        {
            Request = Guid.TryParse(request, out var id) ? id : null,
            TheirReference = TypedWords.OneLineOrNone(reference),
            Format = size == "large" ? PaperFormat.LargePrint : PaperFormat.A4,
        };
        try
        {
            // Its name says nothing about whose it is (R9.2).
            return await packs.Make(who, new PersonId(person), wanted, http.RequestAborted) is { } pdf
                ? HandOut.Sealed(pdf, string.Create(CultureInfo.InvariantCulture, $"PSS-pack-{UkCalendar.Today(clock):yyyy-MM}.pdf"))
                : Results.NotFound();
        }
        catch (Exception problem) when (problem is SealException or TimeStampException)
        {
            return Results.Text(NoSeal, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
