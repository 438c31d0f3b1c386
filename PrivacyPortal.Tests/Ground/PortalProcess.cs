using System.Collections.Concurrent;
using System.Diagnostics;

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// The built portal as a process of its own, with folders of its own: for what happens when it starts, when the plug is pulled, and
/// for its commands. Folders outlive the process, so that it can be started again on what it left behind.
/// </summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-process-").FullName;
    private readonly ConcurrentQueue<string> _said = new();
    private Process? _process;

    /// <summary>Settings beyond the folders, by their names in appsettings, such as <c>Portal:Clock</c>.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Environment { get; init; } = "Development";

    public string DataFolder => Path.Combine(_folder, "data");

    public string KeysFolder => Path.Combine(_folder, "keys");

    public Uri BaseAddress { get; } = new($"http://127.0.0.1:{PostgresServer.FreePort()}");

    /// <summary>Everything it has printed so far, over all its starts.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>How long the last start took until it answered.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>The built program, of the same configuration as these tests.</summary>
    private static string Program
    {
        get
        {
            var target = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(SourceTree.Root, "PrivacyPortal.Web", "bin", target.Parent!.Name, target.Name, "PrivacyPortal.Web.dll");
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task Start()
    {
        var watch = Stopwatch.StartNew();
        var process = _process = Launch([]);
        using var client = NewClient();
        while (!await Answers(client))
        {
            if (process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The portal did not start within {Patience.TotalSeconds:0} s. It said:\n{Said}");
            }

            await Task.Delay(50);
        }

        StartedIn = watch.Elapsed;
    }

    /// <summary>Runs one command of the program to its end, such as <c>verify</c>.</summary>
    public async Task<ToolRun> RunCommand(params string[] arguments)
    {
        var before = _said.Count;
        using var process = Launch(arguments);
        await process.WaitForExitAsync();
        var said = string.Join('\n', _said.Skip(before));
        return new ToolRun(process.ExitCode, said, said);
    }

    /// <summary>Pulls the plug: kill -9, nothing is flushed or closed.</summary>
    public void Kill()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Asks it to stop, as the operating system does, and waits.</summary>
    public async Task<int> Stop()
    {
        var process = _process ?? throw new InvalidOperationException("The portal is not running.");
        await OutsideTools.Start("/bin/kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        _process = null;
        using (process)
        {
            return process.ExitCode;
        }
    }

    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = BaseAddress };

    public ValueTask DisposeAsync()
    {
        Kill();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            return (int)answer.StatusCode < 500;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Launch(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(SourceTree.Root, "PrivacyPortal.Web"),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environment;
        start.Environment["ASPNETCORE_URLS"] = BaseAddress.ToString();
        start.Environment["URLS"] = BaseAddress.ToString();
        start.Environment["Portal__DataFolder"] = DataFolder;
        start.Environment["Portal__KeysFolder"] = KeysFolder;
        foreach (var (name, value) in Settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            _said.Enqueue(line);
        }
    }
}
