using System.Text;

namespace PrivacyPortal.Web.Notices;

/// <summary>The files of words. They travel inside the program, so that a published portal can't lose them.</summary>
internal sealed class ContentFolder
{
    private readonly IReadOnlyDictionary<string, string> _files;

    /// <summary>A folder made of these files, by path below <c>Content/</c>.</summary>
    public ContentFolder(IReadOnlyDictionary<string, string> files) => _files = files;

    /// <summary>The folder that was built into the program.</summary>
    public static ContentFolder BuiltIn { get; } = new(ReadResources());

    /// <summary>Every file, by path.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    public IReadOnlyList<string> In(string folder) =>
        [.. _files.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public string Read(string path) =>
        _files.TryGetValue(path, out var text)
            ? text
            : throw new ContentException(path, 1, "The file is missing.", "Put it back; it is part of the notice.");

    private static Dictionary<string, string> ReadResources()
    {
        const string Root = "Content/";
        var assembly = typeof(ContentFolder).Assembly;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Root, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            files.Add(name[Root.Length..], reader.ReadToEnd());
        }

        return files;
    }
}
