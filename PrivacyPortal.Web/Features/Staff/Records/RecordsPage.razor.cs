using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>Records to read and print, one or many, and the ones that wait for their seal.</summary>
public sealed partial class RecordsPage(IServiceProvider services, TimeProvider clock) : IDisposable
{
    private IReadOnlyList<ListedRecord>? records;
    private readonly HashSet<Guid> chosen = [];
    private IReadOnlyList<(Guid Id, string Name, DateOnly On, int People)> sessions = [];
    private StaffTicket? staff;
    private Printing? printing;
    private string? search;
    private Guid? session;
    private bool onlyWaiting;
    private bool isFresh;
    private bool isLead;
    private string? problem;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private string Found => records!.Count == ListRecords.AtMost ? $"The newest {records.Count}. Find by name to see others." : records.Count == 1 ? "One record." : $"{records.Count} records.";

    private PrintMany Many => services.GetRequiredService<PrintMany>();

    private ChosenRecords Wanted => new(search, session, chosen.Count > 0 ? [.. chosen] : null);

    private string PrintWords => chosen.Count switch
    {
        0 => "Print all that are found, as one document",
        1 => "Print the one chosen",
        var many => $"Print the {many} chosen, as one document",
    };

    protected override async Task OnInitializedAsync()
    {
        sessions = await services.GetRequiredService<GroupSessions>().List();
        await Load();
        Follow(staff is null ? null : Many.Of(staff));
    }

    public void Dispose() => Follow(null);

    private Task Search(string? text)
    {
        search = text;
        return Load();
    }

    private Task OfSession(Guid? which)
    {
        session = which;
        return Load();
    }

    private Task OnlyWaiting(bool only)
    {
        onlyWaiting = only;
        return Load();
    }

    // Nobody is printed who is not on the list any more.
    private async Task Load()
    {
        if (StaffTicket.From((await SignedIn).User) is { } who)
        {
            staff = who;
            isLead = who.IsLead;
            isFresh = who.IsFresh(clock.GetUtcNow());
            records = await services.GetRequiredService<ListRecords>().For(who, new ChosenRecords(search, session), onlyWaiting);
            chosen.IntersectWith(records.Select(r => r.Id));
        }
    }

    private void Choose(Guid record, bool isChosen) => _ = isChosen ? chosen.Add(record) : chosen.Remove(record);

    private async Task Print()
    {
        Follow(await Many.Start(staff!, Wanted));
        problem = printing is null ? "There is nothing to print: none of these is sealed." : null;
    }

    private void GoOn() => Many.GoOn(staff!);

    private void Drop()
    {
        Many.Drop(staff!);
        Follow(null);
    }

    private void Follow(Printing? next)
    {
        if (printing is not null)
        {
            printing.Changed -= Show;
        }

        printing = next;
        if (printing is not null)
        {
            printing.Changed += Show;
        }
    }

    private void Show() => _ = InvokeAsync(StateHasChanged);

    private static string Moment(DateTimeOffset at) => PaperWords.Moment(at);

    private static string Seal(ListedRecord record) => record switch
    {
        { SealedAt: { } at } => $"Sealed {Moment(at)}",
        { Problem: "no-time-stamp" } => $"Waits for a time-stamp, tried {record.Attempts} times",
        { Problem: "seal" or "seal-key" } => $"Waits for a working seal, tried {record.Attempts} times",
        { Problem: not null } => "Can't be made. Tell whoever looks after the portal",
        _ => "Being sealed",
    };
}
