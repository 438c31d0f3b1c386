using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Visits;

/// <summary>Open visits, and the latest.</summary>
public sealed partial class VisitsPage(TimeProvider clock)
{
    private IReadOnlyList<VisitSeen>? visits;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    [Inject]
    private FindVisits Find { get; set; } = default!;

    private DateOnly Today => UkCalendar.Today(clock);

    protected override async Task OnInitializedAsync() =>
        visits = StaffTicket.From((await SignedIn).User) is { } worker ? await Find.Latest(worker) : [];
}
