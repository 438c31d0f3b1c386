using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// Who is a risk to somebody (D-G7): that one's yes never counts, and neither is told. Noted by those who see orders, lifted by the Lead alone.
/// Why is kept nowhere here (R9.13).
/// </summary>
internal sealed class NoteRisks(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, TimeProvider clock)
{
    public const string WhoField = "risk-who";

    /// <summary>Who is noted, and who could be; <see langword="null"/> when that member of staff may not see it.</summary>
    public async Task<RisksOnPage?> Open(StaffTicket who, PersonId id, CancellationToken stop = default)
    {
        if (!NoteOrders.MaySee(who) || await sight.Look(who, id.Value, "Opened who is a risk to them", stop) is null)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        var inSight = sight.People(db, who);
        var noted = await db.Risks.AsNoTracking().Where(r => r.AboutId == id.Value && r.LiftedAt == null).OrderBy(r => r.PlacedAt)
            .Join(db.People, r => r.RiskId, p => p.Id, (r, p) => new { Row = r, p.Name, IsInSight = inSight.Any(s => s.Id == p.Id) }).ToListAsync(stop);
        var adults = await NoteFindings.AdultsCloseTo(db, inSight, id.Value, UkCalendar.Today(clock)).Select(p => new Teller(new PersonId(p.Id), p.Name)).ToListAsync(stop);
        return new RisksOnPage(
            noted.ConvertAll(r => new RiskOnPage(r.Row.Id, r.IsInSight ? r.Name : WhoSeesWhom.OutOfSight, UkCalendar.DateOf(r.Row.PlacedAt))),
            adults.FindAll(a => noted.TrueForAll(r => r.Row.RiskId != a.Id.Value)),
            NoteOrders.MayLift(who));
    }

    /// <summary>Notes it, in force at once. The same person is noted once.</summary>
    public Task<Changed> Note(StaffTicket who, PersonId id, Guid? risk) => risk is null
        ? Task.FromResult(new Changed(ChangedHow.NotRight, [new FieldError(WhoField, "Choose who is a risk to them.")]))
        : sight.Write(who, id.Value, NoteOrders.MaySee(who), Changed.NotYours, async (db, now) =>
        {
            if (!await NoteFindings.AdultsCloseTo(db, sight.People(db, who), id.Value, UkCalendar.Today(clock)).AnyAsync(p => p.Id == risk))
            {
                return Changed.NotYours;
            }

            if (!await db.Risks.AnyAsync(r => r.AboutId == id.Value && r.RiskId == risk && r.LiftedAt == null))
            {
                db.Risks.Add(new RiskRow { Id = Guid.CreateVersion7(now), AboutId = id.Value, RiskId = risk.Value, PlacedAt = now, PlacedById = who.StaffId });
            }

            return Changed.Done;
        });

    /// <summary>Lifts it.</summary>
    public Task<Changed> Lift(StaffTicket who, PersonId id, Guid risk) => sight.Write(who, id.Value, NoteOrders.MayLift(who), Changed.NotYours, async (db, now) =>
    {
        if (await db.Risks.AsTracking().SingleOrDefaultAsync(r => r.Id == risk && r.AboutId == id.Value && r.LiftedAt == null) is not { } row)
        {
            return Changed.SomebodyElseDid;
        }

        (row.LiftedAt, row.LiftedById) = (now, who.StaffId);
        return Changed.Done;
    });
}

/// <summary>Who is noted as a risk, who could be, and whether this member of staff may lift it.</summary>
internal sealed record RisksOnPage(IReadOnlyList<RiskOnPage> Noted, IReadOnlyList<Teller> Adults, bool MayLift);

/// <summary>One who is noted.</summary>
internal sealed record RiskOnPage(Guid Id, string Name, DateOnly PlacedOn);
