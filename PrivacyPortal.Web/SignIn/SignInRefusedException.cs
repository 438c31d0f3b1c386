namespace PrivacyPortal.Web.SignIn;

/// <summary>The directory said yes and we say no. The message is for the log and holds nothing about the person.</summary>
internal sealed class SignInRefusedException(SignInRefusal why, string reason, string? to = null) : Exception(reason)
{
    public SignInRefusal Why { get; } = why;

    /// <summary>The staff page that was asked for, so that trying again leads there.</summary>
    public string? To { get; } = to;
}
