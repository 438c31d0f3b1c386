using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Requests;

/// <summary>What families asked, and that it was answered.</summary>
internal sealed class AnswerRequests(Writer writer, IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, TimeProvider clock)
{
    public const int LongestAnswer = 2_000;

    /// <summary>Workers and the lead answer; Quality and Compliance looks.</summary>
    public static bool MayAnswer(StaffTicket worker) => worker.Roles.Any(r => r is StaffRole.SupportWorker or StaffRole.DataProtectionLead);

    /// <summary>Those that nobody has answered, soonest due first; questions, which have no day, by when they came.</summary>
    public async Task<IReadOnlyList<OpenRequest>> Open(StaffTicket worker)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await (from r in db.Requests.AsNoTracking()
                          join who in sight.People(db, worker) on r.ById equals who.Id
                          where r.AnsweredAt == null
                          orderby r.DueOn == null, r.DueOn, r.ReceivedAt
                          select new { Row = r, who.Name }).Take(200).ToListAsync();
        return [.. rows.Select(r => new OpenRequest(r.Row, r.Name))];
    }

    /// <summary>Keeps that it was answered, and how. What is wrong, or none.</summary>
    public async Task<string?> Answer(StaffTicket worker, Guid id, string? answer)
    {
        var words = TypedWords.OneLine(answer);
        if (!MayAnswer(worker))
        {
            return "Your role reads this queue. A support worker or the Data Protection Lead answers.";
        }

        if (words.Length is 0 or > LongestAnswer)
        {
            return "Say in a sentence what you did.";
        }

        return await writer.Write(async db =>
        {
            if (await db.Requests.SingleOrDefaultAsync(r => r.Id == id && sight.People(db, worker).Any(who => who.Id == r.ById)) is not { } row)
            {
                return "There is no such request.";
            }

            if (row.AnsweredAt is not null)
            {
                return "Somebody has answered this meanwhile.";
            }

            (row.Answer, row.AnsweredAt, row.AnsweredById, row.AnsweredByName) = (words, clock.GetUtcNow(), worker.StaffId, worker.Name);
            return (string?)null;
        });
    }
}

/// <summary>One request that waits.</summary>
internal sealed record OpenRequest(RequestRow Row, string By);
