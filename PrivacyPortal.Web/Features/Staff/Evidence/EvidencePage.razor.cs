using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Evidence;

/// <summary>The Data Protection Lead says what an evidence pack is for, and makes it.</summary>
public sealed partial class EvidencePage
{
    private PackToMake? open;
    private bool isLoaded;
    private bool isFresh;

    [Inject]
    private MakePack Packs { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            open = await Packs.Open(who, new PersonId(Id));
            isFresh = who.IsFresh(Clock.GetUtcNow());
            isLoaded = true;
        }
    }
}
