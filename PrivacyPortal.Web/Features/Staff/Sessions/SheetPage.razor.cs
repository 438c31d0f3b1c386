using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Sessions;

/// <summary>The sheet on a phone in the middle of a session: who may be photographed for what, changing by itself when somebody changes their mind.</summary>
public sealed partial class SheetPage : ComponentBase
{
    // Twice within the second in which a stop must be seen.
    private static readonly TimeSpan _every = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _gone = new();
    private readonly HashSet<PersonId> pictured = [];
    private SessionSheet? sheet;
    private StaffTicket? worker;
    private IReadOnlyList<string> changed = [];
    private string stamp = "";
    private bool looked;
    private bool lost;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private GroupSessions Sessions { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private IReadOnlyList<Purpose> AllAllow => sheet!.AllAllow(pictured);

    private IEnumerable<(Purpose Use, IReadOnlyList<OnSheet> Who)> Blocked =>
        Purpose.All.Select(p => (p, sheet!.Against(pictured, p))).Where(b => b.Item2.Count > 0);

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        worker = StaffTicket.From((await SignedIn).User);
        await Look();
        looked = true;
        if (RendererInfo.IsInteractive && sheet is not null)
        {
            _ = Watch();
        }
    }

    private async Task Watch()
    {
        using var timer = new PeriodicTimer(_every);
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token))
            {
                await InvokeAsync(LookIfChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task LookIfChanged()
    {
        try
        {
            if (lost || await Sessions.Stamp() != stamp)
            {
                await Look();
                lost = false;
                StateHasChanged();
            }
        }
        catch (DbException)
        {
            // Old news must not look like today's.
            lost = true;
            StateHasChanged();
        }
    }

    private async Task Look()
    {
        // First the stamp: what changes while we read is looked at once more, never missed.
        var before = sheet;
        stamp = await Sessions.Stamp();
        sheet = worker is null ? null : await Sessions.Sheet(Id, worker);
        changed = before is null || sheet is null ? []
            : [.. sheet.People.Where(now => before.People.FirstOrDefault(was => was.Person == now.Person) is { } was && !was.Allows.SetEquals(now.Allows)).Select(now => now.Name)];
    }

    private void Picture(PersonId person, bool isIn)
    {
        if (isIn)
        {
            pictured.Add(person);
        }
        else
        {
            pictured.Remove(person);
        }
    }

    private static string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, UkTime).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static TimeZoneInfo UkTime { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
}
