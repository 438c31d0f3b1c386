using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Approvals;

/// <summary>What waits for a second person, with its clock; and the questions that wait for somebody.</summary>
public sealed partial class ApprovalsPage(IServiceProvider services, TimeProvider clock)
{
    private IReadOnlyList<OpenApproval>? open;
    private IReadOnlyList<WaitingQuestion>? waiting;
    private StaffTicket? worker;
    private string? said;
    private bool wrong;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        worker = StaffTicket.From((await SignedIn).User);
        await Look();
    }

    private async Task Look()
    {
        (open, waiting) = worker is null ? ([], []) : await services.GetRequiredService<FindApprovals>().Now(worker);
    }

    private async Task Decide(Guid id, bool approve)
    {
        var problem = worker is null ? "Sign in again first." : await services.GetRequiredService<DecideApproval>().Decide(id, approve, worker);
        (wrong, said) = (problem is not null, problem ?? (approve ? "Approved. Ask the person again in a visit: their answer goes through the rule as of that day." : "Declined. It stays closed."));
        await Look();
    }

    private static string Named(string key) => Purpose.TryParse(key, out var purpose) ? PurposeWords.Of(purpose) : key;

    private string? WhyNot(ApprovalRow row) =>
        row.AskedById == worker?.StaffId ? "You asked for this yourself: a second, different person decides it."
        : worker is null || !Approvers.MayDecide(row.Kind, worker.Roles) ? "The Data Protection Lead decides this."
        : null;

    private string ClockOf(OpenApproval one)
    {
        var left = one.Row.DueBy.DayNumber - UkCalendar.Today(clock).DayNumber;
        return left < 0 ? $"Overdue since {Day(one.Row.DueBy)}." : left == 0 ? "To be decided today." : $"To be decided by {Day(one.Row.DueBy)}.";
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
