namespace PrivacyPortal.Tests.Ground;

/// <summary>The files as they are checked out: found by walking up from the test's own folder to the solution.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", ".vs", ".idea", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "data", "keys"];

    /// <summary>The folder that holds <c>PrivacyPortal.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that we keep, below the root or a folder in it, with its path from the root in forward slashes.</summary>
    public static IEnumerable<string> Files(string below = "") =>
        Walk(Path.Combine(Root, below)).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'));

    /// <summary>Every folder that we keep, as paths from the root in forward slashes.</summary>
    public static IEnumerable<string> Folders() =>
        Files().Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/')).Where(folder => folder.Length > 0).Distinct();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git"))
        {
            yield return file;
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))))
        {
            foreach (var file in Walk(inner))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PrivacyPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No PrivacyPortal.sln above {AppContext.BaseDirectory}. Run the tests from a checkout: dotnet test, in the folder of the solution.");
    }
}
