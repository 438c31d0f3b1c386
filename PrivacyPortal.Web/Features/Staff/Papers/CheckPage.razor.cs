using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>The scan beside what was typed in: a second person says that they match, or what is wrong.</summary>
public sealed partial class CheckPage
{
    private PaperToCheck? open;
    private string? wrong;
    private string? problem;
    private string? said;
    private bool isLoaded;
    private bool isBusy;
    private bool isOwn;

    [Inject]
    private CheckPaper Papers { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            await Look(who);
            isLoaded = true;
        }
    }

    private string Scan(int page) => $"/staff/papers/{Id}/scans/{page}";

    private Task Matches() => Do(
        who => Papers.Matches(who, Id),
        () => open!.Paper.Answers.TrueForAll(a => a.NotCounted is not null) ? "Checked. Nothing on it counts any more: see why below."
            : open.Paper.Answers.Exists(a => a.NotCounted is not null) ? "Checked. Not everything on it counts: see why below. The rest is on its way to be sealed."
            : "Checked. The answers count, and are on their way to be sealed.");

    private Task SendBack() => Do(who => Papers.SendBack(who, Id, wrong), () => "Sent back. It is typed in again from the scan.");

    private async Task Do(Func<StaffTicket, Task<CheckedHow>> act, Func<string> done)
    {
        if (isBusy || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var how = await act(who);
        isBusy = false;
        problem = how == CheckedHow.NotSaid ? PaperSays.Of(how, null) : null;
        if (how != CheckedHow.NotSaid)
        {
            await Look(who);
            said = PaperSays.Of(how, open?.Paper.CheckedByName) ?? done();
        }
    }

    private async Task Look(StaffTicket who)
    {
        open = await Papers.Open(who, Id);
        isOwn = open?.Paper.EnteredById == who.StaffId;
    }
}
