using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Letters;

/// <summary>A letter on paper, to post or to hand over.</summary>
internal static class LetterEndpoints
{
    public static void MapStaffLetters(this WebApplication app) =>
        app.MapGet("/staff/letters/{id:guid}/copy.pdf", Print).RequireAuthorization(Access.WithFamilies);

    private static async Task<IResult> Print(Guid id, HttpContext http, HandleLetters letters, TimeProvider clock) =>
        StaffTicket.From(http.User) is not { } worker || await letters.Print(worker, id, http.RequestAborted) is not { } print ? Results.NotFound()
        : HandOut.Sealed(print.Pdf, LetterCopy.NameOn(UkCalendar.Today(clock)));
}
