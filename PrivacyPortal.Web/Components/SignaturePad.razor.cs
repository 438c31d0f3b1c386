using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components;

/// <summary>
/// A place to draw a mark. It posts strokes as JSON in a hidden field, <c>{"w":900,"h":300,"strokes":[[x,y,x,y,…],…]}</c>, at
/// most <see cref="MaxPoints"/> points and <see cref="MaxLength"/> characters: lines only, never their time or pressure, which
/// could become biometric data (Art 4(14)). Drawing is an extra: the form around it offers typing and saying (WCAG 2.5.7).
/// </summary>
public sealed partial class SignaturePad
{
    public const int MaxPoints = 4000;
    public const int MaxLength = 16 * 1024;

    /// <summary>The name of the field in the form.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = default!;

    /// <summary>
    /// Which signing this is, such as the operation's id. A mark survives the coming and going of the circuit under its key,
    /// in memory only, and another person's turn, having another key, begins with an empty field.
    /// </summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = default!;

    /// <summary>What was drawn so far; nothing when nothing was.</summary>
    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    private string HintId => Name.Replace('.', '-') + "-hint";

    private Task Drawn(ChangeEventArgs change) =>
        ValueChanged.InvokeAsync(change.Value is string { Length: > 0 } drawn ? drawn : null);
}
