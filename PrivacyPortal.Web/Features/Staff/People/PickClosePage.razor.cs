using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Finds the adult who belongs to a child.</summary>
public sealed partial class PickClosePage
{
    private IReadOnlyList<FoundPerson> found = [];
    private string? typed;
    private string? told;

    [Inject]
    private FindPeople Find { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private async Task Search()
    {
        if (!string.IsNullOrWhiteSpace(typed) && StaffTicket.From((await SignedIn).User) is { } who)
        {
            found = [.. (await Find.Find(who, typed)).Where(p => p.Id.Value != Id)];
            told = found.Count == 0 ? "Nobody is like that." : null;
        }
    }
}
