using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Team;

/// <summary>Whoever knows a family says so themselves, and sees the person no more (R9.17).</summary>
public sealed partial class KnowsThem
{
    private string? outcome;
    private bool isBusy;

    [Inject]
    private KeepTeam Keep { get; set; } = default!;

    [Inject]
    private NavigationManager Ways { get; set; } = default!;

    [Parameter, EditorRequired]
    public Guid Person { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private async Task SayIt()
    {
        isBusy = true;
        outcome = StaffTicket.From((await SignedIn).User) is { } who ? await Keep.KnowsThem(who, Person) : "Sign in again first.";
        isBusy = false;
        if (outcome is null)
        {
            Ways.NavigateTo("/staff/people");
        }
    }
}
