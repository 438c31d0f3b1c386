using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>Puts what somebody asks of us into the queue of the staff, with the day by which the law wants an answer. Sent twice, it counts once.</summary>
internal sealed class AskUs(Writer writer, BankHolidays holidays, Limits limits, TimeProvider clock)
{
    public const int LongestWords = 4_000;

    /// <summary>What one person can send in a day: more than anybody asks, and little enough to be read. Whoever needs more calls us.</summary>
    public const int MostADay = 20;

    /// <summary>A question, a complaint or a request, in their own words; <see langword="false"/> when they have sent <see cref="MostADay"/> today.</summary>
    public async Task<bool> Ask(Guid operation, PersonId by, PersonId about, RequestKind kind, string words)
    {
        if (!await limits.Allow("ask-us", by.Value.ToString(), MostADay, TimeSpan.FromDays(1)))
        {
            return false;
        }

        await Keep(operation, by, about, kind, null, words);
        return true;
    }

    /// <summary>"I don't agree with this use" (SR-04). No reason is asked for.</summary>
    public Task Object(Guid operation, PersonId by, PersonId about, Use use) => Keep(operation, by, about, RequestKind.Objection, use, "");

    /// <summary>Whether parents are told what a young person chose.</summary>
    public Task TellParents(PersonId person, bool tell) => writer.Write(async db =>
    {
        var row = await db.TellParents.SingleOrDefaultAsync(t => t.PersonId == person.Value);
        if (row is null)
        {
            db.TellParents.Add(new TellParentsRow { PersonId = person.Value, Tell = tell, At = clock.GetUtcNow() });
        }
        else
        {
            (row.Tell, row.At) = (tell, clock.GetUtcNow());
        }
    });

    private Task Keep(Guid operation, PersonId by, PersonId about, RequestKind kind, Use? use, string words) => writer.Write(async db =>
    {
        if (await db.Requests.AnyAsync(r => r.Id == operation))
        {
            return;
        }

        var received = UkCalendar.Today(clock);
        db.Requests.Add(new RequestRow
        {
            Id = operation,
            ById = by.Value,
            AboutId = about.Value,
            Kind = kind,
            Use = use?.Key,
            Words = words,
            ReceivedAt = clock.GetUtcNow(),
            DueOn = kind switch
            {
                RequestKind.Question => null,
                RequestKind.Complaint => new ComplaintClock { Received = received, Holidays = holidays }.AcknowledgeBy,
                _ => new RequestClock { Received = received, Holidays = holidays }.DueBy(received),
            },
        });
    });
}
