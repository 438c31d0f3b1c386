using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What workers found about somebody, what the council said, who decides for an adult who can't, who objects, and whether they leave.</summary>
public sealed partial class KnownPage(TimeProvider clock)
{
    private KnownOnPage? shown;
    private CouncilEntry council = new();
    private AttorneyEntry attorney = new();
    private ObjectionEntry objection = default!;
    private LeavingEntry leaving = new();
    private IReadOnlyList<FieldError> problems = [];
    private string? told;
    private bool isLoaded;
    private bool isBusy;

    [Inject]
    private NoteFindings Findings { get; set; } = default!;

    [Inject]
    private NoteObjections Objections { get; set; } = default!;

    [Inject]
    private NoteLeaving Leaving { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        objection = NewObjection();
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            shown = await Findings.Open(who, new PersonId(Id));
            isLoaded = true;
        }
    }

    private string? Problem(string field) => problems.FirstOrDefault(p => p.FieldId == field)?.Words;

    private Task Find(FindingKind kind) => Do(who => Findings.Find(who, new PersonId(Id), kind), $"Noted: {KnownWords.Of(kind)}.");

    private Task NoteCouncil() => Do(who => Findings.NoteCouncil(who, new PersonId(Id), council), "Noted what the council said.", () => council = new());

    private Task NoteAttorney() => Do(who => Findings.NoteAttorney(who, new PersonId(Id), attorney), "Noted who decides for them.", () => attorney = new());

    private Task TakeAttorney(Guid holder) => Do(who => Findings.TakeAttorney(who, new PersonId(Id), holder), "They decide for them no longer.");

    private Task NoteObjection() => Do(
        who => Objections.Note(who, new PersonId(Id), objection), "Noted. Until somebody has looked at it, nothing new is used.", () => objection = NewObjection());

    private Task LookedAt(Guid one) => Do(who => Objections.LookedAt(who, new PersonId(Id), one), "Noted that you looked at it. What was said before counts again.");

    private Task NoteLeaving() => Do(who => Leaving.Note(who, new PersonId(Id), leaving), "Noted. Every yes ends on that day, but what they said may go on.", () => leaving = new());

    private Task IsHere() => Do(who => Leaving.IsHere(who, new PersonId(Id)), "Noted that they are with us.");

    private ObjectionEntry NewObjection() => new() { Operation = Guid.CreateVersion7(clock.GetUtcNow()) };

    private async Task Do(Func<StaffTicket, Task<Changed>> act, string done, Action? then = null)
    {
        if (isBusy || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var changed = await act(who);
        problems = changed.Problems;
        told = changed.InWords(done);
        if (changed.How == ChangedHow.Done)
        {
            then?.Invoke();
        }

        if (changed.How is ChangedHow.Done or ChangedHow.SomebodyElseDid)
        {
            shown = await Findings.Open(who, new PersonId(Id));
        }

        isBusy = false;
    }
}
