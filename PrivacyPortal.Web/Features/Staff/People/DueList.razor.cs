using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What is to be done about a person, soonest first; nothing where there is nothing.</summary>
public sealed partial class DueList
{
    private IReadOnlyList<DueLine>? lines;
    private (PersonId, int)? shown;

    [Inject]
    private FindDue Due { get; set; } = default!;

    [Parameter, EditorRequired]
    public PersonId Person { get; set; }

    /// <summary>Counts up when something has changed, so that the list is made again.</summary>
    [Parameter]
    public int Version { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (shown != (Person, Version) && StaffTicket.From((await SignedIn).User) is { } who)
        {
            shown = (Person, Version);
            lines = await Due.For(who, Person);
        }
    }
}
