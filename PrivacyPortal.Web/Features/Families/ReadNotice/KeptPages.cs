using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Headers;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>
/// Keeps the pages of the published notice as they were rendered. They say the same to everyone, so only the nonce is written afresh
/// into each response; another version in force begins an empty shelf. Anything unusual is rendered as ever.
/// </summary>
internal sealed class KeptPages(PublishedNotice notices)
{
    // Editions, cards and looks make more pages than anybody asks for: beyond this they are rendered.
    private const int Most = 400;
    private const string StateMark = "<!--Blazor-Server-Component-State:";

    private readonly ConcurrentDictionary<(string Path, int? Card, string Look, string Language), GzipPieces> _shelf = new();
    private NoticeVersion? _shelfOf;

    public async Task Serve(HttpContext http, RequestDelegate next)
    {
        if (KeyOf(http) is not { } key)
        {
            await next(http);
            return;
        }

        if (!ReferenceEquals(_shelfOf, notices.InForce))
        {
            _shelf.Clear();
            _shelfOf = notices.InForce;
        }

        var nonce = http.Features.Get<ScriptNonce>()!.Value;
        if (!_shelf.TryGetValue(key, out var page))
        {
            page = await Render(http, next, nonce);
            if (page is null)
            {
                return;
            }

            if (_shelf.Count < Most)
            {
                _shelf.TryAdd(key, page);
            }
        }

        var word = Encoding.ASCII.GetBytes(HtmlEncoder.Default.Encode(nonce));
        var gzip = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        var bytes = gzip ? page.Gzip(word) : page.Plain(word);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.CacheControl = "no-store";
        if (gzip)
        {
            http.Response.Headers.ContentEncoding = "gzip";
        }

        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    // Renders once without compression; what is not a plain page goes out as it came.
    private static async Task<GzipPieces?> Render(HttpContext http, RequestDelegate next, string nonce)
    {
        var (body, wanted) = (http.Response.Body, http.Request.Headers.AcceptEncoding);
        using var rendered = new MemoryStream();
        http.Response.Body = rendered;
        http.Request.Headers.AcceptEncoding = default;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
            http.Request.Headers.AcceptEncoding = wanted;
        }

        var html = Encoding.UTF8.GetString(rendered.GetBuffer(), 0, (int)rendered.Length);
        var isPlain = http.Response.StatusCode == StatusCodes.Status200OK && html.Contains("</html>", StringComparison.Ordinal);
        if (!isPlain)
        {
            await body.WriteAsync(rendered.GetBuffer().AsMemory(0, (int)rendered.Length), http.RequestAborted);
            return null;
        }

        // What a circuit would want of this one request: no circuit begins here, and it must not go to others.
        var state = html.IndexOf(StateMark, StringComparison.Ordinal);
        var whole = state < 0 ? html : html[..state];
        http.Response.Headers.Remove("Set-Cookie");
        return new GzipPieces([.. whole.Split(HtmlEncoder.Default.Encode(nonce)).Select(Encoding.UTF8.GetBytes)]);
    }

    private (string Path, int? Card, string Look, string Language)? KeyOf(HttpContext http)
    {
        var request = http.Request;
        if (request.Method != HttpMethods.Get
            || !request.Path.StartsWithSegments("/notice", out var rest)
            || request.Headers.Accept.ToString().Contains("blazor", StringComparison.Ordinal))
        {
            return null;
        }

        var edition = rest.Value?.TrimStart('/') ?? "";
        if (edition.Length > 0 && !Audience.TryParse(edition, out _))
        {
            return null;
        }

        int? card = null;
        foreach (var (name, value) in request.Query)
        {
            if (name == "card" && int.TryParse(value, out var number) && number is > 0 and < 20)
            {
                card = number;
            }
            else if (name != "v" || value != notices.InForce.Number.ToString())
            {
                return null;
            }
        }

        return (request.Path.Value!, card, Comfort.Of(http).ToString(), CultureInfo.CurrentUICulture.Name);
    }
}
