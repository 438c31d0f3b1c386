namespace PrivacyPortal.Web.SignIn;

/// <summary>What the log says of sign-ins: that it happened and why not, never who.</summary>
internal static partial class SignInLog
{
    public static void Refused(ILoggerFactory logging, string reason) => Refused(logging.CreateLogger("PrivacyPortal.SignIn"), reason);

    public static void Opened(HttpContext http) => Opened(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("PrivacyPortal.SignIn"));

    [LoggerMessage(Level = LogLevel.Information, Message = "A sign-in was opened.")]
    private static partial void Opened(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused: {Reason}.")]
    private static partial void Refused(ILogger logger, string reason);
}
