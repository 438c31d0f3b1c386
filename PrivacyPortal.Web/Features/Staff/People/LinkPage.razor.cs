using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What one adult is to one child: kind, how we know, order, contact, for whom they act.</summary>
public sealed partial class LinkPage(NavigationManager navigation)
{
    private LinkOnPage? link;
    private string? told;
    private bool isLoaded;
    private bool isBusy;

    [Inject]
    private LinkPeople Links { get; set; } = default!;

    /// <summary>The child.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The adult.</summary>
    [Parameter]
    public Guid Other { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            link = await Links.Open(who, new PersonId(Id), new PersonId(Other));
            isLoaded = true;
        }
    }

    private Task Save() => Act(who => Links.Link(who, new PersonId(Id), new PersonId(Other), link!.Entry));

    private Task TakeAway() => Act(who => Links.Unlink(who, new PersonId(Id), new PersonId(Other)));

    private async Task Act(Func<StaffTicket, Task<Linked>> act)
    {
        if (isBusy || link is null || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var linked = await act(who);
        isBusy = false;
        told = TieWords.Of(linked);
        if (linked == Linked.Done)
        {
            navigation.NavigateTo($"/staff/people/{Id}");
        }
    }
}
