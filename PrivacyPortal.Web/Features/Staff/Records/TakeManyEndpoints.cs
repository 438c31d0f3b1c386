using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>Many records to print or to take away. What is searched for is posted: an address never holds a name.</summary>
internal static class TakeManyEndpoints
{
    public static void MapTakeMany(this WebApplication app)
    {
        app.MapGet("/staff/records/printed/{printing:guid}", Printed).RequireAuthorization(Access.ReadsRecords);
        app.MapPost("/staff/records/originals", Originals).RequireAuthorization(Access.ReadsRecords, Access.FreshStaff);
    }

    private static async Task<IResult> Printed(Guid printing, HttpContext http, PrintMany many, TimeProvider clock) =>
        StaffTicket.From(http.User) is { } who && await many.Fetch(who, printing, http.RequestAborted) is { } pdf
            ? HandOut.Sealed(pdf, Name("copies", "pdf", clock))
            : Results.NotFound();

    private static async Task<IResult> Originals(
        [FromForm] string? search, [FromForm] string? session, [FromForm] string? just, HttpContext http, TakeMany many, TimeProvider clock) =>
        StaffTicket.From(http.User) is { } who && await many.Originals(who, new ChosenRecords(search, IdOf(session), Ids(just)), http.RequestAborted) is { } zip
            ? Results.File(zip, "application/zip", Name("originals", "zip", clock))
            : Results.NotFound();

    private static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;

    // What is no number chooses nothing: never more than was chosen.
    private static List<Guid>? Ids(string? text) => string.IsNullOrEmpty(text) ? null
        : [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IdOf).OfType<Guid>()];

    // Says nothing about whose they are or what for (R9.2).
    private static string Name(string what, string kind, TimeProvider clock) =>
        string.Create(CultureInfo.InvariantCulture, $"PSS-{what}-{UkCalendar.Today(clock):yyyy-MM}.{kind}");
}
