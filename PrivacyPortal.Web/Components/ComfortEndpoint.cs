using Microsoft.AspNetCore.Mvc;

namespace PrivacyPortal.Web.Components;

/// <summary>Takes the reader's choice of size, room, colours and face, and leads back to the page that they were on.</summary>
internal static class ComfortEndpoint
{
    public const string Path = "/comfort";

    // Nothing here is worth forging: it changes how the page looks on this device, until the visit ends.
    public static void MapComfort(this IEndpointRouteBuilder routes) => routes.MapPost(
        Path,
        (HttpContext http, [FromForm] string? size, [FromForm] string? room, [FromForm] string? colours, [FromForm] string? face, [FromForm] string? back) =>
        {
            Comfort.From(size, room, colours, face).Keep(http);
            return Results.LocalRedirect(IsOurs(back) ? back! : "/");
        }).DisableAntiforgery().AllowAnonymous();

    /// <summary>An address on this portal, and nothing that a browser might take for another.</summary>
    public static bool IsOurs(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
