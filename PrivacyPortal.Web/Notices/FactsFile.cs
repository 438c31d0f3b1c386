using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Translations;
using YamlDotNet.RepresentationModel;

namespace PrivacyPortal.Web.Notices;

/// <summary>Reads <c>Content/facts.en-GB.yaml</c>, or its like in another language: what every edition must tell, and by which words.</summary>
internal static class FactsFile
{
    public static IReadOnlyList<Fact> Read(ContentFolder folder, string language = Language.First)
    {
        var path = $"facts.{language}.yaml";
        return [.. ContentFile.Mapping(path, folder.Read(path), firstLine: 1).Select(pair => Read(path, pair.Key, pair.Value))];
    }

    private static Fact Read(string path, YamlScalarNode id, YamlNode value)
    {
        var line = (int)id.Start.Line;
        string Text(string key) => value is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out var node)
            ? node.ToString()
            : throw new ContentException(path, line, $"{id} has no '{key}'.", "Write {says: \"…\", tells: \"…\"}.");
        return new Fact
        {
            Id = id.Value!,
            Says = Text("says"),
            Tells = [.. Text("tells").Split(" & ").Select(IReadOnlyList<string> (ways) => ways.Split('|', StringSplitOptions.TrimEntries))],
        };
    }
}
