using System.Globalization;
using System.Net;
using MailKit.Security;
using MimeKit;
using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Letters;

/// <summary>Where e-mail is handed in, <c>Portal:Mail:…</c>. Without a host it lies in the outbox folder, for somebody to send.</summary>
internal sealed record MailSettings
{
    /// <summary>The server that takes our e-mail; none for the outbox folder.</summary>
    public string? Host { get; init; }

    public int Port { get; init; }

    public SecureSocketOptions Security { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Who it comes from: a name and an address that say nothing of what we do (R9.2).</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>How long one e-mail may take before we let go.</summary>
    public TimeSpan Patience { get; init; }

    public static MailSettings Read(IConfigurationSection portal)
    {
        var mail = portal.GetSection("Mail");
        var host = mail["Host"] is { Length: > 0 } given ? given : null;
        var security = (mail["Security"] ?? "StartTls") switch
        {
            "StartTls" => SecureSocketOptions.StartTls,
            "Tls" => SecureSocketOptions.SslOnConnect,
            "None" when host is null || IsThisMachine(host) => SecureSocketOptions.None,
            "None" => throw new SettingsException("Portal:Mail:Security", "is None", "letters would travel in the open", "Write StartTls or Tls."),
            var other => throw new SettingsException("Portal:Mail:Security", $"is '{other}'", "there is no such choice", "Choose StartTls, Tls or None."),
        };
        return new MailSettings
        {
            Host = host,
            Security = security,
            Port = Number(mail, "Port", security == SecureSocketOptions.SslOnConnect ? 465 : 587, 65_535),
            User = mail["User"],
            Password = mail["Password"],
            From = Sender(mail["From"], host),
            Patience = TimeSpan.FromSeconds(Number(mail, "PatienceSeconds", 60, 600)),
        };
    }

    private static MailboxAddress Sender(string? given, string? host)
    {
        if (given is null && host is null)
        {
            return new MailboxAddress("PSS", "letters@portal.invalid");
        }

        return !MailboxAddress.TryParse(given ?? "", out var from) || string.IsNullOrEmpty(from.Domain)
            ? throw new SettingsException("Portal:Mail:From", "is no e-mail address", "nobody could be answered", "Write one such as PSS <letters@example.org>.")
            : NeutralOutside.Holds(from.ToString()) ? from
            : throw new SettingsException("Portal:Mail:From", $"is '{from}'", "whoever sees the mailbox would learn what it is about", "Choose a sender that says PSS and no more.");
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static int Number(IConfigurationSection mail, string name, int usual, int most) =>
        mail[name] is not { } given ? usual
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number
        : throw new SettingsException("Portal:Mail:" + name, $"is '{given}'", $"it must be a number from 1 to {most}", "Write one, or leave it out.");
}
