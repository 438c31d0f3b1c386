using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>
/// Lets what is in it be heard, in the voice of the device itself: no word of it goes to a speech service (rules.md 4.6). Each
/// part marked <c>data-readable</c> with a <see cref="HearIt"/> in it can be heard alone; a field marked <c>data-heard</c> is set to
/// <c>heard</c> once a part was heard to its end, so that a form can tell.
/// </summary>
public sealed partial class ReadAloud
{
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    /// <summary>What is on the screen; when it changes, the voice stops.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = default!;

    /// <summary>The language of what is read; nothing where it is the page's.</summary>
    [Parameter]
    public string? Language { get; set; }
}
