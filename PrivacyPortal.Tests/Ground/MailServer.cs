using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace PrivacyPortal.Tests.Ground;

/// <summary>A real mail server on this machine: takes, refuses, puts off or falls silent, as a test tells it.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, string> _taken = new();
    private readonly ConcurrentDictionary<string, int> _asked = new();
    private Task _running = Task.CompletedTask;

    public MailServer()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>What it says to a recipient the n-th time that it is asked; nothing to take them.</summary>
    public Func<string, int, SmtpResponse?> Recipients { get; set; } = (_, _) => null;

    /// <summary>How long it thinks once it has a whole letter, before it says anything.</summary>
    public TimeSpan Thinks { get; set; }

    /// <summary>Every letter that it took, as it came over the line.</summary>
    public IReadOnlyCollection<string> Taken => [.. _taken.Values];

    /// <summary>The settings of a portal that hands its letters in here.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Portal:Mail:Host"] = "127.0.0.1",
        ["Portal:Mail:Port"] = Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Portal:Mail:Security"] = "None",
        ["Portal:Mail:From"] = "PSS <letters@example.org>",
        ["Portal:Mail:PatienceSeconds"] = "2",
    };

    public MailServer Start()
    {
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        var parts = new SmtpServer.ComponentModel.ServiceProvider();
        parts.Add(new Door(this));
        parts.Add(new Box(this));
        _running = new SmtpServer.SmtpServer(options, parts).StartAsync(_stop.Token);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running.WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception fault) when (fault is OperationCanceledException or TimeoutException)
        {
            // It was told to stop.
        }

        _stop.Dispose();
    }

    private sealed class Door(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken)
        {
            var address = $"{to.User}@{to.Host}";
            return server.Recipients(address, server._asked.AddOrUpdate(address, 1, (_, times) => times + 1)) is { } no ? throw new SmtpResponseException(no) : Task.FromResult(true);
        }
    }

    private sealed class Box(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            server._taken.TryAdd($"{server._taken.Count} {transaction.To[0].User}", System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
            await Task.Delay(server.Thinks, cancellationToken);
            return SmtpResponse.Ok;
        }
    }
}
