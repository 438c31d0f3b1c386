using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using Ledger = PrivacyPortal.Web.Features.Staff.TakeDowns.TakeDowns;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What somebody has to do about one person, computed by the rule from where things stand at that moment.</summary>
internal sealed class FindDue(IDbContextFactory<PortalDb> contexts, CaseFiles cases, WhoSeesWhom sight, BankHolidays holidays, TimeProvider clock)
{
    /// <summary>Orders, blocks and safety are for those who may see them; to others there is no such work (R9.13).</summary>
    public static IReadOnlyList<DueKind> OnlyWithOrders { get; } = [DueKind.ReviewSafety, DueKind.TellSafeguarding];

    /// <summary>
    /// All of it, soonest first; one line for a kind and a day, with what it is about. Taking down is work only where something is still to be
    /// seen. Nothing about somebody who is not in their sight.
    /// </summary>
    public async Task<IReadOnlyList<DueLine>> For(StaffTicket who, PersonId person, CancellationToken stop = default)
    {
        if (!(await sight.Among(who, [person.Value], stop)).Contains(person.Value))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        var file = await cases.Open(db, person, UtcInstant.Cut(clock.GetUtcNow()));
        var places = await Ledger.StillThere(db).Where(p => p.AboutId == person.Value).Select(p => new { p.Purpose, p.Channel }).ToListAsync(stop);
        return [.. DueWork.For(file.Person, file.Kept, file.Circumstances, file.Today, file.Policy, file.Jurisdiction, holidays)
            .SelectMany(work => work.Kind != DueKind.TakeDown ? [work]
                : places.Where(p => p.Purpose == work.Purpose?.Key).Select(p => work with { By = Ledger.DueOn(p.Channel, work.By, holidays) }))
            .Where(work => NoteOrders.MaySee(who) || !OnlyWithOrders.Contains(work.Kind))
            .GroupBy(work => (work.Kind, work.By))
            .Select(group => new DueLine(group.Key.Kind, group.Key.By, group.Key.By < file.Today, [.. group.Select(work => work.Purpose).OfType<Purpose>().Distinct()]))
            .OrderBy(line => line.By)];
    }
}

/// <summary>One thing to do, by when, and for which purposes; none when it is about the person as a whole.</summary>
internal sealed record DueLine(DueKind Kind, DateOnly By, bool IsOverdue, IReadOnlyList<Purpose> Purposes);
