namespace PrivacyPortal.Web.Headers;

/// <summary>Puts the same strict headers on every response: pages, files, refusals and faults alike.</summary>
internal static class SecurityHeaders
{
    /// <summary>Comes first in the pipeline, so that nothing answers without them.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Signing out leads on to the directory, and a browser holds a form to where its answer leads.
        var directory = Uri.TryCreate(app.Configuration["AzureAd:Instance"], UriKind.Absolute, out var instance) ? instance.GetLeftPart(UriPartial.Authority) : null;
        var style = app.Services.GetRequiredService<ReadingStyle>();
        var onlyHttps = !app.Environment.IsDevelopment();
        app.Use((context, next) => Answer(context, next, directory, style, onlyHttps));
    }

    private static Task Answer(HttpContext context, RequestDelegate next, string? directory, ReadingStyle style, bool onlyHttps)
    {
        var nonce = new ScriptNonce();
        context.Features.Set(nonce);
        var isStaff = StaffPages.Holds(context.Request.Path);
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers, nonce, isStaff, directory, style);
            if (onlyHttps && context.Request.IsHttps)
            {
                // Two years. Here and not by the framework: a fault clears what was set before it.
                context.Response.Headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(IHeaderDictionary headers, ScriptNonce nonce, bool isStaff, string? directory, ReadingStyle style)
    {
        headers.ContentSecurityPolicy = Policy(nonce, isStaff, isStaff ? directory : null, style);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // Shared tablets: the next person's Back shows nothing (R9.6). Files that say otherwise have said so themselves.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }

    private static string Policy(ScriptNonce nonce, bool isStaff, string? formsLeadTo, ReadingStyle style) => string.Join("; ",
        "default-src 'none'",
        $"script-src 'nonce-{nonce.Value}' 'strict-dynamic'",
        isStaff ? "style-src-elem 'self' 'unsafe-inline'" : "style-src-elem 'self' " + style.Source,
        isStaff ? "style-src-attr 'unsafe-inline'" : "style-src-attr 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        formsLeadTo is null ? "form-action 'self'" : "form-action 'self' " + formsLeadTo,
        "frame-ancestors 'none'",
        "object-src 'none'");
}
