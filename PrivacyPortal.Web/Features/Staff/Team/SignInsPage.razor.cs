using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Team;

/// <summary>Who is signed in where, and the end of it.</summary>
public sealed partial class SignInsPage : ComponentBase
{
    private IReadOnlyList<OpenSignIn> mine = [];
    private IReadOnlyList<OthersSignIns> others = [];
    private StaffTicket? worker;
    private string? said;
    private bool wrong;
    private bool seesOthers;

    [Inject]
    private SeeSignIns See { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        worker = StaffTicket.From((await SignedIn).User);
        seesOthers = worker is not null && SeeSignIns.MayEndOthers(worker);
        await Look();
    }

    private Task End(OpenSignIn one) => Say(who => See.End(who, one.Hash), "It is ended. The pages that were open there have closed.");

    private Task EndAllOf(OthersSignIns one) => Say(who => See.EndAllOf(who, one.StaffId), $"{one.Name} is signed out everywhere. They can sign in again, unless their account is closed.");

    private async Task Say(Func<StaffTicket, Task<string?>> act, string done)
    {
        var problem = worker is null ? "Sign in again first." : await act(worker);
        (wrong, said) = (problem is not null, problem ?? done);
        await Look();
    }

    private async Task Look()
    {
        if (worker is not null)
        {
            (mine, others) = (await See.Mine(worker), await See.Others(worker));
        }
    }
}
