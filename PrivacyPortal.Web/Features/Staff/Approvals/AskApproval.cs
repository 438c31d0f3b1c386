using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Approvals;

/// <summary>One worker asks that something be approved; a second, different one decides. Asking opens nothing.</summary>
internal sealed class AskApproval(Writer writer, WhoSeesWhom sight, BankHolidays holidays, TimeProvider clock)
{
    /// <summary>Working days in which it should be decided.</summary>
    public const int WorkingDays = DueWork.WorkingDaysToReview;

    /// <summary>The longest text.</summary>
    public const int LongestWords = 1_000;

    /// <summary>Asks, once for one operation. What is wrong, or <see langword="null"/>.</summary>
    public async Task<string?> Ask(Guid operation, ApprovalRequest request, StaffTicket worker)
    {
        if (!Approvers.MayAsk(worker.Roles))
        {
            return "Your role cannot ask for an approval. Ask a support worker to do it.";
        }

        if (request.Problem() is { } problem)
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        return await writer.Write(async db =>
        {
            if (await db.Approvals.AnyAsync(a => a.Id == operation))
            {
                return null;
            }

            if (!await sight.People(db, worker).AnyAsync(p => p.Id == request.About.Value))
            {
                return "This person is not known to the portal any more.";
            }

            if (await db.Approvals.AnyAsync(a => a.AboutId == request.About.Value && a.Kind == request.Kind && a.DecisionId == request.Decision && a.DecidedAt == null
                && a.Purpose == (request.Purpose == null ? null : request.Purpose.Key)))
            {
                return "This has been asked already and waits for a second person.";
            }

            db.Approvals.Add(new ApprovalRow
            {
                Id = operation,
                AboutId = request.About.Value,
                Kind = request.Kind,
                Purpose = request.Purpose?.Key,
                DecisionId = request.Decision,
                NoHolder = request.NoHolder,
                Error = request.Error,
                NotAble = request.NotAble,
                Words = TypedWords.Lines(request.Words),
                AskedById = worker.StaffId,
                AskedByName = worker.Name,
                AskedAt = now,
                DueBy = holidays.AddWorkingDays(UkCalendar.DateOf(now), WorkingDays),
            });
            return null;
        });
    }
}

/// <summary>What is asked.</summary>
internal sealed record ApprovalRequest
{
    public required PersonId About { get; init; }

    public required ApprovalKind Kind { get; init; }

    public Purpose? Purpose { get; init; }

    public Guid? Decision { get; init; }

    public NoHolderBecause? NoHolder { get; init; }

    public ErrorKind? Error { get; init; }

    public NotAbleBecause? NotAble { get; init; }

    public required string Words { get; init; }

    /// <summary>What is missing, in a sentence that says what to do.</summary>
    public string? Problem() => Kind switch
    {
        ApprovalKind.NoHolder when NoHolder is null => "Choose why nobody with parental responsibility is asked.",
        ApprovalKind.NotAble when NotAble is null => "Choose where understanding stopped.",
        ApprovalKind.Void when Error is null || Decision is null => "Choose what went wrong.",
        ApprovalKind.Press when Purpose is null => "Choose what the check is about.",
        _ when TypedWords.Lines(Words).Length == 0 => "Write down what you tried or saw, so that a second person can judge it.",
        _ when TypedWords.Lines(Words).Length > AskApproval.LongestWords => $"Please write at most {AskApproval.LongestWords} characters.",
        _ => null,
    };
}

/// <summary>Whose role may ask, and whose may approve what.</summary>
internal static class Approvers
{
    public static bool MayAsk(IReadOnlyList<string> roles) => roles.Contains(StaffRole.SupportWorker) || roles.Contains(StaffRole.DataProtectionLead);

    /// <summary>That somebody is not able to decide takes any second worker; everything else the Data Protection Lead.</summary>
    public static bool MayDecide(ApprovalKind kind, IReadOnlyList<string> roles) =>
        roles.Contains(StaffRole.DataProtectionLead) || (kind == ApprovalKind.NotAble && roles.Contains(StaffRole.SupportWorker));
}
