using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// A bad signal between one tablet and the portal: 200 ms each way, 400 kbit/s each way for all its connections together, two pieces in a
/// hundred lost and sent again 600 ms later (with everything behind them waiting), and one piece in five hundred at which the connection is reset.
/// </summary>
internal sealed class FailingLink : IAsyncDisposable
{
    private const double BytesEachSecond = 400_000 / 8;
    private const double Lost = 0.02;
    private const double Reset = 0.002;
    private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SentAgainAfter = TimeSpan.FromMilliseconds(600);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Random _chance;
    private readonly Uri _portal;
    private readonly Task _listening;
    private readonly Way _up = new();
    private readonly Way _down = new();
    private int _resets;
    private int _lost;

    public FailingLink(Uri portal, int seed)
    {
        (_portal, _chance) = (portal, new Random(seed));
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _listening = Listen();
    }

    /// <summary>Where the portal is, seen through this link.</summary>
    public Uri Address { get; }

    /// <summary>How many connections were reset so far.</summary>
    public int Resets => _resets;

    /// <summary>How many pieces were lost and sent again so far.</summary>
    public int SentAgain => _lost;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _listening;
        _end.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                _ = Carry(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The link is taken down.
        }
    }

    private async Task Carry(TcpClient tablet)
    {
        using var portal = new TcpClient();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        try
        {
            tablet.NoDelay = portal.NoDelay = true;
            await portal.ConnectAsync(_portal.Host, _portal.Port, either.Token);
            await Task.WhenAll(
                Pass(tablet.GetStream(), portal.GetStream(), _up, either),
                Pass(portal.GetStream(), tablet.GetStream(), _down, either));
        }
        catch (Exception over) when (over is IOException or SocketException or OperationCanceledException or ChannelClosedException or ObjectDisposedException)
        {
            // Reset, not closed: the other side learns it as it would from a mast.
            tablet.LingerState = portal.LingerState = new LingerOption(true, 0);
        }
        finally
        {
            tablet.Dispose();
        }
    }

    private async Task Pass(NetworkStream from, NetworkStream to, Way way, CancellationTokenSource end)
    {
        var underWay = Channel.CreateBounded<(TimeSpan At, byte[] Piece)>(64);
        await Task.WhenAll(TakeIn(), GiveOut());

        async Task TakeIn()
        {
            try
            {
                var piece = new byte[1460];
                var last = TimeSpan.Zero;
                for (int got; (got = await from.ReadAsync(piece, end.Token)) > 0;)
                {
                    lock (_chance)
                    {
                        if (_chance.NextDouble() < Reset)
                        {
                            _resets++;
                            throw new IOException("The link was reset.");
                        }

                        way.FreeAt = Later(way.FreeAt, _watch.Elapsed) + TimeSpan.FromSeconds(got / BytesEachSecond);
                        last = Later(last, way.FreeAt + OneWay);
                        if (_chance.NextDouble() < Lost)
                        {
                            _lost++;
                            last += SentAgainAfter;
                        }
                    }

                    await underWay.Writer.WriteAsync((last, piece[..got]), end.Token);
                }

                underWay.Writer.Complete();
            }
            catch
            {
                await end.CancelAsync();
                throw;
            }
        }

        async Task GiveOut()
        {
            try
            {
                await foreach (var (at, piece) in underWay.Reader.ReadAllAsync(end.Token))
                {
                    if (at - _watch.Elapsed is { Ticks: > 0 } wait)
                    {
                        await Task.Delay(wait, end.Token);
                    }

                    await to.WriteAsync(piece, end.Token);
                }

                to.Socket.Shutdown(SocketShutdown.Send);
            }
            catch
            {
                await end.CancelAsync();
                throw;
            }
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>One direction, shared by all connections.</summary>
    private sealed class Way
    {
        public TimeSpan FreeAt { get; set; }
    }
}
