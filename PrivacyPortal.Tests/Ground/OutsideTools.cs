using System.Collections.Concurrent;
using System.Diagnostics;

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// Every outside tool that a test needs, in one place. Present: used. Missing on Debian as root: installed, and said so.
/// Missing elsewhere: the test is skipped for that reason, with the one command to run. The program itself needs none of them.
/// </summary>
internal static class OutsideTools
{
    // The browser without its windows: half the work for the same pages. Where it is not to be had, the whole browser does.
    private const string HeadlessShell = "chromium-headless-shell";

    private static readonly Dictionary<string, string> PackageOf = new()
    {
        ["chromium"] = HeadlessShell,
        ["pdfsig"] = "poppler-utils",
        ["pdftotext"] = "poppler-utils",
        ["pdfinfo"] = "poppler-utils",
        ["pdftoppm"] = "poppler-utils",
        ["pdffonts"] = "poppler-utils",
        ["pdfdetach"] = "poppler-utils",
        ["pdfimages"] = "poppler-utils",
        ["qpdf"] = "qpdf",
        ["sha256sum"] = "coreutils",
        ["softhsm2-util"] = "softhsm2",
        ["certutil"] = "libnss3-tools",
        ["openssl"] = "openssl",
        ["zbarimg"] = "zbar-tools",
        ["java"] = "default-jre-headless",
        ["preflight.jar"] = "libpdfbox2-java",
        ["javax.activation.jar"] = "libactivation-java",
        ["jaxb-api.jar"] = "libjaxb-api-java",
        ["initdb"] = "postgresql",
        ["pg_ctl"] = "postgresql",
        ["psql"] = "postgresql",
        ["postgres"] = "postgresql",
        ["runuser"] = "util-linux",
    };

    private static readonly ConcurrentDictionary<string, string> Found = new();
    private static readonly ConcurrentDictionary<string, string> NotToBeHad = new();
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>The tools known here.</summary>
    public static IReadOnlyCollection<string> Known => PackageOf.Keys;

    /// <summary>The full path of a tool; installs it where that can be done, else skips the running test with the command to run.</summary>
    public static async Task<string> Require(string tool)
    {
        if (!PackageOf.TryGetValue(tool, out var package))
        {
            throw new ArgumentException($"'{tool}' is not among the tools known to OutsideTools. Add it there with its Debian package.", nameof(tool));
        }

        if (Find(tool) is { } present)
        {
            return present;
        }

        await OneAtATime.WaitAsync();
        try
        {
            if (Find(tool) is { } meanwhile)
            {
                return meanwhile;
            }

            if (!NotToBeHad.ContainsKey(package) && IsDebianAsRoot())
            {
                await Install(package);
                if (Find(tool) is { } installed)
                {
                    return installed;
                }

                NotToBeHad[package] = tool;
            }
        }
        finally
        {
            OneAtATime.Release();
        }

        Assert.Skip($"{tool} is not on this machine. Run: sudo apt-get install {package}");
        return string.Empty;
    }

    /// <summary>Runs a tool to its end. A tool that fails is an answer, not an exception.</summary>
    public static async Task<ToolRun> Run(string tool, IEnumerable<string> arguments, string? input = null, string? folder = null)
    {
        return await Start(await Require(tool), arguments, input, folder);
    }

    /// <summary>Where the tool is, or null. Nothing is installed.</summary>
    public static string? Find(string tool)
    {
        if (Found.TryGetValue(tool, out var known))
        {
            return known;
        }

        var path = PlacesFor(tool).FirstOrDefault(File.Exists);
        if (path is not null)
        {
            Found[tool] = path;
        }

        return path;
    }

    private static IEnumerable<string> PlacesFor(string tool)
    {
        if (tool == "chromium")
        {
            return Browsers();
        }

        if (tool.EndsWith(".jar", StringComparison.Ordinal))
        {
            return ["/usr/share/java/" + tool];
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/sbin", "/sbin"]);
        if (PackageOf[tool] == "postgresql" && Directory.Exists("/usr/lib/postgresql"))
        {
            folders = folders.Concat(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")));
        }

        var ending = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        return folders.Select(folder => Path.Combine(folder, tool + ending));
    }

    private static IEnumerable<string> Browsers()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } given)
        {
            yield return given;
        }

        yield return "/usr/bin/chromium-headless-shell";
        yield return "/usr/bin/chromium";
        yield return "/usr/bin/google-chrome";
        yield return "/usr/bin/microsoft-edge";
        yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        yield return "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
        foreach (var programs in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86 })
        {
            var folder = Environment.GetFolderPath(programs);
            if (folder.Length > 0)
            {
                yield return Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe");
                yield return Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe");
            }
        }
    }

    private static bool IsDebianAsRoot() =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/etc/debian_version") && File.Exists("/usr/bin/apt-get");

    private static async Task Install(string package)
    {
        // Another test process may be installing too; apt's own lock does not cover our update and install together.
        using var guard = await WaitForFileLock(Path.Combine(Path.GetTempPath(), "privacyportal-apt.lock"));
        Console.WriteLine($"Tests need {package}: installing it with apt-get.");
        var environment = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        string[] patience = ["-o", "DPkg::Lock::Timeout=600"];
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            package = attempt == 2 && package == HeadlessShell ? "chromium" : package;
            await Start("/usr/bin/apt-get", [.. patience, "update"], environment: environment);
            var install = await Start("/usr/bin/apt-get", [.. patience, "install", "-y", "--no-install-recommends", package], environment: environment);
            if (install.Exit == 0)
            {
                Console.WriteLine($"Installed {package}.");
                return;
            }

            Console.WriteLine($"apt-get could not install {package} (attempt {attempt} of 2): {install.Error.Trim()}");
        }
    }

    private static async Task<FileStream> WaitForFileLock(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    /// <summary>Runs any program to its end; for fixtures that start more than a known tool.</summary>
    internal static async Task<ToolRun> Start(
        string path, IEnumerable<string> arguments, string? input = null, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{path} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await error);
    }
}

/// <summary>What a tool said and how it ended.</summary>
internal sealed record ToolRun(int Exit, string Output, string Error);
