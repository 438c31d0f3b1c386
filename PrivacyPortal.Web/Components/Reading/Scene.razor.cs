using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>A picture of a story, of the same hand as the pictograms: one line, one fill. Unlike them it tells something by itself, so it has words.</summary>
public sealed partial class Scene
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = default!;

    /// <summary>What it shows, for those who can't see it.</summary>
    [Parameter, EditorRequired]
    public string Shows { get; set; } = default!;

    /// <summary>The language of those words; nothing where it is the page's.</summary>
    [Parameter]
    public string? Language { get; set; }

    private string Drawing => SceneDrawings.ByName.GetValueOrDefault(Name, "");
}
