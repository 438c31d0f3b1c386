using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.TakeDowns;

/// <summary>
/// The take-down ledger (SR-07): where each picture, recording or story went, and what must come down because somebody stopped or something
/// stands in the way. A task ends only when somebody says how, with proof.
/// </summary>
internal sealed class TakeDowns(Writer writer, IDbContextFactory<PortalDb> contexts, CaseFiles cases, WhoSeesWhom sight, BankHolidays holidays, TimeProvider clock)
{
    public const int LongestWords = 1_000;

    /// <summary>Working days for what others can see [P].</summary>
    public const int WorkingDays = 5;

    /// <summary>Days for the masters [P].</summary>
    public const int DaysForMasters = 30;

    private static readonly StandingState[] _comesDown = [StandingState.Stopped, StandingState.Refused, StandingState.Suspended, StandingState.Ended];

    /// <summary>Notes that something was used. What is wrong, or none. What may not be used is not noted: it must not be there.</summary>
    public async Task<string?> Note(StaffTicket worker, Guid operation, Guid about, string? purposeKey, PlacementChannel channel, string? where, DateOnly? usedOn)
    {
        var place = TypedWords.OneLine(where);
        if (!Purpose.TryParse(purposeKey, out var purpose))
        {
            return "Choose what it was used for.";
        }

        if (place.Length is 0 or > LongestWords)
        {
            return "Say where it went, such as the web address or the leaflet’s name.";
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        if (usedOn is not { } day || day > UkCalendar.DateOf(now))
        {
            return "Choose the day on which it was used: today or before.";
        }

        return await writer.Write(async db =>
        {
            if (await db.Placements.AnyAsync(p => p.Id == operation))
            {
                return null;
            }

            if (!await sight.People(db, worker).AnyAsync(p => p.Id == about))
            {
                return "Choose whom it shows.";
            }

            db.Placements.Add(new PlacementRow
            {
                Id = operation,
                AboutId = about,
                Purpose = purpose.Key,
                Channel = channel,
                Where = place,
                UsedOn = day,
                OwnerId = worker.StaffId,
                OwnerName = worker.Name,
                NotedAt = now,
            });
            return (string?)null;
        });
    }

    /// <summary>Makes the tasks that are missing, and lets go those whose stop was undone. The same facts make nothing twice.</summary>
    public async Task Sweep()
    {
        var now = UtcInstant.Cut(clock.GetUtcNow());
        await writer.Write(async db =>
        {
            var places = await StillThere(db).ToListAsync();
            var ids = places.ConvertAll(p => p.Id);
            var open = await db.TakeDowns.Where(t => ids.Contains(t.PlacementId) && t.End == null).ToListAsync();
            foreach (var theirs in places.GroupBy(p => p.AboutId))
            {
                var file = await cases.Open(db, new PersonId(theirs.Key), now);
                var standings = file.Standing;
                foreach (var place in theirs)
                {
                    var standing = standings.Single(s => s.Purpose.Key == place.Purpose);
                    var task = open.Find(t => t.PlacementId == place.Id);
                    if (task is null && _comesDown.Contains(standing.State))
                    {
                        db.TakeDowns.Add(new TakeDownRow
                        {
                            Id = Guid.CreateVersion7(now),
                            PlacementId = place.Id,
                            DecisionId = standing.State == StandingState.Suspended ? null : standing.Last?.Id.Value,
                            MadeAt = now,
                            DueOn = DueOn(place.Channel, EndedOn(standing, file), holidays),
                        });
                    }
                    else if (task is not null && standing.MayUse)
                    {
                        (task.End, task.EndedAt) = (TakeDownEnd.NotNeeded, now);
                    }
                }
            }
        });
    }

    // A stop and a no by the day on which they were said; leaving by its day (D-L8); anything else by the day on which it was found.
    private static DateOnly EndedOn(Standing standing, CaseFile file) => standing.State switch
    {
        StandingState.Stopped or StandingState.Refused when standing.Last is { } last => UkCalendar.DateOf(last.At),
        StandingState.Ended when standing.Row == "D-L8" => file.Circumstances.LeftOn ?? file.Today,
        _ => file.Today,
    };

    /// <summary>What is still to come down, soonest first.</summary>
    public async Task<IReadOnlyList<OpenTakeDown>> Open(StaffTicket worker)
    {
        await Sweep();
        var today = UkCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await (from t in db.TakeDowns.AsNoTracking()
                          join p in db.Placements on t.PlacementId equals p.Id
                          join who in sight.People(db, worker) on p.AboutId equals who.Id
                          where t.End == null
                          orderby t.DueOn, t.MadeAt
                          select new { Task = t, Place = p, who.Name }).ToListAsync();
        return [.. rows.Select(r => new OpenTakeDown(r.Task.Id, r.Name, r.Place.Purpose, r.Place.Channel, r.Place.Where, r.Place.UsedOn, r.Place.OwnerName, r.Task.DueOn, r.Task.DueOn < today))];
    }

    /// <summary>Ends one. What is wrong, or none.</summary>
    public async Task<string?> End(StaffTicket worker, Guid id, TakeDownEnd end, string? proof)
    {
        var words = TypedWords.OneLine(proof);
        if (words.Length is 0 or > LongestWords || end == TakeDownEnd.NotNeeded)
        {
            return end == TakeDownEnd.CannotBeCalledBack
                ? "Say why it can’t be called back, such as: 200 leaflets were given out in May."
                : "Say how you know, such as: looked at the page on 24 November, the picture is gone.";
        }

        return await writer.Write(async db =>
        {
            if (await db.TakeDowns.SingleOrDefaultAsync(t => t.Id == id && db.Placements.Any(p => p.Id == t.PlacementId && sight.People(db, worker).Any(who => who.Id == p.AboutId))) is not { } task)
            {
                return "There is no such task.";
            }

            if (task.End is not null)
            {
                return "Somebody has ended this meanwhile.";
            }

            (task.End, task.EndedAt, task.EndedById, task.EndedByName, task.Proof) = (end, clock.GetUtcNow(), worker.StaffId, worker.Name, words);
            return (string?)null;
        });
    }

    /// <summary>Places that nobody has cleared, nor said that they can't be.</summary>
    public static IQueryable<PlacementRow> StillThere(PortalDb db) =>
        db.Placements.AsNoTracking().Where(p => !db.TakeDowns.Any(t => t.PlacementId == p.Id && t.End != null && t.End != TakeDownEnd.NotNeeded));

    /// <summary>By when it must be down.</summary>
    public static DateOnly DueOn(PlacementChannel channel, DateOnly from, BankHolidays holidays) =>
        channel == PlacementChannel.Masters ? from.AddDays(DaysForMasters) : holidays.AddWorkingDays(from, WorkingDays);
}

/// <summary>One thing to take down.</summary>
internal sealed record OpenTakeDown(
    Guid Id, string Name, string Purpose, PlacementChannel Channel, string Where, DateOnly UsedOn, string Owner, DateOnly DueOn, bool IsLate);
