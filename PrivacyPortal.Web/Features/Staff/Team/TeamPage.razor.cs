using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Team;

/// <summary>Everybody who works with the portal.</summary>
public sealed partial class TeamPage : ComponentBase
{
    private IReadOnlyList<TeamMember>? team;

    [Inject]
    private KeepTeam Keep { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync() =>
        team = StaffTicket.From((await SignedIn).User) is { } who ? await Keep.All(who) : [];
}
