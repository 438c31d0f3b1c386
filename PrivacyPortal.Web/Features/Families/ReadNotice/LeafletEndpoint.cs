using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>Hands out the notice as paper: <c>/notice/adult.pdf</c>, and in 18 point with <c>?size=large</c>.</summary>
internal static class LeafletEndpoint
{
    public static void MapLeaflets(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/notice/{edition}.pdf",
        (HttpContext http, PublishedNotice notices, PageWords words, Sealing sealing, string edition, string? size) =>
        {
            if (!Audience.TryParse(edition, out var audience))
            {
                return Results.NotFound();
            }

            var notice = notices.InForce;
            var online = new Uri($"{http.Request.Scheme}://{http.Request.Host}/notice/{audience}");
            var paper = NoticePaper.Compose(words, notice.In(audience, words.Now.Tag), notice.PublishedOn, online, size == "large" ? PaperFormat.LargePrint : PaperFormat.A4);

            // The name that a download gets says nothing of the service (R9.2).
            http.Response.Headers.ContentDisposition = $"inline; filename=\"PSS-how-we-use-information-{audience}.pdf\"";
            return HandOut.Print(sealing, paper, name: null);
        }).AllowAnonymous();
}
