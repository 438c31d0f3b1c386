using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// That somebody else than the one who decides objects, such as a parent of a young person (D-L4). Nothing new is used until somebody has
/// looked at it; it is no withdrawal, and rewrites nothing that was said.
/// </summary>
internal sealed class NoteObjections(WhoSeesWhom sight, TimeProvider clock)
{
    public const string ByField = "objection-by";

    /// <summary>Notes it, once for one form.</summary>
    public Task<Changed> Note(StaffTicket who, PersonId id, ObjectionEntry entry) => entry.Problems() is { Count: > 0 } wrong
        ? Task.FromResult(new Changed(ChangedHow.NotRight, wrong))
        : sight.Write(who, id.Value, NoteOrders.MaySee(who), Changed.NotYours, async (db, now) =>
        {
            if (await db.Objections.AnyAsync(o => o.Id == entry.Operation))
            {
                return Changed.Done;
            }

            if (!await NoteFindings.AdultsCloseTo(db, sight.People(db, who), id.Value, UkCalendar.Today(clock)).AnyAsync(p => p.Id == entry.By))
            {
                return Changed.NotYours;
            }

            db.Objections.Add(new ObjectionRow
            {
                Id = entry.Operation,
                AboutId = id.Value,
                ById = entry.By!.Value,
                Purpose = Purpose.TryParse(entry.Purpose, out var purpose) ? purpose.Key : null,
                At = now,
            });
            return Changed.Done;
        });

    /// <summary>Somebody has looked at it: what was said before counts again.</summary>
    public Task<Changed> LookedAt(StaffTicket who, PersonId id, Guid objection) => sight.Write(who, id.Value, NoteOrders.MaySee(who), Changed.NotYours, async (db, now) =>
    {
        if (await db.Objections.AsTracking().SingleOrDefaultAsync(o => o.Id == objection && o.AboutId == id.Value && o.ReviewedAt == null) is not { } row)
        {
            return Changed.SomebodyElseDid;
        }

        (row.ReviewedAt, row.ReviewedById) = (now, who.StaffId);
        return Changed.Done;
    });
}
