using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>One person: where everything stands, who decides and why, and all that happened. Stopping something is one tap.</summary>
public sealed partial class PersonPage(TimeProvider clock)
{
    // One act of stopping or undoing each: sent twice, it counts once.
    private readonly Dictionary<Purpose, Guid> operations = [];
    private StaffTicket? ticket;
    private PersonPageView? view;
    private bool isLoaded;
    private bool isBusy;
    private PersonId said;
    private ToldBy told = ToldBy.InPerson;
    private string? outcome;
    private int version;

    [Inject]
    private OpenPerson Open { get; set; } = default!;

    [Inject]
    private StopConsent StopConsent { get; set; } = default!;

    [Inject]
    private NoteLeavingAnswer LeavingAnswers { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    // Quality and Compliance reads and changes nothing.
    private bool MayChange => ticket is { MeetsFamilies: true };

    private bool SeesOrders => ticket is not null && NoteOrders.MaySee(ticket);

    private bool IsLead => ticket is { IsLead: true };

    private string Reference => PersonReference.TryParse(view!.Row.Reference, out var reference) ? reference.ToString() : "";

    private IEnumerable<string> Flags => PersonFlags.Of(view!.Row, view.Today);

    private string Why => WhyWords.Of(view!);

    private IReadOnlyList<AdultOnPage> Adults => [.. view!.Adults.Select(a => new AdultOnPage(
        a.Id, a.Name, TieWords.Of(a.Held.Kind), WhyWords.More(a.Held), !view.DecidesAlone && view.DecidingSet.Members.Any(m => m.Holder == a.Id)))];

    private IReadOnlyList<StandingOnPage> Lines => [.. view!.Standing.Select(s => new StandingOnPage
    {
        Purpose = s.Standing.Purpose,
        State = s.Standing.State,
        NotInUse = s.Standing.State == StandingState.Suspended || Blocks.Stand(s.Standing.Row),
        Whose = s.DeciderName,
        When = WhyWords.When(s.Standing) + (s.Standing is { MayUse: true, GoesOnAfterLeaving: true } && view.LeftOn is not null ? ", goes on after they leave" : null),
        Decision = s.Standing.Last?.Id.Value,
        CanStop = MayChange && s.Standing.Last is { PermitsUse: true } && s.Standing.State != StandingState.Ended,
        CanUndo = MayChange && s.Standing is { State: StandingState.Stopped, Last: { Decider: not null } last } && clock.GetUtcNow() - last.At <= Decision.TimeToUndo,
    })];

    // Once they have left, nothing is asked of it any more: what goes on is stopped like any yes.
    private IReadOnlyList<GoingOnLine> GoingOn => view!.LeftOn <= view.Today ? []
        : [.. view.Standing.Where(s => s.Standing.MayUse).Select(s => new GoingOnLine(s.Standing.Purpose, s.Standing.GoesOnAfterLeaving))];

    protected override async Task OnParametersSetAsync()
    {
        // Before the circuit is there nothing about a person is drawn, and nobody has looked yet.
        if (RendererInfo.IsInteractive && (view is null || view.Person.Id.Value != Id))
        {
            await Load();
            said = new PersonId(Id);
            (told, outcome) = (ToldBy.InPerson, null);
        }
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private async Task Load()
    {
        ticket = StaffTicket.From((await SignedIn).User);
        view = ticket is null ? null : await Open.Open(ticket, new PersonId(Id));
        isLoaded = true;
        version++;
    }

    private Task Stop(Purpose purpose) => Act(purpose, said, async (by, operation, worker) =>
        await StopConsent.Stop(new PersonId(Id), purpose, by, operation, worker, told) switch
        {
            Stopped.Done => $"Stopped: {PurposeWords.Of(purpose)}. You can undo it for ten minutes.",
            Stopped.NothingToStop => $"{NameOf(by)} can't stop this one: it is not theirs to stop, or it has stopped already. Choose who told you, or reload the page.",
            _ => "This was sent before with something else in it. Reload the page and look at what stands there.",
        });

    private Task Undo(Purpose purpose) => Act(purpose, view!.Standing.First(s => s.Standing.Purpose == purpose).Standing.Last!.Decider!.Value, async (by, operation, worker) =>
        await StopConsent.Undo(new PersonId(Id), purpose, by, operation, worker) == Stopped.Done
            ? $"Taken back: {PurposeWords.Of(purpose)} stands as before."
            : "It is too late to undo this stop. Ask again on a visit or with a paper form.");

    private Task SaidOfLeaving((Purpose Purpose, bool GoesOn) what) => Act(what.Purpose, said, async (by, operation, _) =>
        await LeavingAnswers.Note(ticket!, new PersonId(Id), what.Purpose, new ToldOfLeaving(operation, by, what.GoesOn, told)) switch
        {
            LeavingSaid.Done => $"Noted: {PurposeWords.Of(what.Purpose)} {(what.GoesOn ? "goes on after they leave" : "ends when they leave")}.",
            LeavingSaid.NotTheirs => $"That is not for {NameOf(by)} to say. Choose who told you: whoever may say yes to it today.",
            _ => "This was sent before with something else in it. Reload the page and look at what stands there.",
        });

    private async Task Act(Purpose purpose, PersonId by, Func<PersonId, Guid, OpenedBy, Task<string>> act)
    {
        if (isBusy || !MayChange)
        {
            return;
        }

        isBusy = true;
        try
        {
            operations.TryAdd(purpose, Guid.CreateVersion7(clock.GetUtcNow()));
            outcome = await act(by, operations[purpose], new OpenedBy(ticket!.StaffId, ticket.Name));
            operations.Remove(purpose);
            await Load();
        }
        finally
        {
            isBusy = false;
        }
    }

    private string NameOf(PersonId who) => view!.Tellers.FirstOrDefault(t => t.Id == who)?.Name ?? "They";
}
