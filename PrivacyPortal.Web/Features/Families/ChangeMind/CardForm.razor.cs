using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>Where the code of a card is typed. A scanned card fills it in by itself; it works without scripts too.</summary>
public sealed partial class CardForm(ContactData contact)
{
    public const string Name = "open-card";

    /// <summary>What to do, when the code did not open anything.</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnSent { get; set; }

    /// <summary>What was typed: nothing is lost.</summary>
    [Parameter]
    public string? Typed { get; set; }

    // A code is set in letters of its own.
    private MarkupString Hint => new(Words.Html("my.code-hint", "K7QF 2M9X").Value.Replace("K7QF 2M9X", "<span class=\"code\">K7QF 2M9X</span>", StringComparison.Ordinal));
}
