using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Records.Outbox;

/// <summary>Records to take away: for the family from their visit, for staff from whoever is in their sight. Names and addresses say nothing (R9.2).</summary>
internal static class RecordEndpoints
{
    private const string Being = "Your copy is being made. Please open this again in a minute.";

    public static void MapRecords(this WebApplication app)
    {
        app.MapGet("/visit/record/{record:guid}", ForTheFamily).RequireAuthorization(Access.Visit);
        app.MapGet("/staff/records/{record:guid}", ForStaff).RequireAuthorization(Access.Staff);
    }

    private static async Task<IResult> ForTheFamily(Guid record, bool? large, HttpContext http, GiveCopy give, IDbContextFactory<PortalDb> contexts, TimeProvider clock)
    {
        if (VisitTicket.From(http.User) is not { } tablet)
        {
            return Results.NotFound();
        }

        await using (var db = await contexts.CreateDbContextAsync(http.RequestAborted))
        {
            var isOfThisVisit = await db.Records.AnyAsync(
                r => r.Id == record && db.Signings.Any(s => s.Id == r.SigningId && s.VisitId == tablet.Visit)
                    && db.Visits.Any(v => v.Id == tablet.Visit && v.Ticket == tablet.Ticket), http.RequestAborted);
            if (!isOfThisVisit)
            {
                return Results.NotFound();
            }
        }

        return File(await give.ForTheSigner(record, large == true, askedBy: null, http.RequestAborted), clock);
    }

    private static async Task<IResult> ForStaff(
        Guid record, bool? copy, bool? large, HttpContext http, GiveCopy give, WhoSeesWhom sight, IDbContextFactory<PortalDb> contexts, TimeProvider clock)
    {
        Guid about;
        await using (var db = await contexts.CreateDbContextAsync(http.RequestAborted))
        {
            about = await db.Records.Where(r => r.Id == record).Select(r => r.AboutId).SingleOrDefaultAsync(http.RequestAborted);
        }

        if (StaffTicket.From(http.User) is not { } staff || await sight.Look(staff, about, "record", http.RequestAborted) is null)
        {
            return Results.NotFound();
        }

        return File(
            copy == true || large == true
                ? await give.ForTheSigner(record, large == true, staff, http.RequestAborted)
                : await give.ForTheCharity(record, http.RequestAborted),
            clock);
    }

    private static IResult File(byte[]? pdf, TimeProvider clock) => pdf is null
        ? Results.Text(Being, statusCode: StatusCodes.Status503ServiceUnavailable)
        : Results.File(pdf, "application/pdf", string.Create(CultureInfo.InvariantCulture, $"PSS-copy-{UkCalendar.Today(clock):yyyy-MM}.pdf"));
}
