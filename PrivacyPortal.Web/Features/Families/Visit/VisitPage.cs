using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>
/// A page of the visit that this tablet holds. The place in its address says whose turn it is; nothing about a person stands there.
/// Who comes too early, or has signed already, is led to where they are.
/// </summary>
public abstract class VisitPage : ComponentBase
{
    [Parameter]
    public int Place { get; set; }

    [Inject]
    private protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private protected KeepProgress Progress { get; set; } = default!;

    [CascadingParameter]
    private protected HttpContext Http { get; set; } = default!;

    [Inject]
    private PageWords Speaking { get; set; } = default!;

    [Inject]
    private FindVisit Visits { get; set; } = default!;

    /// <summary>The visit; nothing while the page is led elsewhere.</summary>
    internal VisitOnTablet Visit { get; private set; } = default!;

    /// <summary>Whose turn it is.</summary>
    internal AtTheTablet Who { get; private set; } = default!;

    private protected IReadOnlyList<ChoiceScreen> Screens { get; private set; } = [];

    /// <summary>Whether there is something to show here.</summary>
    private protected bool IsHere { get; private set; }

    /// <summary>What must have been done before this page makes sense.</summary>
    private protected virtual VisitStep Needs => VisitStep.Read;

    protected override async Task OnInitializedAsync()
    {
        if (await Load() && MayStay())
        {
            IsHere = true;
            await Begin();
        }
    }

    /// <summary>What else the page needs.</summary>
    private protected virtual Task Begin() => Task.CompletedTask;

    /// <summary>Reads the visit again, after something was saved.</summary>
    private protected async Task<bool> Load()
    {
        var visit = VisitTicket.From(Http.User) is { } tablet ? await Visits.For(tablet.Visit, tablet.Ticket, Speaking.Now.Tag) : null;
        var who = visit?.At(Place);
        if (visit is null || who is null)
        {
            Leave(visit is null ? VisitAddress.Elsewhere : VisitAddress.WhoseTurn);
            return false;
        }

        (Visit, Who, Screens) = (visit, who, ChoiceScreen.Of(visit, who));
        return true;
    }

    /// <summary>Leads to another page; this one shows nothing more.</summary>
    private protected void Leave(string address)
    {
        IsHere = false;
        Navigation.NavigateTo(address);
    }

    /// <summary>After a step was saved: on to the next, or to the page that says where the visit is now.</summary>
    private protected void GoOn(bool saved, string address) => Leave(saved ? address : VisitAddress.Elsewhere);

    /// <summary>An address of this person's turn.</summary>
    private protected string Address(string step) => VisitAddress.Of(Place, step);

    /// <summary>Where this person is.</summary>
    private protected string WhereTheyAre => VisitAddress.Of(Place, Who.NextStep(Visit, Screens));

    private bool MayStay()
    {
        var reached = Who.Reached(Visit, Screens);
        if (Needs > reached || (reached == VisitStep.NothingToAsk && Needs is VisitStep.Check or VisitStep.Choose or VisitStep.Review))
        {
            Leave(WhereTheyAre);
            return false;
        }

        return true;
    }
}
