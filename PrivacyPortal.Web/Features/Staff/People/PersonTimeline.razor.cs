using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.People;

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

    private (PersonId, int) shown;

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (Person, Version))
        {
            return;
        }

        shown = (Person, Version);
        var page = await Timeline.Page(Person);
        happenings.Clear();
        happenings.AddRange(page.Happenings);
        (next, busy) = (page.Next, false);
    }

    private async Task More()
    {
        busy = true;
        var page = await Timeline.Page(Person, next);
        happenings.AddRange(page.Happenings);
        (next, busy) = (page.Next, false);
    }
}
