using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>
/// Whether a yes may go on after they have left (D-L8): an answer of its own, said on their own page or to a worker. That it goes on is for
/// whoever is asked for the yes today to say, and of a yes that stands; that it ends, anyone says whose no counts. Sent twice under one
/// operation, it counts once.
/// </summary>
internal sealed class AnswerLeaving(Writer writer, CaseFiles cases, PageWords words, TimeProvider clock)
{
    /// <summary>Keeps what they said.</summary>
    public Task<LeavingSaid> Say(Mine mine, MyPart part, MyRow row, SaidOfLeaving said) => writer.Write(async db =>
    {
        if (await db.LeavingAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.Id == said.Operation) is { } before)
        {
            var same = before.AboutId == part.About.Value && before.ById == mine.Person.Value && before.Purpose == row.Purpose.Key && before.GoesOn == said.GoesOn;
            return same ? LeavingSaid.Done : LeavingSaid.AnotherWasSent;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        var standing = (await cases.Open(db, part.About, now)).Standing.Single(s => s.Purpose == row.Purpose);
        if (standing.Yes is not { } yes || (said.GoesOn && !(part.As.Decides() && standing.MayUse)))
        {
            return LeavingSaid.NotTheirs;
        }

        var language = words.In(said.Language);
        db.LeavingAnswers.Add(new LeavingAnswerRow
        {
            Id = said.Operation,
            AboutId = part.About.Value,
            ById = mine.Person.Value,
            Purpose = row.Purpose.Key,
            YesId = yes.Value,
            GoesOn = said.GoesOn,
            Asked = string.Join('\n', row.Question.Heading, language["my.leaving-ask"], language["my.leaving-ends"], language["my.leaving-goes-on"]),
            Language = said.Language,
            ToldBy = said.Told,
            RecordedById = said.RecordedBy?.Id,
            RecordedByName = said.RecordedBy?.Name,
            At = now,
        });
        return LeavingSaid.Done;
    });
}

/// <summary>What they said, in which language it was asked, and which worker wrote it down and how they were told; none on a page of their own.</summary>
internal sealed record SaidOfLeaving(Guid Operation, bool GoesOn, string Language, OpenedBy? RecordedBy = null, ToldBy? Told = null);

/// <summary>How it went. Everything but <see cref="Done"/> has saved nothing.</summary>
internal enum LeavingSaid
{
    Done = 1,

    /// <summary>There is no yes that it could be said of, or it is not theirs to say.</summary>
    NotTheirs,

    /// <summary>Something else came under the same operation: refused.</summary>
    AnotherWasSent,
}
