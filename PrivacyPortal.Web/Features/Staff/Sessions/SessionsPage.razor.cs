using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Sessions;

/// <summary>The group sessions, and the making of a new one.</summary>
public sealed partial class SessionsPage : ComponentBase
{
    private readonly HashSet<Guid> chosen = [];
    private IReadOnlyList<(Guid Id, string Name, DateOnly On, int People)>? sessions;
    private IReadOnlyList<(Guid Id, string Name)> people = [];
    private StaffTicket? worker;
    private string? name;
    private string? find;
    private string? problem;
    private DateOnly on;
    private Guid operation;

    [Inject]
    private GroupSessions Sessions { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        worker = StaffTicket.From((await SignedIn).User);
        (on, operation) = (UkCalendar.Today(Clock), Guid.CreateVersion7(Clock.GetUtcNow()));
        sessions = await Sessions.List();
        people = worker is null ? [] : await Sessions.People(worker);
    }

    private void Choose(Guid id, bool comes)
    {
        if (!(comes ? chosen.Add(id) : chosen.Remove(id)))
        {
            problem = null;
        }
    }

    private async Task Open()
    {
        (var session, problem) = worker is null ? (null, "Sign in again first.") : await Sessions.Open(worker, operation, name, on, chosen);
        if (session is { } id)
        {
            Navigation.NavigateTo($"/staff/sessions/{id}");
        }
    }
}
