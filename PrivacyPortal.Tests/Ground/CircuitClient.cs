using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// Speaks to a circuit as Blazor's script does (SignalR with the BlazorPack protocol over a bare WebSocket), and need not behave as it
/// does: it sends what it likes, as often as it likes, and acknowledges only if it is told to.
/// </summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<object?>> _answers = new();
    private readonly Channel<byte[]> _batches = Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _listening = Task.CompletedTask;
    private int _asked;
    private int _drawn;
    private long _interop = 1;

    /// <summary>Whether it says that it has drawn what it was sent.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>The handlers that the page has offered so far, the latest last: on which element, for what, and its id.</summary>
    public ConcurrentQueue<(string Element, string Name, long Id)> Handlers { get; } = [];

    /// <summary>Every word that the page has shown so far.</summary>
    public ConcurrentBag<string> Shown { get; } = [];

    /// <summary>How often the page has been drawn so far.</summary>
    public int Batches => _drawn;

    public bool IsOpen => _socket.State == WebSocketState.Open;

    /// <summary>Opens the page's circuit with the descriptors that the page carries, fetched now or before.</summary>
    public static async Task<CircuitClient> Open(HttpClient browser, string cookies, string page, string? html = null)
    {
        html ??= await browser.GetStringAsync(new Uri(page, UriKind.Relative));
        var markers = Marker().Matches(html).Select(one => one.Groups["json"].Value).ToList();
        var client = await Connect(browser.BaseAddress!, cookies);
        var root = browser.BaseAddress!.ToString();
        await client.Ask("StartCircuit", root, new Uri(browser.BaseAddress!, page).ToString(), $"[{string.Join(',', markers)}]", "");
        await client._attached.Task.WaitAsync(Patience);
        return client;
    }

    /// <summary>A connection that has no circuit yet.</summary>
    public static async Task<CircuitClient> Connect(Uri server, string cookies)
    {
        var client = new CircuitClient();
        client._socket.Options.Proxy = null;
        client._socket.Options.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));
        client._socket.Options.SetRequestHeader("Cookie", cookies);
        await client._socket.ConnectAsync(new Uri($"ws://{server.Authority}/_blazor"), CancellationToken.None);
        await client._socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        client._listening = Task.Run(client.Listen);
        return client;
    }

    /// <summary>The latest handler of that name on such an element.</summary>
    public long Handler(string element, string name) => Handlers.Last(one => one.Element == element && one.Name == name).Id;

    /// <summary>Calls a method of the hub and waits for what it says.</summary>
    public async Task<object?> Ask(string target, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _asked).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _answers[id] = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(Call(id, target, arguments));
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Calls a method of the hub and waits for nothing.</summary>
    public Task Tell(string target, params object?[] arguments) => Send(Call(null, target, arguments));

    /// <summary>Says that something happened at a handler, true or not.</summary>
    public Task Happens(long handler, string name, string json) => Tell("BeginInvokeDotNetFromJS", "1", null, "DispatchEventAsync", _interop,
        $$"""[{"eventHandlerId":{{handler}},"eventName":"{{name}}","eventFieldInfo":null},{{json}}]""");

    /// <summary>Clicks, and waits until the page has changed.</summary>
    public Task Click(long handler) => HappensAndShows(handler, "click", """{"detail":1,"type":"click"}""");

    /// <summary>Says that something happened at a handler, and waits until the page has changed.</summary>
    public async Task HappensAndShows(long handler, string name, string json)
    {
        while (_batches.Reader.TryRead(out _))
        {
            // What was drawn before is no answer to this.
        }

        await Happens(handler, name, json);
        await NextBatch();
    }

    public async Task NextBatch() => await _batches.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Sends these bytes as they are.</summary>
    public async Task Send(byte[] bytes)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Binary, true, CancellationToken.None).WaitAsync(Patience);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
        _sending.Dispose();
    }

    private static byte[] Call(string? id, string target, object?[] arguments)
    {
        using var body = new MemoryStream();
        BlazorPack.Write(body, new object?[] { 1L, new Dictionary<string, object?>(), id, target, arguments, Array.Empty<object?>() });
        return BlazorPack.Framed(body.ToArray());
    }

    private async Task Listen()
    {
        var buffer = new byte[64 * 1024];
        using var pending = new MemoryStream();
        var shaken = false;
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } got)
            {
                pending.Write(buffer, 0, got.Count);
                if (!got.EndOfMessage)
                {
                    continue;
                }

                var all = pending.ToArray();
                pending.SetLength(0);
                var at = 0;
                if (!shaken)
                {
                    at = Array.IndexOf(all, (byte)0x1e) + 1;
                    shaken = at > 0;
                }

                while (at < all.Length)
                {
                    var (length, shift) = (0, 0);
                    byte part;
                    do
                    {
                        part = all[at++];
                        length |= (part & 0x7f) << shift;
                        shift += 7;
                    }
                    while ((part & 0x80) != 0);
                    await Hear(all.AsMemory(at, length));
                    at += length;
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or TimeoutException)
        {
            // The other side, or this one, has hung up.
        }

        foreach (var waiting in _answers.Values)
        {
            waiting.TrySetException(new IOException("The connection was closed."));
        }

        _attached.TrySetException(new IOException("The connection was closed."));
        _ = _attached.Task.Exception;
        _batches.Writer.TryComplete();
    }

    private async Task Hear(ReadOnlyMemory<byte> bytes)
    {
        var at = 0;
        var message = (object?[])BlazorPack.Read(bytes.Span, ref at)!;
        if (message[0] is 3L)
        {
            if (_answers.TryRemove((string)message[2]!, out var waiting))
            {
                waiting.TrySetResult(message.Length > 4 ? message[4] : null);
            }

            return;
        }

        if (message[0] is not 1L)
        {
            return;
        }

        var arguments = (object?[])message[4]!;
        switch ((string)message[3]!)
        {
            case "JS.RenderBatch":
                Read((byte[])arguments[1]!);
                Interlocked.Increment(ref _drawn);
                if (Acknowledges)
                {
                    await Tell("OnRenderCompleted", arguments[0], null);
                }

                _batches.Writer.TryWrite((byte[])arguments[1]!);
                break;
            case "JS.BeginInvokeJS":
                await Obey(arguments);
                break;
        }
    }

    private async Task Obey(object?[] arguments)
    {
        if (arguments.OfType<string>().Any(one => one.Contains("attachWebRendererInterop", StringComparison.Ordinal)))
        {
            _interop = long.Parse(DotNetObject().Match(string.Concat(arguments.OfType<string>())).Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture);
            _attached.TrySetResult();
        }

        if (arguments[0] is long call && call != 0)
        {
            await Tell("EndInvokeJSFromDotNet", call, true, $"[{call},true,null]");
        }
    }

    // The layout of a batch is the framework's RenderBatchWriter: five offsets at the end, frames of twenty bytes, a table of strings.
    private void Read(byte[] batch)
    {
        int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(at));
        string? Text(int index)
        {
            if (index < 0)
            {
                return null;
            }

            using var reader = new BinaryReader(new MemoryStream(batch, Number(Number(batch.Length - 4) + (4 * index)), batch.Length - Number(Number(batch.Length - 4) + (4 * index))));
            return reader.ReadString();
        }

        var frames = Number(batch.Length - 16);
        var element = "";
        for (var i = 0; i < Number(frames); i++)
        {
            var frame = frames + 4 + (20 * i);
            switch (Number(frame))
            {
                case 1:
                    element = Text(Number(frame + 8)) ?? "";
                    break;
                case 3 when BinaryPrimitives.ReadInt64LittleEndian(batch.AsSpan(frame + 12)) is > 0 and var id:
                    Handlers.Enqueue((element, Text(Number(frame + 4))!, id));
                    break;
                case 2 or 8 when Text(Number(frame + 4)) is { Length: > 1 } words:
                    Shown.Add(words);
                    break;
            }
        }
    }

    [GeneratedRegex("""<!--Blazor:(?<json>\{"type":"server".*?"descriptor".*?\})-->""")]
    private static partial Regex Marker();

    [GeneratedRegex("""__dotNetObject\\?":(?<id>\d+)""")]
    private static partial Regex DotNetObject();
}
