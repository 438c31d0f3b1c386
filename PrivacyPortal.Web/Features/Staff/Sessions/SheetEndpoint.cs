using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Sessions;

/// <summary>The sheet on paper.</summary>
internal static class SheetEndpoint
{
    public static void MapSheets(this WebApplication app) =>
        app.MapGet("/staff/sessions/{id:guid}/sheet.pdf", Print).RequireAuthorization(Access.WithFamilies);

    private static async Task<IResult> Print(Guid id, HttpContext http, GroupSessions sessions) =>
        StaffTicket.From(http.User) is { } worker && await sessions.Sheet(id, worker) is { } sheet
            ? Results.File(SessionSheetPaper.Compose(sheet).Render(), "application/pdf")
            : Results.NotFound();
}
