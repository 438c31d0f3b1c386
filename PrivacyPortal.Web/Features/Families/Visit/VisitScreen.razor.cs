using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>What surrounds each page of one person's turn.</summary>
public sealed partial class VisitScreen
{
    private bool _asked;

    /// <summary>The page, which knows the visit and whose turn it is.</summary>
    [Parameter, EditorRequired]
    public VisitPage Page { get; set; } = default!;

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    /// <summary>Which of the named steps this is, from 0; none on the pages around them.</summary>
    [Parameter]
    public int? Step { get; set; }

    [Inject]
    private KeepProgress Progress { get; set; } = default!;

    private VisitOnTablet Visit => Page.Visit;

    private AtTheTablet Who => Page.Who;

    private IReadOnlyList<string> Names => [Words["visit.step-read"], Words["visit.step-check"], Words["visit.step-choose"], Words["visit.step-sign"]];

    // Signing, and what comes after it, is in the portal's own words.
    private bool ShowsTheNotice => Step < 3;

    private async Task TalkLater() => _asked = await Progress.TalkLater(Visit, Who);
}
