using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Who is a risk to somebody (D-G7), for those who see orders; nothing for others.</summary>
public sealed partial class RiskPart
{
    private RisksOnPage? shown;
    private Guid? risk;
    private string? problem;
    private string? told;
    private bool isBusy;

    [Inject]
    private NoteRisks Risks { get; set; } = default!;

    [Parameter, EditorRequired]
    public Guid Person { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            shown = await Risks.Open(who, new PersonId(Person));
        }
    }

    private Task Note() => Do(who => Risks.Note(who, new PersonId(Person), risk), "Noted. It counts at once.");

    private Task Lift(Guid one) => Do(who => Risks.Lift(who, new PersonId(Person), one), "Lifted.");

    private async Task Do(Func<StaffTicket, Task<Changed>> act, string done)
    {
        if (isBusy || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var changed = await act(who);
        problem = changed.Problems.Count > 0 ? changed.Problems[0].Words : null;
        told = changed.InWords(done);
        if (changed.How is ChangedHow.Done or ChangedHow.SomebodyElseDid)
        {
            risk = null;
            shown = await Risks.Open(who, new PersonId(Person));
        }

        isBusy = false;
    }
}
