using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>A page of the visit that is nobody's turn.</summary>
public abstract class VisitAsWhole : ComponentBase
{
    [Inject]
    private FindVisit Visits { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private protected VisitOnTablet? Visit { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Visit = VisitTicket.From(Http.User) is { } tablet ? await Visits.For(tablet.Visit, tablet.Ticket) : null;
        if (Visit is null)
        {
            Navigation.NavigateTo(VisitAddress.Elsewhere);
        }
    }
}
