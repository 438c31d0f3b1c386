using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>The register: search first. What is typed stays out of the address.</summary>
public sealed partial class PeoplePage(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<FoundPerson>? found;
    private string? typed;
    private int asked;

    [Inject]
    private FindPeople Find { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private DateOnly Today => UkCalendar.Today(clock);

    private string? Told => string.IsNullOrWhiteSpace(typed) || found is null ? null
        : found.Count switch
        {
            0 => "Nobody found",
            1 => "1 person found",
            FindPeople.Most => $"The first {FindPeople.Most}. Type more to see fewer.",
            _ => $"{found.Count} people found",
        };

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await Search();
        }
    }

    // Whoever types on is not answered in between.
    private async Task Type(ChangeEventArgs change)
    {
        typed = change.Value as string;
        var mine = ++asked;
        await Task.Delay(Pause, clock, gone.Token).ContinueWith(_ => { }, TaskScheduler.Current);
        if (mine == asked && !gone.IsCancellationRequested)
        {
            await Search();
        }
    }

    private async Task Search()
    {
        var mine = ++asked;
        if (StaffTicket.From((await SignedIn).User) is { } who)
        {
            var now = await Find.Find(who, typed, gone.Token);
            found = mine == asked ? now : found;
        }
    }
}
