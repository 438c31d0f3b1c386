using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PrivacyPortal.Bench;

/// <summary>A program as it is put on a server: published, and compiled ahead where this machine is such a one.</summary>
internal static class Published
{
    private const string Server = "linux-x64";

    /// <summary>Publishes that project into that folder.</summary>
    public static async Task Into(string folder, string project)
    {
        List<string> arguments = ["publish", Path.Combine(Root(), project), "-c", "Release", "-o", folder, "-v", "quiet"];
        if (RuntimeInformation.RuntimeIdentifier == Server)
        {
            arguments.AddRange(["-r", Server]);
        }

        using var publishing = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        if (publishing.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} could not be published:\n{said}");
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PrivacyPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The bench publishes the portal, and the folder with PrivacyPortal.sln is not above it.");
        }

        return folder.FullName;
    }
}
