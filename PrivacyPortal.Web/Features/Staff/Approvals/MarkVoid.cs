using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Approvals;

/// <summary>
/// Marks a decision as made in error (D-L10): never edited, never gone. A yes one worker can make void, for that only closes; a no or a
/// stop waits for a second person.
/// </summary>
internal sealed class MarkVoid(Writer writer, WhoSeesWhom sight, AskApproval ask, TimeProvider clock)
{
    /// <summary>Marks it, or asks for approval where a second person is needed.</summary>
    public async Task<Voided> Mark(Guid decision, ErrorKind because, string words, Guid operation, StaffTicket worker)
    {
        if (!Approvers.MayAsk(worker.Roles))
        {
            return new Voided(false, "Your role cannot mark a decision as made in error.");
        }

        var (needsSecond, about, problem) = await writer.Write(async db =>
        {
            var inSight = sight.People(db, worker);
            if (await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == decision && inSight.Any(p => p.Id == d.AboutId)) is not { } row)
            {
                return (false, default, "There is no such decision.");
            }

            if (!row.ToKept().PermitsUse)
            {
                return (true, new PersonId(row.AboutId), (string?)null);
            }

            var invalidation = new Invalidation { Because = because, By = new WorkerId(worker.StaffId), ApprovedBy = null };
            return (false, default, await In(db, decision, invalidation, UtcInstant.Cut(clock.GetUtcNow())));
        });
        return needsSecond
            ? new Voided(true, await ask.Ask(operation, new ApprovalRequest { About = about, Kind = ApprovalKind.Void, Decision = decision, Error = because, Words = words }, worker))
            : new Voided(false, problem);
    }

    /// <summary>Adds the void in this transaction. What stands in the way, or <see langword="null"/>.</summary>
    internal static async Task<string?> In(PortalDb db, Guid decision, Invalidation invalidation, DateTimeOffset now)
    {
        var row = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == decision);
        if (await db.Invalidations.AnyAsync(i => i.DecisionId == decision))
        {
            return null;
        }

        var about = (await db.People.AsNoTracking().SingleAsync(p => p.Id == row.AboutId)).ToPerson();
        if (Decision.MarkVoid(row.ToKept(), about, invalidation, row.At > now ? row.At : now) is not { } isVoid)
        {
            return "This decision cannot be marked as made in error.";
        }

        db.Invalidations.Add(InvalidationRow.Of(isVoid));
        return null;
    }
}

/// <summary>How it went.</summary>
/// <param name="WaitsForSecond">It waits for a second person.</param>
/// <param name="Problem">What stands in the way.</param>
internal sealed record Voided(bool WaitsForSecond, string? Problem);
