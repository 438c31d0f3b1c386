using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.SignIn;

/// <summary>
/// Which people a member of staff may see: the team's families; a student's own, for the time of the placement (SR-05); and never somebody
/// from whom they are kept because they know the family (R9.17). To whoever may not see a person, there is no such person.
/// </summary>
internal sealed class WhoSeesWhom(IDbContextFactory<PortalDb> contexts, Writer writer, TimeProvider clock)
{
    /// <summary>Shown instead of the name of somebody from whom this member of staff is kept, or whom they have no business with.</summary>
    public const string OutOfSight = "Somebody you may not see";

    private static readonly string[] SeeTheTeamsFamilies = [StaffRole.SupportWorker, StaffRole.DataProtectionLead, StaffRole.QualityAndCompliance];

    /// <summary>The people in sight, as a query to go on with.</summary>
    public IQueryable<PersonRow> People(PortalDb db, StaffTicket who)
    {
        var today = UkCalendar.Today(clock);
        var inSight = db.People.Where(p => !db.Conflicts.Any(c => c.StaffId == who.StaffId && c.PersonId == p.Id && c.LiftedAt == null));
        return who.Roles.Any(SeeTheTeamsFamilies.Contains) ? inSight
            : who.Roles.Contains(StaffRole.StudentSocialWorker)
                ? inSight.Where(p => db.Caseloads.Any(c => c.StaffId == who.StaffId && c.PersonId == p.Id && c.From <= today && c.Until >= today))
                : inSight.Where(_ => false);
    }

    /// <summary>The visits in sight: those in which everybody is.</summary>
    public IQueryable<VisitRow> Visits(PortalDb db, StaffTicket who)
    {
        var people = People(db, who);
        return db.Visits.Where(v => v.Present.All(present => people.Any(p => p.Id == present.PersonId)));
    }

    public async Task<bool> SeesVisit(StaffTicket who, Guid visit, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await Visits(db, who).AnyAsync(v => v.Id == visit, stop);
    }

    /// <summary>Which of these people are in sight.</summary>
    public async Task<IReadOnlySet<Guid>> Among(StaffTicket who, IReadOnlyCollection<Guid> ids, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return (await People(db, who).Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(stop)).ToHashSet();
    }

    /// <summary>Looks at one person, and notes that somebody did and what for; <see langword="null"/> when the person is not in their sight.</summary>
    public async Task<PersonRow?> Look(StaffTicket who, Guid person, string why, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return await writer.Write(
            async db =>
            {
                if (await People(db, who).AsNoTracking().SingleOrDefaultAsync(p => p.Id == person, stop) is not { } row)
                {
                    return null;
                }

                db.Reads.Add(new ReadRow { Id = Guid.CreateVersion7(now), At = now, StaffId = who.StaffId, PersonId = person, Why = why });
                return row;
            },
            stop);
    }

    /// <summary>Writes something about one person, in one transaction, if that member of staff may and the person is in their sight; else it is refused.</summary>
    public Task<T> Write<T>(StaffTicket who, Guid person, bool may, T refused, Func<PortalDb, DateTimeOffset, Task<T>> act) => writer.Write(async db =>
        may && await People(db, who).AnyAsync(p => p.Id == person) ? await act(db, UtcInstant.Cut(clock.GetUtcNow())) : refused);

    /// <summary>Notes that somebody looked at many at once, all of them in their sight.</summary>
    public Task Looked(StaffTicket who, IEnumerable<Guid> people, string why, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var rows = people.Distinct().Select(person => new ReadRow { Id = Guid.CreateVersion7(now), At = now, StaffId = who.StaffId, PersonId = person, Why = why }).ToList();
        return writer.Write(
            db =>
            {
                db.Reads.AddRange(rows);
                return Task.CompletedTask;
            },
            stop);
    }
}
