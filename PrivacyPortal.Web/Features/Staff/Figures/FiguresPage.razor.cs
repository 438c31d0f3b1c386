using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Figures;

/// <summary>How many said yes, no and stop, for the team and for a report.</summary>
public sealed partial class FiguresPage
{
    private IReadOnlyList<Figure>? uses;
    private (DateOnly From, DateOnly Until)? shown;
    private DateOnly? from;
    private DateOnly? until;
    private string? told;

    [Inject]
    private SeeFigures Figures { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        until = UkCalendar.Today(Clock);
        from = until.Value.AddDays(-364);
        await Count();
    }

    private async Task Count()
    {
        told = SeeFigures.WrongWith(from, until);
        if (told is null && StaffTicket.From((await SignedIn).User) is { } who)
        {
            (uses, shown) = (await Figures.ByPurpose(who, from!.Value, until!.Value), (from.Value, until.Value));
        }
    }
}
