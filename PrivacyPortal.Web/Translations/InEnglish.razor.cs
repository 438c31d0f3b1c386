using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Translations;

/// <summary>A part of a page that there is in English only.</summary>
public sealed partial class InEnglish
{
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;
}
