using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>A worker chooses what stands on a blank form, and prints it.</summary>
public sealed partial class FormPage
{
    private FormToPrint? open;
    private bool isLoaded;

    [Inject]
    private PrintForm Forms { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The last print had nothing on it.</summary>
    [SupplyParameterFromQuery]
    public string? Nothing { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private string LeftOut => string.Join("; ", open!.Parts.Where(p => p.LeftInPeace.Count > 0).Select(p => $"{p.Called}: {string.Join(", ", p.LeftInPeace.Select(PurposeWords.Of))}"));

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            open = await Forms.Open(who, new PersonId(Id));
            isLoaded = true;
        }
    }
}
