using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components;

/// <summary>
/// One question with Yes and No side by side in the same size and weight, nothing set beforehand, and "Ask me another day" under
/// them. Plain radio buttons: posted under <see cref="Name"/> as <see cref="Yes"/>, <see cref="No"/>, <see cref="Later"/> or <see cref="CannotSay"/>,
/// and not at all when nothing was chosen.
/// </summary>
public sealed partial class AnswerPair
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Later = "later";
    public const string CannotSay = "not-able";

    /// <summary>The name of the field in the form.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = default!;

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public string Legend { get; set; } = default!;

    /// <summary>Whom it is about, said before the question; nothing where it is the reader.</summary>
    [Parameter]
    public string? About { get; set; }

    /// <summary>The language of the question; nothing where it is the page's.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>What was chosen so far; nothing when nothing was.</summary>
    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>For a small child: no answer at all, tapped by a grown-up; null where the person can say.</summary>
    [Parameter]
    public string? CannotSayWords { get; set; }

    /// <summary>What to do, when something is missing.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Where the error summary's link leads.</summary>
    public string Id => "q-" + Name.Replace('.', '-');

    private string ErrorId => Id + "-error";
}
