using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>The timeline on a person's page, some days at a time.</summary>
public sealed partial class PersonTimeline
{
    private readonly List<Happening> happenings = [];
    private DateOnly? next;
    private bool busy = true;

    [Inject]
    private Timeline Timeline { get; set; } = default!;

    [Parameter, EditorRequired]
    public PersonId Person { get; set; }

    /// <summary>Another value when something has just happened: the newest page is read again.</summary>
    [Parameter]
    public int Version { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private (PersonId, int) shown;

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (Person, Version))
        {
            return;
        }

        shown = (Person, Version);
        var page = await Page(before: null);
        happenings.Clear();
        happenings.AddRange(page.Happenings);
        (next, busy) = (page.Next, false);
    }

    private async Task<TimelinePage> Page(DateOnly? before) =>
        StaffTicket.From((await SignedIn).User) is { } who ? await Timeline.Page(who, Person, before) : new TimelinePage([], null);

    private async Task More()
    {
        busy = true;
        var page = await Page(next);
        happenings.AddRange(page.Happenings);
        (next, busy) = (page.Next, false);
    }
}
