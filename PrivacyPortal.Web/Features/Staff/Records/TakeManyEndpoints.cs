using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>Many records to print or to take away. By posts: an address never holds a name.</summary>
internal static class TakeManyEndpoints
{
    public static void MapTakeMany(this WebApplication app)
    {
        app.MapPost("/staff/records/bundle", Print).RequireAuthorization(Access.ReadsRecords);
        app.MapPost("/staff/records/originals", Originals).RequireAuthorization(Access.ReadsRecords, Access.FreshStaff);
    }

    private static async Task<IResult> Print([FromForm] string? search, HttpContext http, TakeMany many, TimeProvider clock) =>
        StaffTicket.From(http.User) is { } who && await many.Print(who, search, http.RequestAborted) is { } pdf
            ? Results.File(pdf, "application/pdf", Name("copies", "pdf", clock))
            : Results.NotFound();

    private static async Task<IResult> Originals([FromForm] string? search, HttpContext http, TakeMany many, TimeProvider clock) =>
        StaffTicket.From(http.User) is { } who && await many.Originals(who, search, http.RequestAborted) is { } zip
            ? Results.File(zip, "application/zip", Name("originals", "zip", clock))
            : Results.NotFound();

    // Says nothing about whose they are or what for (R9.2).
    private static string Name(string what, string kind, TimeProvider clock) =>
        string.Create(CultureInfo.InvariantCulture, $"PSS-{what}-{UkCalendar.Today(clock):yyyy-MM}.{kind}");
}
