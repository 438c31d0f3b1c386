namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>The key of what is open, on the device: gone with the browser's window, and worth nothing once it was ended on the server.</summary>
internal static class MyCookie
{
    public static string? Read(HttpContext http) => http.Request.Cookies[Name(http)];

    public static void Write(HttpContext http, string key) => http.Response.Cookies.Append(Name(http), key, Options(http));

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name(http), Options(http));

    private static string Name(HttpContext http) => (http.Request.IsHttps ? "__Host-" : "") + "portal-my";

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/",
    };
}
