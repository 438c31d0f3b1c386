using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>
/// What a family sends by signing. Loads, asks the rule, saves once: the signature, each answer, each decision, and a place in line
/// for each record, all or nothing. Sent twice, it counts once.
/// </summary>
internal sealed class RecordDecisions(Writer writer, CaseFiles cases, SealingBell bell, TimeProvider clock)
{
    /// <summary>Records it. Only then are the records sealed: in the background, at once.</summary>
    public async Task<Recorded> Record(VisitOnTablet visit, AtTheTablet who, Submission submission)
    {
        var recorded = await Write(visit, who, submission);
        bell.Ring();
        return recorded;
    }

    private Task<Recorded> Write(VisitOnTablet visit, AtTheTablet who, Submission submission) => writer.Write(async db =>
    {
        var body = submission.Body(who.Person.Id);
        var before = await Before(db, visit, who, submission);
        if (before.Body is not null)
        {
            return before.Body == body ? Recorded.As(submission.Operation) : Recorded.AnotherWasSent;
        }

        if (!before.IsStillHere)
        {
            return Recorded.VisitIsGone;
        }

        var drafts = await Reads.Drafts.On(db)(db, visit.Id, who.Person.Id.Value).ToListAsync();
        if (before.Operation != submission.Operation || Submission.Fingerprint(drafts.Select(d => d.Draft)) != submission.Reviewed)
        {
            return Recorded.AnswersChanged;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        List<object> rows = [];
        rows.Add(new SigningRow
        {
            Id = submission.Operation,
            VisitId = visit.Id,
            ById = who.Person.Id.Value,
            Way = submission.Signature.Way,
            Strokes = submission.Signature.Strokes,
            Words = submission.Signature.Words,
            RecordedById = submission.RecordedBy?.Id,
            RecordedByName = submission.RecordedBy?.Name,
            Body = body,
            At = now,
        });
        foreach (var about in drafts.GroupBy(d => d.Draft.AboutId))
        {
            var file = await cases.Open(db, new PersonId(about.Key), now);
            foreach (var (draft, showing) in about)
            {
                var reply = ReplyOf(draft, submission.Operation, now);
                rows.Add(reply);
                file.Add(reply, showing);
            }

            foreach (var purpose in Purpose.All.Where(p => about.Any(d => d.Draft.Purpose == p.Key)))
            {
                var decision = Decision.Decide(file.Case(purpose, visit.Notice.Number, visit.Channel), file.NextInstant(purpose));
                rows.Add(file.RowOf(decision, submission.Operation));
            }

            rows.Add(new RecordRow { Id = Guid.CreateVersion7(now), SigningId = submission.Operation, AboutId = about.Key, CreatedAt = now });
        }

        await db.Append(rows);
        await db.Command("DELETE FROM drafts WHERE visit_id = @p0 AND by_id = @p1", visit.Id, who.Person.Id.Value).ExecuteNonQueryAsync();
        await db.Command("UPDATE present SET operation = NULL, signed_as = @p2 WHERE visit_id = @p0 AND person_id = @p1", visit.Id, who.Person.Id.Value, submission.Operation)
            .ExecuteNonQueryAsync();
        return Recorded.As(submission.Operation);
    });

    private static async Task<BeforeSigning> Before(PortalDb db, VisitOnTablet visit, AtTheTablet who, Submission submission)
    {
        await using var found = await db.Command(
            """
            SELECT (SELECT body FROM signings WHERE id = @p3), EXISTS (SELECT 1 FROM visits WHERE id = @p0 AND ticket = @p1 AND state = @p4), operation
            FROM present WHERE visit_id = @p0 AND person_id = @p2
            """,
            visit.Id, visit.Ticket, who.Person.Id.Value, submission.Operation, (int)VisitState.HandedOver).ExecuteReaderAsync();
        return await found.ReadAsync()
            ? new BeforeSigning(found.IsDBNull(0) ? null : found.GetString(0), found.GetBoolean(1), found.IsDBNull(2) ? null : found.GetGuid(2))
            : throw new InvalidOperationException("Somebody signs who is not in the visit.");
    }

    private static ReplyRow ReplyOf(DraftRow draft, Guid signing, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        SigningId = signing,
        ById = draft.ById,
        AboutId = draft.AboutId,
        Purpose = draft.Purpose,
        Answer = draft.Answer,
        ShowingId = draft.ShowingId,
        At = now,
    };

    /// <summary>The questions to the store, translated once: this is the act that a family waits for.</summary>
    private static class Reads
    {
        public static readonly OncePerModel<Func<PortalDb, Guid, Guid, IAsyncEnumerable<DraftWithShowing>>> Drafts = new(() => EF.CompileAsyncQuery(
            (PortalDb db, Guid visit, Guid person) => db.Drafts.AsNoTracking().Where(d => d.VisitId == visit && d.ById == person)
                .Join(db.Showings, d => d.ShowingId, s => s.Id, (d, s) => new DraftWithShowing(d, s))));
    }

    /// <summary>What was there: the same operation, the visit on this tablet, and the operation that its review was given.</summary>
    private sealed record BeforeSigning(string? Body, bool IsStillHere, Guid? Operation);

    private sealed record DraftWithShowing(DraftRow Draft, ShowingRow Showing);
}

/// <summary>How it went. Everything but <see cref="RecordedOutcome.Recorded"/> has saved nothing.</summary>
internal sealed record Recorded(RecordedOutcome Outcome, Guid? Signing)
{
    /// <summary>Another body came under the id of one that was recorded.</summary>
    public static Recorded AnotherWasSent { get; } = new(RecordedOutcome.AnotherWasSent, null);

    public static Recorded VisitIsGone { get; } = new(RecordedOutcome.VisitIsGone, null);

    public static Recorded AnswersChanged { get; } = new(RecordedOutcome.AnswersChanged, null);

    public static Recorded As(Guid signing) => new(RecordedOutcome.Recorded, signing);
}

/// <summary>What became of a submission.</summary>
internal enum RecordedOutcome
{
    Recorded = 1,

    /// <summary>Already recorded with other contents: refused.</summary>
    AnotherWasSent,

    /// <summary>Another tablet has the visit, or it has ended.</summary>
    VisitIsGone,

    /// <summary>Not the answers that were reviewed: look once more.</summary>
    AnswersChanged,
}
