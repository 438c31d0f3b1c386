using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.TakeDowns;

/// <summary>What must come down, and the noting of where things went.</summary>
public sealed partial class TakeDownsPage : ComponentBase
{
    private readonly Dictionary<Guid, string?> proofs = [];
    private IReadOnlyList<OpenTakeDown>? open;
    private IReadOnlyList<(Guid Id, string Name)> people = [];
    private StaffTicket? worker;
    private string? said;
    private bool wrong;
    private Guid? about;
    private string? purpose;
    private PlacementChannel channel = PlacementChannel.Website;
    private string? where;
    private DateOnly usedOn;
    private Guid operation;

    [Inject]
    private TakeDowns Ledger { get; set; } = default!;

    [Inject]
    private GroupSessions Sessions { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        worker = StaffTicket.From((await SignedIn).User);
        (usedOn, operation) = (UkCalendar.Today(Clock), Guid.CreateVersion7(Clock.GetUtcNow()));
        if (worker is not null)
        {
            open = await Ledger.Open(worker);
            people = await Sessions.People(worker);
        }
    }

    private static string Whole(string key) => Purpose.TryParse(key, out var purpose) ? SheetWords.Whole(purpose) : key;

    private async Task Note()
    {
        var problem = worker is null ? "Sign in again first." : await Ledger.Note(worker, operation, about ?? default, purpose, channel, where, usedOn);
        if (problem is null)
        {
            (where, operation) = (null, Guid.CreateVersion7(Clock.GetUtcNow()));
        }

        await Say(problem, "Noted.");
    }

    private async Task End(Guid id, TakeDownEnd end) =>
        await Say(worker is null ? "Sign in again first." : await Ledger.End(worker, id, end, proofs.GetValueOrDefault(id)), "Done, and kept with your words.");

    private async Task Say(string? problem, string done)
    {
        (wrong, said) = (problem is not null, problem ?? done);
        open = worker is null ? open : await Ledger.Open(worker);
    }
}
