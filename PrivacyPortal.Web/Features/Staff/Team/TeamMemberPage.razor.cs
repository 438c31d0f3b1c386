using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Team;

/// <summary>Whom one member of staff works with, and whom they are kept from.</summary>
public sealed partial class TeamMemberPage : ComponentBase
{
    private TeamMemberPeople? view;
    private IReadOnlyList<FoundPerson> found = [];
    private StaffTicket? worker;
    private bool isLoaded;
    private string? typed;
    private string? told;
    private string? said;
    private bool wrong;
    private DateOnly? from;
    private DateOnly? until;

    [Inject]
    private KeepTeam Keep { get; set; } = default!;

    [Inject]
    private FindPeople Find { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Parameter]
    public string Key { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private bool IsStudent => view?.Member.Roles.Split(' ') is [StaffRole.StudentSocialWorker];

    protected override async Task OnInitializedAsync()
    {
        (worker, from) = (StaffTicket.From((await SignedIn).User), UkCalendar.Today(Clock));
        view = worker is null ? null : await Keep.Open(worker, Key);
        isLoaded = true;
    }

    private async Task Search()
    {
        if (worker is not null && !string.IsNullOrWhiteSpace(typed))
        {
            found = await Find.Find(worker, typed);
            told = found.Count == 0 ? "Nobody is like that." : null;
        }
    }

    private Task Give(FoundPerson person) => Say(who => Keep.Give(who, Key, person.Id.Value, from, until), "Kept. It counts from the first day.");

    private Task Take(WithPerson one) => Say(who => Keep.Take(who, Key, one.Id), "Kept. It ended yesterday.");

    private Task KeepFrom(FoundPerson person) => Say(who => Keep.Keep(who, Key, person.Id.Value), "Kept. To them there is no such person from now on.");

    private Task Lift(KeptFromPerson one) => Say(who => Keep.Lift(who, Key, one.Id), "Lifted. They see the person again.");

    private async Task Say(Func<StaffTicket, Task<string?>> act, string done)
    {
        var problem = worker is null ? "Sign in again first." : await act(worker);
        (wrong, said) = (problem is not null, problem ?? done);
        if (problem is null)
        {
            (found, typed, told) = ([], null, null);
        }

        view = worker is null ? view : await Keep.Open(worker, Key);
    }
}
