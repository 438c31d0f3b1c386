using System.Collections.Frozen;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>The scenes of the stories, on a field of 160 by 110. Class <c>f</c> is the fill, <c>ground</c> the paper; all else is line.</summary>
internal static class SceneDrawings
{
    public static FrozenDictionary<string, string> ByName { get; } = new Dictionary<string, string>().ToFrozenDictionary(StringComparer.Ordinal);
}
