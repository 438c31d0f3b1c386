using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>Records to read and print, and the ones that wait for their seal.</summary>
public sealed partial class RecordsPage(IServiceProvider services, TimeProvider clock)
{
    private IReadOnlyList<ListedRecord>? records;
    private string? search;
    private bool onlyWaiting;
    private bool isFresh;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private string Found => records!.Count == ListRecords.AtMost ? $"The newest {records.Count}. Find by name to see others." : records.Count == 1 ? "One record." : $"{records.Count} records.";

    protected override Task OnInitializedAsync() => Load();

    private Task Search(string? text)
    {
        search = text;
        return Load();
    }

    private Task OnlyWaiting(bool only)
    {
        onlyWaiting = only;
        return Load();
    }

    private async Task Load()
    {
        if (StaffTicket.From((await SignedIn).User) is { } who)
        {
            isFresh = who.IsFresh(clock.GetUtcNow());
            records = await services.GetRequiredService<ListRecords>().For(who, search, onlyWaiting);
        }
    }

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
