using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>"I don't agree with this use", for each of the twelve (SR-04, Art 21).</summary>
public sealed partial class ObjectPage : ComponentBase
{
    [Inject]
    private MySessions Sessions { get; set; } = default!;

    [Inject]
    private IDbContextFactory<PortalDb> Contexts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private List<string> Objected { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (await Sessions.Find(MyCookie.Read(Http)) is not { } session)
        {
            Navigation.NavigateTo("/my");
            return;
        }

        await using var db = await Contexts.CreateDbContextAsync();
        Objected = await db.Requests.Where(r => r.ById == session.Person.Value && r.Kind == RequestKind.Objection && r.AnsweredAt == null).Select(r => r.Use!).ToListAsync();
    }
}
