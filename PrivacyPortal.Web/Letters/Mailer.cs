using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Letters;

/// <summary>Hands e-mails in, one after the other.</summary>
internal abstract class Mailer
{
    /// <summary>Hands one in, and says what became of it; never throws for what a server or a line does.</summary>
    public abstract Task<Delivery> Send(MimeMessage mail, CancellationToken stop);

    /// <summary>No more for now.</summary>
    public virtual Task EndRound() => Task.CompletedTask;
}

/// <summary>What became of an e-mail that was handed in, and a short code why.</summary>
internal sealed record Delivery(DeliveryHow How, string? Problem = null);

/// <summary>How handing in went.</summary>
internal enum DeliveryHow
{
    /// <summary>The server took it: it is theirs now.</summary>
    Accepted = 1,

    /// <summary>The server won't have this one, now or later.</summary>
    Refused,

    /// <summary>The server wants this one later, as one does that keeps a grey list.</summary>
    TryLater,

    /// <summary>There is no server to talk to, or it does not let us in: nothing was handed in.</summary>
    NotNow,

    /// <summary>The line fell silent after the letter was begun: it may be there or not.</summary>
    Unsure,
}

/// <summary>By SMTP, on one connection for a round.</summary>
internal sealed class SmtpMailer(MailSettings settings) : Mailer
{
    private SmtpClient? _client;

    public override async Task<Delivery> Send(MimeMessage mail, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(settings.Patience);
        var begun = new Begun();
        try
        {
            var client = await Connected(patience.Token);
            await client.SendAsync(mail, patience.Token, begun);
            return new Delivery(DeliveryHow.Accepted);
        }
        catch (SmtpCommandException no) when (no.ErrorCode != SmtpErrorCode.SenderNotAccepted && _client is not null)
        {
            var code = ((int)no.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new Delivery((int)no.StatusCode < 500 ? DeliveryHow.TryLater : DeliveryHow.Refused, code);
        }
        catch (Exception fault) when (fault is SmtpCommandException or ProtocolException or AuthenticationException or SslHandshakeException
            or IOException or SocketException or OperationCanceledException or ServiceNotConnectedException or NotSupportedException)
        {
            await EndRound();
            return begun.Any ? new Delivery(DeliveryHow.Unsure, "silence") : new Delivery(DeliveryHow.NotNow, fault.GetType().Name);
        }
    }

    public override async Task EndRound()
    {
        if (_client is not { } client)
        {
            return;
        }

        _client = null;
        try
        {
            using var short_ = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: client.IsConnected, short_.Token);
        }
        catch (Exception fault) when (fault is ProtocolException or IOException or SocketException or OperationCanceledException)
        {
            // It is gone already.
        }

        client.Dispose();
    }

    private async Task<SmtpClient> Connected(CancellationToken stop)
    {
        if (_client is { IsConnected: true } open)
        {
            return open;
        }

        _client?.Dispose();
        _client = null;
        var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, stop);
            if (settings.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", stop);
            }
        }
        catch
        {
            client.Dispose();
            throw;
        }

        return _client = client;
    }

    /// <summary>Told as soon as anything of the letter itself is on the line.</summary>
    private sealed class Begun : ITransferProgress
    {
        public bool Any { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Any = true;

        public void Report(long bytesTransferred) => Any = true;
    }
}

/// <summary>Into files in the data folder, whole or not at all, for somebody to send.</summary>
internal sealed class FolderMailer(PortalSettings settings) : Mailer
{
    public const string Folder = "outbox";

    public override async Task<Delivery> Send(MimeMessage mail, CancellationToken stop)
    {
        try
        {
            var file = Path.Combine(Directory.CreateDirectory(Path.Combine(settings.DataFolder, Folder)).FullName, mail.MessageId!.Split('@')[0] + ".eml");
            await mail.WriteToAsync(file + ".unfinished", stop);
            File.Move(file + ".unfinished", file, overwrite: true);
            return new Delivery(DeliveryHow.Accepted);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return new Delivery(DeliveryHow.NotNow, fault.GetType().Name);
        }
    }
}
