using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Sessions;

/// <summary>The sheet on paper.</summary>
internal static class SheetEndpoint
{
    public static void MapSheets(this WebApplication app) =>
        app.MapGet("/staff/sessions/{id:guid}/sheet.pdf", Print).RequireAuthorization(Access.WithFamilies);

    private static async Task<IResult> Print(Guid id, HttpContext http, GroupSessions sessions, Sealing sealing) =>
        StaffTicket.From(http.User) is { } worker && await sessions.Sheet(id, worker) is { } sheet
            ? HandOut.Print(sealing, SessionSheetPaper.Compose(sheet), name: null)
            : Results.NotFound();
}
