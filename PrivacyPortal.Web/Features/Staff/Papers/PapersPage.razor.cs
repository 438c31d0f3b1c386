using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>Where a form that came back is found by its code; what waits for its check, and what was sent back.</summary>
public sealed partial class PapersPage(NavigationManager navigation)
{
    private PapersNow? now;
    private string? code;
    private string? problem;

    [Inject]
    private FindPapers Papers { get; set; } = default!;

    [Inject]
    private EnterPaper Forms { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (StaffTicket.From((await SignedIn).User) is { } who)
        {
            now = await Papers.For(who);
        }
    }

    private async Task Find()
    {
        if (StaffTicket.From((await SignedIn).User) is { } who && await Forms.Find(who, code) is { } form)
        {
            navigation.NavigateTo($"/staff/papers/enter/{form}");
            return;
        }

        problem = string.IsNullOrWhiteSpace(code)
            ? "Type the code that stands on the form."
            : "No form has this code. Look at it again, sign by sign: O is read as 0, I and L as 1, S as 5, Z as 2, B as 8.";
    }
}
