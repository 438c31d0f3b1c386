using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Today;

/// <summary>All that is due about the people in somebody's sight, soonest first.</summary>
public sealed partial class DuePage
{
    private DueTasksNow? tasks;

    [Inject]
    private FindDueTasks Find { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (StaffTicket.From((await SignedIn).User) is { } who)
        {
            tasks = await Find.For(who, FindDueTasks.MostOnAPage);
        }
    }
}
