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
        if (await db.Signings.AsNoTracking().SingleOrDefaultAsync(s => s.Id == submission.Operation) is { } before)
        {
            return before.Body == body ? Recorded.As(before.Id) : Recorded.AnotherWasSent;
        }

        if (!await visit.IsStillHere(db))
        {
            return Recorded.VisitIsGone;
        }

        var present = await db.Present.SingleAsync(p => p.VisitId == visit.Id && p.PersonId == who.Person.Id.Value);
        var drafts = await db.Drafts.Where(d => d.VisitId == visit.Id && d.ById == who.Person.Id.Value).ToListAsync();
        if (present.Operation != submission.Operation || Submission.Fingerprint(drafts) != submission.Reviewed)
        {
            return Recorded.AnswersChanged;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        db.Signings.Add(new SigningRow
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
        db.Replies.AddRange(drafts.Select(d => new ReplyRow
        {
            Id = Guid.CreateVersion7(now),
            SigningId = submission.Operation,
            ById = d.ById,
            AboutId = d.AboutId,
            Purpose = d.Purpose,
            Answer = d.Answer,
            ShowingId = d.ShowingId,
            At = now,
        }));
        db.Drafts.RemoveRange(drafts);
        (present.Operation, present.SignedAs) = (null, submission.Operation);

        // The replies must be there to be read with the older ones; it is still one transaction.
        await db.SaveChangesAsync();
        foreach (var about in drafts.GroupBy(d => d.AboutId))
        {
            var file = await cases.Open(db, new PersonId(about.Key), now);
            foreach (var purpose in Purpose.All.Where(p => about.Any(d => d.Purpose == p.Key)))
            {
                var decision = Decision.Decide(file.Case(purpose, visit.Notice.Number, visit.Channel), file.NextInstant(purpose));
                db.Decisions.Add(file.RowOf(decision, submission.Operation));
            }

            db.Records.Add(new RecordRow { Id = Guid.CreateVersion7(now), SigningId = submission.Operation, AboutId = about.Key, CreatedAt = now });
        }

        return Recorded.As(submission.Operation);
    });
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
