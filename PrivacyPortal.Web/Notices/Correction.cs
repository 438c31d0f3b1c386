using YamlDotNet.RepresentationModel;

namespace PrivacyPortal.Web.Notices;

/// <summary>One thing that the portal says otherwise than the printed leaflet, and why (rules.md 1.3).</summary>
/// <param name="Id">Its number: <c>INC-08</c>.</param>
/// <param name="Leaflet">What the leaflet says.</param>
/// <param name="Portal">What the portal says.</param>
/// <param name="Why">The reason.</param>
/// <param name="Stops">Whether the Data Protection Lead must sign it off before the portal goes live.</param>
internal sealed record Correction(string Id, string Leaflet, string Portal, string Why, bool Stops)
{
    private const string Path = "corrections.en-GB.yaml";

    public static IReadOnlyList<Correction> Read(ContentFolder folder) =>
        [.. ContentFile.Mapping(Path, folder.Read(Path), firstLine: 1).Select(pair => Read(pair.Key, (YamlMappingNode)pair.Value))];

    private static Correction Read(YamlScalarNode id, YamlMappingNode told)
    {
        string? Text(string key) => told.Children.TryGetValue(key, out var node) ? node.ToString() : null;
        string Needed(string key) => Text(key) ?? throw new ContentException(Path, (int)id.Start.Line, $"{id} has no '{key}'.", "Write leaflet, portal and why.");
        return new Correction(id.Value!, Needed("leaflet"), Needed("portal"), Needed("why"), Text("stop") == "yes");
    }
}
