using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using PrivacyPortal.Bench.Blank;

namespace PrivacyPortal.Bench;

/// <summary>A server in a process of its own, on a free port of this machine: the portal, or the blank one that it is compared with.</summary>
internal sealed class Served : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http;
    private readonly Process _process;
    private readonly Channel<long> _alive = Channel.CreateUnbounded<long>();

    private Served(string from, string program, Uri address, string[] arguments, Dictionary<string, string> settings)
    {
        Address = address;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        var start = new ProcessStartInfo("dotnet", [Path.Combine(from, program), .. arguments])
        {
            WorkingDirectory = from,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Split(' ') is ["alive", var bytes])
            {
                _alive.Writer.TryWrite(long.Parse(bytes, CultureInfo.InvariantCulture));
            }
        };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Whether it is the portal, where somebody must sign in.</summary>
    public bool IsPortal { get; private init; }

    /// <summary>How long it took from the start of the process to its first right answer, in milliseconds.</summary>
    public double ReadyAfter { get; private set; }

    /// <summary>The portal on this folder, ready to record: as it was built with the bench, or as it was published.</summary>
    public static Task<Served> Portal(string folder, bool exampleFamilies = false, bool countsMemory = false, string? published = null)
    {
        var address = FreeAddress();
        return Ready(published ?? AppContext.BaseDirectory, "PrivacyPortal.Web.dll", address, [], "/health/ready", countsMemory, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["Logging__LogLevel__Default"] = "None",
            ["Portal__DataFolder"] = Path.Combine(folder, "data"),
            ["Portal__KeysFolder"] = Path.Combine(folder, "keys"),
            ["Portal__ExampleFamilies"] = exampleFamilies ? "true" : "false",
        });
    }

    /// <summary>The blank server.</summary>
    public static Task<Served> Blank(bool countsMemory = false, string? published = null)
    {
        var address = FreeAddress();
        return Ready(published ?? AppContext.BaseDirectory, "PrivacyPortal.Bench.dll", address, [BlankServer.Name, address.ToString()], "/hello", countsMemory, []);
    }

    /// <summary>The bytes that are alive in it after a full collection.</summary>
    public async Task<long> Alive()
    {
        await _process.StandardInput.WriteLineAsync("?");
        await _process.StandardInput.FlushAsync();
        return await _alive.Reader.ReadAsync().AsTask().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Served> Ready(string from, string program, Uri address, string[] arguments, string path, bool countsMemory, Dictionary<string, string> settings)
    {
        if (countsMemory)
        {
            settings["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        }

        var begun = Stopwatch.GetTimestamp();
        var server = new Served(from, program, address, arguments, settings) { IsPortal = arguments.Length == 0 };
        while (!await server.Answers(path))
        {
            if (server._process.HasExited || Stopwatch.GetElapsedTime(begun) > Patience)
            {
                throw new InvalidOperationException($"{program} did not start within {Patience.TotalSeconds:0} s.");
            }

            await Task.Delay(2);
        }

        server.ReadyAfter = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return server;
    }

    private async Task<bool> Answers(string path)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
