using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Figures;

/// <summary>The weeks on the staff's first page.</summary>
public sealed partial class TodayFigures
{
    private IReadOnlyList<Figure>? weeks;

    [Inject]
    private SeeFigures Figures { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync() =>
        weeks = StaffTicket.From((await SignedIn).User) is { } who ? await Figures.LastWeeks(who) : [];
}
