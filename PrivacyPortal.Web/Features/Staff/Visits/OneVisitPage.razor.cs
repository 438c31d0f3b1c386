using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Visits;

/// <summary>One visit: who is in it and how far each is; hand the tablet over; end it.</summary>
public sealed partial class OneVisitPage(TimeProvider clock)
{
    private VisitSeen? visit;
    private bool looked;
    private bool asksToEnd;
    private string? problem;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    [Inject]
    private FindVisits Find { get; set; } = default!;

    [Inject]
    private HandOver HandOver { get; set; } = default!;

    private DateOnly Today => UkCalendar.Today(clock);

    protected override Task OnInitializedAsync() => Look();

    private async Task Look()
    {
        visit = StaffTicket.From((await SignedIn).User) is { } worker ? await Find.One(worker, Id) : null;
        looked = true;
    }

    private async Task End()
    {
        asksToEnd = false;
        await Look();
        if (visit is null)
        {
            problem = "Sign in again first.";
            return;
        }

        await HandOver.End(Id);
        await Look();
    }
}
