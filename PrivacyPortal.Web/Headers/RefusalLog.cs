namespace PrivacyPortal.Web.Headers;

/// <summary>What the log says when somebody is turned away at a door: which door, and never who or from which page.</summary>
internal static partial class RefusalLog
{
    public static void Refused(HttpContext http, string what) => Refused(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("PrivacyPortal.Refusals"), what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused: {What}.")]
    private static partial void Refused(ILogger logger, string what);
}
