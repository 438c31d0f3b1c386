using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.SignalR;
using MudBlazor.Services;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Families.ReadNotice;
using PrivacyPortal.Web.Features.Staff.Import;
using PrivacyPortal.Web.Features.Staff.Today;
using PrivacyPortal.Web.Headers;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web;

/// <summary>What every page stands on: components on the server, compressed HTML, and calm words when something is missing or breaks.</summary>
internal static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.AddFilter(new CircuitPace()));
        services.AddHttpContextAccessor();
        services.AddMudServices();
        services.AddSingleton<PublishedNotice>();
        services.AddHostedService<NoticeWatch>();
        services.AddHostedService<DueWorker>();
        services.AddSingleton<KeptPages>();
        services.AddSingleton<ReadingStyle>();
        services.AddSingleton<FamilyMessages>();
        services.AddSingleton(_ => PageWords.Load());
        services.AddTransient(provider => provider.GetRequiredService<PublishedNotice>().InForce);
        services.AddTransient(provider => provider.GetRequiredService<NoticeVersion>().Editions[0].Contact);

        // HTML only: files are compressed once, at build. Tokens in the pages are masked anew each time, so their length tells nothing.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseLanguages();
        app.Use((http, next) => http.RequestServices.GetRequiredService<KeptPages>().Serve(http, next));
        app.UseResponseCompression();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (!app.Environment.IsDevelopment())
        {
            // A fault clears the headers that were set before it; this one is said again on its page.
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    }

    /// <summary>The notice that is in force, before anybody asks for it.</summary>
    public static Task PrepareNotice(this WebApplication app) => app.Services.GetRequiredService<PublishedNotice>().Load(NoticeContent.Load);

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapComfort();
        app.MapLanguage();
        app.MapImportTemplate();
        app.MapLeaflets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
