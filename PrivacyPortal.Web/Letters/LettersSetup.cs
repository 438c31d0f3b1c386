using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Letters;

/// <summary>Everything that writes and sends letters.</summary>
internal static class LettersSetup
{
    public static void AddLetters(this IServiceCollection services)
    {
        services.AddSingleton<LetterWords>();
        services.AddSingleton<FindToTell>();
        services.AddSingleton<WriteLetters>();
        services.AddSingleton<LetterCopy>();
        services.AddSingleton<ComposeMail>();
        services.AddSingleton<Mailer>(provider =>
            provider.GetRequiredService<PortalSettings>() is { Mail.Host: not null } settings ? new SmtpMailer(settings.Mail) : new FolderMailer(provider.GetRequiredService<PortalSettings>()));
        services.AddSingleton<SendLetters>();
        services.AddHostedService<LettersWorker>();
    }
}
