using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Requests;

/// <summary>The queue of what families ask, soonest due first.</summary>
public sealed partial class RequestsPage : ComponentBase
{
    private readonly Dictionary<Guid, string?> answers = [];
    private IReadOnlyList<OpenRequest>? open;
    private StaffTicket? worker;
    private string? said;
    private bool wrong;
    private bool mayAnswer;

    [Inject]
    private AnswerRequests Queue { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        worker = StaffTicket.From((await SignedIn).User);
        mayAnswer = worker is not null && AnswerRequests.MayAnswer(worker);
        open = worker is null ? [] : await Queue.Open(worker);
    }

    private async Task Answer(Guid id)
    {
        var problem = worker is null ? "Sign in again first." : await Queue.Answer(worker, id, answers.GetValueOrDefault(id));
        (wrong, said) = (problem is not null, problem ?? "Kept. It is no longer in the queue.");
        open = worker is null ? [] : await Queue.Open(worker);
    }

    private string DueWords(RequestRow row) =>
        row.DueOn is not { } due ? "No day by law: answer soon."
        : due < UkCalendar.Today(Clock) ? $"Overdue: it was due on {Charity.Date(due)}."
        : row.Kind == RequestKind.Complaint ? $"Acknowledge by {Charity.Date(due)}." : $"Answer by {Charity.Date(due)}.";

    private static string Of(RequestRow row) => row.Kind switch
    {
        RequestKind.Question => "Question",
        RequestKind.Complaint => "Complaint",
        RequestKind.Access => "Wants to see what we keep",
        RequestKind.Correction => "Something is wrong",
        RequestKind.Erasure => "Wants something deleted",
        _ => $"Does not agree: {(Use.TryParse(row.Use, out var use) ? use.Name : row.Use)}",
    };
}
