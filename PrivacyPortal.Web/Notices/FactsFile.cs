using PrivacyPortal.Core.Notices;
using YamlDotNet.RepresentationModel;

namespace PrivacyPortal.Web.Notices;

/// <summary>Reads <c>Content/facts.en-GB.yaml</c>: what every edition must tell.</summary>
internal static class FactsFile
{
    private const string Path = "facts.en-GB.yaml";

    public static IReadOnlyList<Fact> Read(ContentFolder folder) =>
        [.. ContentFile.Mapping(Path, folder.Read(Path), firstLine: 1).Select(pair => Read(pair.Key, pair.Value))];

    private static Fact Read(YamlScalarNode id, YamlNode value)
    {
        var line = (int)id.Start.Line;
        string Text(string key) => value is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out var node)
            ? node.ToString()
            : throw new ContentException(Path, line, $"{id} has no '{key}'.", "Write {says: \"…\", tells: \"…\"}.");
        return new Fact
        {
            Id = id.Value!,
            Says = Text("says"),
            Tells = [.. Text("tells").Split(" & ").Select(IReadOnlyList<string> (ways) => ways.Split('|', StringSplitOptions.TrimEntries))],
        };
    }
}
