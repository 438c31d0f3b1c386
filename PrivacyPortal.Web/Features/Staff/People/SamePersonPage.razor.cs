using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Two entries for one person: asked by one member of staff, looked at by another.</summary>
public sealed partial class SamePersonPage
{
    private IReadOnlyList<MergeOnPage> merges = [];
    private IReadOnlyList<FoundPerson> found = [];
    private string? typed;
    private string? told;
    private bool isBusy;

    [Inject]
    private MergePeople Merge { get; set; } = default!;

    [Inject]
    private FindPeople Find { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            merges = await Merge.About(who, new PersonId(Id));
        }
    }

    private async Task Search()
    {
        if (!string.IsNullOrWhiteSpace(typed) && StaffTicket.From((await SignedIn).User) is { } who)
        {
            found = [.. (await Find.Find(who, typed)).Where(p => p.Id.Value != Id)];
            told = found.Count == 0 ? "Nobody is like that." : null;
        }
    }

    private Task Ask(PersonId other) => Act(who => Merge.Ask(who, new PersonId(Id), other), "Asked. Somebody else looks at both entries now.");

    private Task Look(Guid merge, bool same) => Act(who => Merge.Look(who, merge, same), same ? "Put together." : "Noted: they are two people.");

    private async Task Act(Func<StaffTicket, Task<Merged>> act, string done)
    {
        if (isBusy || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        told = await act(who) switch
        {
            Merged.Done => done,
            Merged.AskedBefore => "Somebody has asked this before, or found that they are two people. Nothing was changed.",
            Merged.BothHaveAPast => "Something was said, signed or noted under both entries. That can’t be moved, so both stay. Ask the Data Protection Lead how to go on.",
            _ => "You may not do this: it takes two different people who may see both entries. Nothing was changed.",
        };
        (merges, found, isBusy) = (await Merge.About(who, new PersonId(Id)), [], false);
    }
}
