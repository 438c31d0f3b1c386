using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>How somebody may be reached without harm, and their address, locked where it is withheld.</summary>
public sealed partial class ContactPage(NavigationManager navigation)
{
    private ContactOnPage? shown;
    private IReadOnlyList<FieldError> problems = [];
    private string? told;
    private string? revealed;
    private bool maySee;
    private bool isLoaded;
    private bool isBusy;

    [Inject]
    private KeepContact Keep { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private string State => shown switch
    {
        { AskedOn: null } => "Nobody has asked them yet. Until somebody does, nothing is sent: hand it over in person.",
        { IsSafeToUse: true } => $"Asked on {PersonWords.Day(shown.AskedOn!.Value)}.",
        _ => $"Asked on {PersonWords.Day(shown!.AskedOn!.Value)}: too long ago, or they said never. Nothing is sent until somebody asks again.",
    };

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            shown = await Keep.Open(who, new PersonId(Id));
            maySee = KeepContact.MaySeeWithheld(who);
            isLoaded = true;
        }
    }

    private string? Problem(string field) => problems.FirstOrDefault(p => p.FieldId == field)?.Words;

    private async Task Reveal(string reason)
    {
        if (StaffTicket.From((await SignedIn).User) is { } who)
        {
            revealed = await Keep.Reveal(who, new PersonId(Id), reason) ?? "You may not see it.";
        }
    }

    private async Task Save()
    {
        if (isBusy || shown is null || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var changed = await Keep.Save(who, new PersonId(Id), shown.Entry, shown.Stamp);
        isBusy = false;
        problems = changed.Problems;
        told = changed.How switch
        {
            ChangedHow.NotRight => "Something is not right yet. It is marked below.",
            ChangedHow.SomebodyElseDid => "Somebody else changed this while you had it open. Nothing of yours was saved. Open it again and look at what stands there now.",
            ChangedHow.NotYours => "You may not change this. Nothing was saved.",
            _ => null,
        };
        if (changed.How == ChangedHow.Done)
        {
            navigation.NavigateTo($"/staff/people/{Id}");
        }
    }
}
