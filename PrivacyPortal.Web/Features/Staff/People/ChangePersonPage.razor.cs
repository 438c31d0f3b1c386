using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Changes a person's facts.</summary>
public sealed partial class ChangePersonPage(NavigationManager navigation)
{
    private PersonEntry? entry;
    private Guid stamp;
    private IReadOnlyList<FieldError> problems = [];
    private string? told;
    private bool isLoaded;
    private bool isBusy;

    [Inject]
    private ChangePerson Change { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            var opened = await Change.Open(who, new PersonId(Id));
            (entry, stamp) = (opened?.Entry, opened?.Stamp ?? default);
            isLoaded = true;
        }
    }

    private async Task Save()
    {
        if (isBusy || entry is null || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var changed = await Change.Save(who, new PersonId(Id), entry, stamp);
        isBusy = false;
        problems = changed.Problems;
        told = changed.How switch
        {
            ChangedHow.NotRight => "Something is not right yet. It is marked below.",
            ChangedHow.SomebodyElseDid => "Somebody else changed this while you had it open. Nothing of yours was saved. Open their page, look at what stands there now, and change it again if it still needs it.",
            ChangedHow.NotYours => "You may not change this person any more. Nothing was saved.",
            _ => null,
        };
        if (changed.How == ChangedHow.Done)
        {
            navigation.NavigateTo($"/staff/people/{Id}");
        }
    }
}
