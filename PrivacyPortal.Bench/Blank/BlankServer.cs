using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PrivacyPortal.Bench.Blank;

/// <summary>The smallest server that there is to compare with: one plain answer, and one Blazor page with a button.</summary>
internal static class BlankServer
{
    /// <summary>The word that makes this program be it.</summary>
    public const string Name = "blank-server";

    public static async Task Run(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/hello", () => "Hello");
        app.MapRazorComponents<BlankApp>().AddInteractiveServerRenderMode();
        await app.RunAsync(address);
    }
}
