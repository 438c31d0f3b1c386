using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Figures;

/// <summary>The figures that may leave the team, as a table.</summary>
internal static class FigureEndpoints
{
    public static string Address(DateOnly from, DateOnly until) => $"/staff/figures/for-a-report.csv?from={from:O}&until={until:O}";

    public static void MapFigures(this WebApplication app) => app.MapGet("/staff/figures/for-a-report.csv", Give).RequireAuthorization(Access.ReadsRecords);

    private static async Task<IResult> Give(HttpContext http, SeeFigures figures, DateOnly? from = null, DateOnly? until = null)
    {
        if (StaffTicket.From(http.User) is not { } who)
        {
            return Results.NotFound();
        }

        return SeeFigures.WrongWith(from, until) is { } wrong
            ? Results.Text(wrong, statusCode: StatusCodes.Status400BadRequest)
            : Results.File(Outside.Csv(await figures.ByPurpose(who, from!.Value, until!.Value, http.RequestAborted), from.Value, until.Value), "text/csv; charset=utf-8", "figures.csv");
    }
}
