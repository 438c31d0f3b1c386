using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>Frames of a story, in order. Each can be heard alone; only inside a <see cref="ReadAloud"/>.</summary>
public sealed partial class Story
{
    [Parameter, EditorRequired]
    public IReadOnlyList<StoryFrame> Frames { get; set; } = default!;

    /// <summary>The number of the first frame that is shown.</summary>
    [Parameter]
    public int First { get; set; } = 1;

    /// <summary>The language of its words; nothing where it is the page's.</summary>
    [Parameter]
    public string? Language { get; set; }
}
