namespace PrivacyPortal.Web.Components;

/// <summary>
/// How a reader likes the page: size, room, colours and face. Kept in a cookie of the session that holds nothing else and ends with
/// the visit; in no other storage of the browser (R9.6). What is not known counts as the usual.
/// </summary>
internal sealed record Comfort(string Size, string Room, string Colours, string Face)
{
    public const string Cookie = "portal-comfort";

    public static IReadOnlyList<string> Sizes { get; } = ["usual", "large", "largest"];

    public static IReadOnlyList<string> Rooms { get; } = ["usual", "wide"];

    public static IReadOnlyList<string> AllColours { get; } = ["usual", "light", "dark", "strong"];

    /// <summary>Atkinson Hyperlegible is made for low vision; Lexend, rounder and wider, for readers whose letters swim.</summary>
    public static IReadOnlyList<string> Faces { get; } = ["usual", "lexend"];

    public static Comfort Usual { get; } = new("usual", "usual", "usual", "usual");

    /// <summary>What this request's reader chose.</summary>
    public static Comfort Of(HttpContext http) => Parse(http.Request.Cookies[NameFor(http)]);

    public static Comfort Parse(string? text) =>
        text?.Split('.') is [var size, var room, var colours, var face] ? From(size, room, colours, face) : Usual;

    public static Comfort From(string? size, string? room, string? colours, string? face) =>
        new(Known(Sizes, size), Known(Rooms, room), Known(AllColours, colours), Known(Faces, face));

    /// <summary>Forgets it: the next person begins with the usual.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(NameFor(http), Options(http));

    public void Keep(HttpContext http) => http.Response.Cookies.Append(NameFor(http), ToString(), Options(http));

    public override string ToString() => $"{Size}.{Room}.{Colours}.{Face}";

    // __Host-: the browser itself refuses it from a neighbour's address or without HTTPS.
    private static string NameFor(HttpContext http) => http.Request.IsHttps ? "__Host-" + Cookie : Cookie;

    private static string Known(IReadOnlyList<string> all, string? key) => all.Contains(key) ? key! : Usual.Size;

    /// <summary>A cookie that ends with the visit and that no script sees.</summary>
    public static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
    };
}
