using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components;

/// <summary>
/// A small drawing of one hand: one line, one fill, round ends. Our own, so free of licences; no faces that praise, nothing
/// of police or prison (rules.md 4.5). An unknown name draws a plain sheet of paper rather than nothing.
/// </summary>
public sealed partial class Pictogram
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = default!;

    private string Drawing => PictogramDrawings.ByName.GetValueOrDefault(Name, PictogramDrawings.Paper);
}
