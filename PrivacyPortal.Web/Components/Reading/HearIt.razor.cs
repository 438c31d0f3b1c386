using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>Starts reading aloud the nearest part marked <c>data-readable</c>, inside a <see cref="ReadAloud"/>.</summary>
public sealed partial class HearIt
{
    /// <summary>What will be read, for those who can't see where the button stands.</summary>
    [Parameter, EditorRequired]
    public string About { get; set; } = default!;

    /// <summary>The language of those words; nothing where it is the page's.</summary>
    [Parameter]
    public string? Language { get; set; }
}
