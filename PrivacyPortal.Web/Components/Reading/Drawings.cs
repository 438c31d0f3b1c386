using System.Collections.Frozen;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>The names of everything that can be shown: pictograms and the scenes of stories.</summary>
internal static class Drawings
{
    public static FrozenSet<string> Names { get; } = PictogramDrawings.ByName.Keys.Concat(SceneDrawings.ByName.Keys).ToFrozenSet(StringComparer.Ordinal);
}
