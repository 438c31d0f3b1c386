using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>Of one yes, whether it goes on after they leave.</summary>
public sealed partial class LeavingChoice
{
    /// <summary>What the form sends.</summary>
    internal const string GoesOn = "goes-on";

    /// <inheritdoc cref="GoesOn"/>
    internal const string Ends = "ends";

    [Parameter, EditorRequired]
    public Guid Operation { get; set; }

    /// <summary>The language of the question, where it is not the page's.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, object>? Speaking { get; set; }

    [Parameter, EditorRequired]
    public Guid About { get; set; }

    [Parameter, EditorRequired]
    public Purpose Purpose { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Heading { get; set; } = default!;

    /// <summary>They can say that it goes on; anyone whose no counts can say that it ends.</summary>
    [Parameter, EditorRequired]
    public bool Decides { get; set; }

    [Parameter, EditorRequired]
    public MyLeaving Now { get; set; } = default!;
}

/// <summary>What there is to say of one choice and of leaving (D-L8).</summary>
/// <param name="MaySay">They can say whether it goes on when they leave.</param>
/// <param name="GoesOn">It does, as things stand.</param>
/// <param name="GoesOnSince">They have left, on that day, and it goes on.</param>
/// <param name="EndedOn">It ended when they left, on that day.</param>
public sealed record MyLeaving(bool MaySay, bool GoesOn, DateOnly? GoesOnSince, DateOnly? EndedOn);
