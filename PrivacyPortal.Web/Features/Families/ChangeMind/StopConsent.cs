using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>
/// Stops one yes, at once (D-L3): no reason, no approval, no log-in of the person's own. And takes the stop back, for the one who
/// made it, within ten minutes. Sent twice under one operation, it counts once.
/// </summary>
internal sealed class StopConsent(Writer writer, CaseFiles cases, AgePolicy policy, SealingBell bell, TimeProvider clock)
{
    /// <summary>Stops the purpose; <paramref name="recordedBy"/> is the worker who was told, and how, none on a device of their own.</summary>
    public Task<Stopped> Stop(PersonId about, Purpose purpose, PersonId by, Guid operation, OpenedBy? recordedBy, ToldBy? told = null) =>
        Act("stop", about, purpose, by, operation, recordedBy, told, (file, last) =>
            last is null ? null
            : Decision.Withdraw(last, file.Person, by, file.Adults, policy, file.Jurisdiction, file.NextInstant(purpose)));

    /// <summary>Takes the stop back: the yes before it goes on as it was.</summary>
    public Task<Stopped> Undo(PersonId about, Purpose purpose, PersonId by, Guid operation, OpenedBy? recordedBy) =>
        Act("undo", about, purpose, by, operation, recordedBy, null, (file, last) =>
            last?.Follows is not { } follows || file.Decisions.FirstOrDefault(d => d.Id == follows.Value)?.ToKept() is not { } consent ? null
            : Decision.Undo(last, consent, file.Person, by, file.NextInstant(purpose)));

    private async Task<Stopped> Act(
        string what, PersonId about, Purpose purpose, PersonId by, Guid operation, OpenedBy? recordedBy, ToldBy? told, Func<CaseFile, KeptDecision?, Decision?> decide)
    {
        var stopped = await Write(what, about, purpose, by, operation, recordedBy, told, decide);
        bell.Ring();
        return stopped;
    }

    private Task<Stopped> Write(
        string what, PersonId about, Purpose purpose, PersonId by, Guid operation, OpenedBy? recordedBy, ToldBy? told, Func<CaseFile, KeptDecision?, Decision?> decide) => writer.Write(async db =>
    {
        var body = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', what, operation, about, purpose, by))).Hex;
        if (await db.Signings.AsNoTracking().SingleOrDefaultAsync(s => s.Id == operation) is { } before)
        {
            return before.Body == body ? Stopped.Done : Stopped.AnotherWasSent;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        var file = await cases.Open(db, about, now);
        var last = file.Decisions.LastOrDefault(d => d.Purpose == purpose.Key)?.ToKept();
        if (decide(file, last) is not { } decision)
        {
            return Stopped.NothingToStop;
        }

        db.Signings.Add(new SigningRow
        {
            Id = operation,
            ById = by.Value,
            Way = SigningWay.Tapped,
            ToldBy = told,
            RecordedById = recordedBy?.Id,
            RecordedByName = recordedBy?.Name,
            Body = body,
            At = now,
        });
        db.Decisions.Add(file.RowOf(decision, operation));
        db.Records.Add(new RecordRow { Id = Guid.CreateVersion7(now), SigningId = operation, AboutId = about.Value, CreatedAt = now });
        return Stopped.Done;
    });
}

/// <summary>How a stop, or its undoing, went.</summary>
internal enum Stopped
{
    Done = 1,

    /// <summary>There is no yes to stop (or no stop to take back), or it is not theirs.</summary>
    NothingToStop,

    /// <summary>Something else came under the same operation: refused.</summary>
    AnotherWasSent,
}
