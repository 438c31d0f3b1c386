using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What a court or the council decided about somebody, and what is blocked; never why.</summary>
public sealed partial class OrdersPage(TimeProvider clock)
{
    private OrdersOnPage? shown;
    private LegalStatus status;
    private BlockEntry entry = default!;
    private IReadOnlyList<FieldError> problems = [];
    private string? told;
    private Guid? lifting;
    private bool isLoaded;
    private bool isBusy;

    [Inject]
    private NoteOrders Orders { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        entry = New();
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            await Show(who);
            isLoaded = true;
        }
    }

    private BlockEntry New() => new() { Operation = Guid.CreateVersion7(clock.GetUtcNow()) };

    private string? Problem(string field) => problems.FirstOrDefault(p => p.FieldId == field)?.Words;

    private void Cover(Purpose purpose, bool covered)
    {
        if (covered)
        {
            entry.Purposes.Add(purpose);
        }
        else
        {
            entry.Purposes.Remove(purpose);
        }
    }

    private async Task Show(StaffTicket who)
    {
        shown = await Orders.Open(who, new PersonId(Id));
        status = shown?.Status ?? LegalStatus.None;
    }

    private Task NoteStatus() => Do(who => Orders.NoteStatus(who, new PersonId(Id), status), "Saved. Who decides has changed with it.");

    private Task Place() => Do(who => Orders.Place(who, new PersonId(Id), entry), "The block stands.", () => entry = New());

    private Task Lift(Guid block) => Do(who => Orders.Lift(who, new PersonId(Id), block), "The block is lifted.");

    private async Task Do(Func<StaffTicket, Task<Changed>> act, string done, Action? then = null)
    {
        if (isBusy || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var changed = await act(who);
        isBusy = false;
        problems = changed.Problems;
        lifting = null;
        told = changed.InWords(done);
        if (changed.How == ChangedHow.Done)
        {
            then?.Invoke();
        }

        if (changed.How is ChangedHow.Done or ChangedHow.SomebodyElseDid)
        {
            await Show(who);
        }
    }
}
