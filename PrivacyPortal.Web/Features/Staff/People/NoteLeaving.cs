using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// That somebody left the service, or died and the family asks to stop (D-L8, D-L9): every yes ends, but those of which they said that they
/// go on. What they say of that is an answer of their own (<see cref="NoteLeavingAnswer"/>), and nothing that a worker decides.
/// </summary>
internal sealed class NoteLeaving(WhoSeesWhom sight)
{
    public const string DayField = "left-on";
    private const int MostDaysAhead = 366;

    /// <summary>Notes it; the day can be changed, and lies a year ahead at most.</summary>
    public Task<Changed> Note(StaffTicket who, PersonId id, LeavingEntry entry) => Write(who, id, async (db, now) =>
    {
        if (entry is not { On: { } on } || on > UkCalendar.DateOf(now).AddDays(MostDaysAhead))
        {
            return new Changed(ChangedHow.NotRight, [new FieldError(DayField, "Choose the day on which they leave or left: a year ahead at most.")]);
        }

        if (await db.Leavings.AsTracking().SingleOrDefaultAsync(l => l.AboutId == id.Value) is not { } row)
        {
            row = new LeavingRow { AboutId = id.Value, LeftOn = on, StoppedAfterDeath = false };
            db.Leavings.Add(row);
        }

        (row.LeftOn, row.StoppedAfterDeath) = (on, entry.StopAfterDeath);
        return Changed.Done;
    });

    /// <summary>They are with us: what was noted of their leaving was wrong, or they came back. No yes is older for it.</summary>
    public Task<Changed> IsHere(StaffTicket who, PersonId id) => Write(who, id, async (db, _) =>
    {
        if (await db.Leavings.AsTracking().SingleOrDefaultAsync(l => l.AboutId == id.Value) is not { } row)
        {
            return Changed.SomebodyElseDid;
        }

        db.Leavings.Remove(row);
        return Changed.Done;
    });

    private Task<Changed> Write(StaffTicket who, PersonId id, Func<PortalDb, DateTimeOffset, Task<Changed>> act) =>
        sight.Write(who, id.Value, NoteOrders.MaySee(who), Changed.NotYours, async (db, now) =>
        {
            var changed = await act(db, now);
            if (changed.How == ChangedHow.Done)
            {
                db.PersonChanges.Add(new PersonChangeRow { Id = Guid.CreateVersion7(now), PersonId = id.Value, What = ChangedWhat.Leaving, ById = who.StaffId, ByName = who.Name, At = now });
            }

            return changed;
        });
}

/// <summary>A leaving as it is typed in.</summary>
public sealed class LeavingEntry
{
    public DateOnly? On { get; set; }

    /// <summary>They have died, and the family asks to stop (D-L9).</summary>
    public bool StopAfterDeath { get; set; }
}
