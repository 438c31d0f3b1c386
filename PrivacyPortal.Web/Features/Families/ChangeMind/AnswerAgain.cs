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
/// Questions answered on one's own device, to a worker who writes the answers down, or on paper: the words of today were shown or read out, and the rule
/// of today decides. Sent twice under one operation, it counts once.
/// </summary>
internal sealed class AnswerAgain(Writer writer, CaseFiles cases, PublishedNotice notices, TimeProvider clock)
{
    /// <summary>Records one answer, and what the rule makes of it.</summary>
    public Task<Answered> Give(Mine mine, MyPart part, MyRow row, MyAnswer given) =>
        Give(mine, given.Operation, given.Signature, [new GivenAnswer(part, row, given.Answer, given.Words)]);

    /// <summary>Records answers of one act, all or nothing, and what the rule makes of each.</summary>
    public Task<Answered> Give(Mine mine, Guid operation, Signature signature, IReadOnlyList<GivenAnswer> given, WrittenDown? by = null) => writer.Write(async db =>
    {
        var body = Body(mine.Person, operation, signature, given, by);
        if (await db.Signings.AsNoTracking().SingleOrDefaultAsync(s => s.Id == operation) is { } before)
        {
            return before.Body == body ? Answered.Done : Answered.AnotherWasSent;
        }

        if (given.Any(one => one.Row.Question.Hash.Hex != one.Words))
        {
            return Answered.WordsChanged;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        var signing = new SigningRow
        {
            Id = operation,
            ById = mine.Person.Value,
            Way = signature.Way,
            Words = signature.Words,
            ToldBy = by?.Told,
            Evidence = by?.Evidence,
            RecordedById = by?.StaffId,
            RecordedByName = by?.StaffName,
            Body = body,
            At = now,
        };

        // On their own page they came to it of their own accord; a worker says who raised it (D-G10).
        await Keep(
            db, signing, [.. given.Select(one => new SignedAnswer(one.Part.About, one.Row.Purpose, one.Answer, Showing(mine, one, now)))],
            by?.Told == ToldBy.InPerson ? Channel.InPerson : Channel.Remote, raisedIt: by is null || by.TheyRaisedIt);
        return Answered.Done;
    });

    /// <summary>Keeps the answers of one act in the transaction that is open, and what the rule makes of each.</summary>
    public async Task Keep(PortalDb db, SigningRow signing, IReadOnlyList<SignedAnswer> given, Channel channel, bool raisedIt)
    {
        db.Signings.Add(signing);
        foreach (var one in given)
        {
            db.Showings.Add(one.Shown);
            db.Replies.Add(new ReplyRow
            {
                Id = Guid.CreateVersion7(signing.At),
                SigningId = signing.Id,
                ById = signing.ById,
                AboutId = one.About.Value,
                Purpose = one.Purpose.Key,
                Answer = one.Answer.Key,
                ShowingId = one.Shown.Id,
                At = signing.At,
            });
        }

        await db.SaveChangesAsync();
        foreach (var about in given.GroupBy(one => one.About))
        {
            var file = await cases.Open(db, about.Key, signing.At);
            foreach (var purpose in about.Select(one => one.Purpose))
            {
                var asked = file.Case(purpose, notices.InForce.Number, channel, raisedIt);
                db.Decisions.Add(file.RowOf(Decision.Decide(asked, file.NextInstant(purpose)), signing.Id));
            }

            db.Records.Add(new RecordRow { Id = Guid.CreateVersion7(signing.At), SigningId = signing.Id, AboutId = about.Key.Value, CreatedAt = signing.At });
        }
    }

    private ShowingRow Showing(Mine mine, GivenAnswer given, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ToId = mine.Person.Value,
        Purpose = given.Row.Purpose.Key,
        Version = notices.InForce.Number.ToString(),
        Audience = mine.Edition.Audience.Key,
        Variant = "usual",
        Language = mine.Edition.Language,
        Words = given.Row.Question.Hash.Hex,
        Heard = false,
        ToTheEnd = true,
        At = now,
    };

    private static string Body(PersonId person, Guid operation, Signature signature, IReadOnlyList<GivenAnswer> given, WrittenDown? by) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join(
        '\n',
        given.SelectMany(one => new[] { one.Part.About.ToString(), one.Row.Purpose.Key, one.Answer.Key, one.Words })
            .Prepend($"answer\n{operation}\n{person}\n{signature.Words}\n{by?.StaffId}\n{by?.Told}\n{by?.Evidence}\n{by?.TheyRaisedIt}")))).Hex;
}

/// <summary>What came from the page.</summary>
internal sealed record MyAnswer(Guid Operation, Answer Answer, string Words, Signature Signature);

/// <summary>One answer that somebody signed for, with the words that they had before them.</summary>
internal sealed record SignedAnswer(PersonId About, Purpose Purpose, Answer Answer, ShowingRow Shown);

/// <summary>One answer of an act: to which question, and the hash of the words that were read.</summary>
internal sealed record GivenAnswer(MyPart Part, MyRow Row, Answer Answer, string Words);

/// <summary>That a worker wrote it down: how it reached them, what stands beside their word, and whether it was the person who raised it.</summary>
internal sealed record WrittenDown(string StaffId, string StaffName, ToldBy Told, string Evidence, bool TheyRaisedIt);

/// <summary>How an answer went. Everything but <see cref="Done"/> has saved nothing.</summary>
internal enum Answered
{
    Done = 1,

    /// <summary>The notice was changed while it was read.</summary>
    WordsChanged,
    AnotherWasSent,
}
