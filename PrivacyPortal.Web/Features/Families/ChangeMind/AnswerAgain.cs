using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>
/// One question answered on one's own device: the words of today were on the screen, and the rule of today decides. Sent twice under one
/// operation, it counts once.
/// </summary>
internal sealed class AnswerAgain(Writer writer, CaseFiles cases, PublishedNotice notices, TimeProvider clock)
{
    /// <summary>Records the answer, and what the rule makes of it.</summary>
    public Task<Answered> Give(Mine mine, MyPart part, MyRow row, MyAnswer given) => writer.Write(async db =>
    {
        var body = given.Body(mine.Person, part.About, row.Purpose);
        if (await db.Signings.AsNoTracking().SingleOrDefaultAsync(s => s.Id == given.Operation) is { } before)
        {
            return before.Body == body ? Answered.Done : Answered.AnotherWasSent;
        }

        if (row.Question.Hash.Hex != given.Words)
        {
            return Answered.WordsChanged;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        var version = notices.InForce.Number;
        var showing = Guid.CreateVersion7(now);
        db.Showings.Add(new ShowingRow
        {
            Id = showing,
            ToId = mine.Person.Value,
            Purpose = row.Purpose.Key,
            Version = version.ToString(),
            Audience = mine.Edition.Audience.Key,
            Variant = "usual",
            Language = mine.Edition.Language,
            Words = row.Question.Hash.Hex,
            Heard = false,
            ToTheEnd = true,
            At = now,
        });
        db.Signings.Add(new SigningRow
        {
            Id = given.Operation,
            ById = mine.Person.Value,
            Way = given.Signature.Way,
            Words = given.Signature.Words,
            Body = body,
            At = now,
        });
        db.Replies.Add(new ReplyRow
        {
            Id = Guid.CreateVersion7(now),
            SigningId = given.Operation,
            ById = mine.Person.Value,
            AboutId = part.About.Value,
            Purpose = row.Purpose.Key,
            Answer = given.Answer.Key,
            ShowingId = showing,
            At = now,
        });
        await db.SaveChangesAsync();

        // They came to it of their own accord (D-G10).
        var file = await cases.Open(db, part.About, now);
        var asked = file.Case(row.Purpose, version, Channel.Remote, raisedIt: true);
        db.Decisions.Add(file.RowOf(Decision.Decide(asked, file.NextInstant(row.Purpose)), given.Operation));
        db.Records.Add(new RecordRow { Id = Guid.CreateVersion7(now), SigningId = given.Operation, AboutId = part.About.Value, CreatedAt = now });
        return Answered.Done;
    });
}

/// <summary>What came from the page.</summary>
internal sealed record MyAnswer(Guid Operation, Answer Answer, string Words, Signature Signature)
{
    public string Body(PersonId by, PersonId about, Purpose purpose) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(
        string.Join('\n', "answer", Operation, by, about, purpose, Answer.Key, Words, Signature.Words))).Hex;
}

/// <summary>How an answer went. Everything but <see cref="Done"/> has saved nothing.</summary>
internal enum Answered
{
    Done = 1,

    /// <summary>The notice was changed while it was read.</summary>
    WordsChanged,
    AnotherWasSent,
}
