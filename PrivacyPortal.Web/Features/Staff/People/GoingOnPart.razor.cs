using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Of each yes, whether it goes on after they leave (D-L8), and to write down what they say of it.</summary>
public sealed partial class GoingOnPart
{
    [Parameter, EditorRequired]
    public IReadOnlyList<GoingOnLine> Lines { get; set; } = default!;

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<(Purpose Purpose, bool GoesOn)> OnSaid { get; set; }

    private string Summary => Lines.Count(l => l.GoesOn) switch
    {
        0 => "every yes ends",
        var some when some == Lines.Count => "every yes goes on",
        var some => FormattableString.Invariant($"{some} of {Lines.Count} go on"),
    };
}

/// <summary>One yes, and whether it goes on after they leave.</summary>
public sealed record GoingOnLine(Purpose Purpose, bool GoesOn);
