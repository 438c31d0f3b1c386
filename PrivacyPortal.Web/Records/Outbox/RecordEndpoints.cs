using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Records.Outbox;

/// <summary>Records to take away: for the family from their visit, for staff from whoever is in their sight. Names and addresses say nothing (R9.2).</summary>
internal static class RecordEndpoints
{
    public static void MapRecords(this WebApplication app)
    {
        app.MapGet("/visit/record/{record:guid}", ForTheFamily).RequireAuthorization(Access.Visit);
        app.MapGet("/staff/records/{record:guid}", ForStaff).RequireAuthorization(Access.Staff);
        app.MapGet("/staff/records/{record:guid}/kantara.json", Kantara).RequireAuthorization(Access.ReadsRecords);
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

    // For those who ask for that form; nothing of it is kept.
    private static async Task<IResult> Kantara(Guid record, HttpContext http, RecordFacts facts, WhoSeesWhom sight, IDbContextFactory<PortalDb> contexts)
    {
        Guid about;
        await using (var db = await contexts.CreateDbContextAsync(http.RequestAborted))
        {
            about = await db.Records.Where(r => r.Id == record).Select(r => r.AboutId).SingleOrDefaultAsync(http.RequestAborted);
        }

        return StaffTicket.From(http.User) is { } staff && await sight.Look(staff, about, "record, as a Kantara receipt", http.RequestAborted) is not null
            && KantaraReceipt.Of(await facts.Of(record, http.RequestAborted)) is { } receipt
            ? Results.File(receipt, "application/json", "PSS-receipt.json")
            : Results.NotFound();
    }

    private static IResult File(byte[]? pdf, TimeProvider clock) =>
        HandOut.Sealed(pdf, string.Create(CultureInfo.InvariantCulture, $"PSS-copy-{UkCalendar.Today(clock):yyyy-MM}.pdf"));
}
