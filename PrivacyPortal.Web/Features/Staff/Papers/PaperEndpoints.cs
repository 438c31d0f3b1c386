using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>The blank form as a paper, by a post: each print is kept, with a code of its own. And a page of a scan, for whoever may see whom it is about.</summary>
internal static class PaperEndpoints
{
    /// <summary>How the page is told that nothing was left to print.</summary>
    public const string Nothing = "nothing";

    // Says nothing about whose it is or what for (R9.2).
    private const string FileName = "PSS-form.pdf";

    public static void MapPapers(this WebApplication app)
    {
        app.MapPost("/staff/forms/{person:guid}", Print).RequireAuthorization(Access.WithFamilies);
        app.MapGet("/staff/papers/{id:guid}/scans/{page:int}", Scan).RequireAuthorization(Access.WithFamilies);
    }

    private static async Task<IResult> Print(Guid person, IFormCollection sent, HttpContext http, PrintForm forms, PageWords words, Sealing sealing)
    {
        if (!sent.ContainsKey("print") || StaffTicket.From(http.User) is not { } who)
        {
            return Results.BadRequest();
        }

        var asked = Purpose.All.Where(p => sent["ask"].Contains(p.Key)).ToList();
        var about = sent["about"].Select(id => Guid.TryParse(id, out var one) ? one : (Guid?)null).OfType<Guid>().Select(id => new PersonId(id)).ToList();
        return await forms.Print(who, new PersonId(person), asked, about, sent.ContainsKey("raised"), http.RequestAborted) is { } form
            ? HandOut.Print(sealing, AnswerFormPaper.Compose(words, form, sent["size"] == "large" ? PaperFormat.LargePrint : PaperFormat.A4), FileName)
            : Results.LocalRedirect($"/staff/people/{person}/form?{Nothing}=1");
    }

    private static async Task<IResult> Scan(Guid id, int page, HttpContext http, CheckPaper papers) =>
        StaffTicket.From(http.User) is { } who && await papers.Scan(who, id, page, http.RequestAborted) is { } picture
            ? Results.Bytes(picture, "image/jpeg")
            : Results.NotFound();
}
