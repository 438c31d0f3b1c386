using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Sessions;

/// <summary>Group sessions and their sheets. What a sheet says is computed from the decisions at the moment of asking; nothing of it is stored.</summary>
internal sealed class GroupSessions(Writer writer, IDbContextFactory<PortalDb> contexts, CaseFiles cases, WhoSeesWhom sight, TimeProvider clock)
{
    public const int MostPeople = 60;

    /// <summary>How long a print can be relied on [P].</summary>
    public static TimeSpan PrintStands { get; } = TimeSpan.FromHours(1);

    /// <summary>Makes a session. What is wrong, or none and its id.</summary>
    public async Task<(Guid? Session, string? Problem)> Open(StaffTicket worker, Guid operation, string? name, DateOnly? on, IReadOnlyCollection<Guid> people)
    {
        var tidy = TypedWords.OneLine(name);
        if (tidy.Length is 0 or > 80)
        {
            return (null, "Give the session a short name, such as the group's.");
        }

        if (on is not { } day)
        {
            return (null, "Choose the day.");
        }

        if (people.Count is 0 or > MostPeople)
        {
            return (null, $"Choose who comes: at least one person, and at most {MostPeople}.");
        }

        return await writer.Write(async db =>
        {
            if (await db.GroupSessions.AnyAsync(s => s.Id == operation))
            {
                return ((Guid?)operation, (string?)null);
            }

            if (await sight.People(db, worker).CountAsync(p => people.Contains(p.Id)) != people.Count)
            {
                return (null, "Somebody you chose is not there any more. Look at the list again.");
            }

            var row = new GroupSessionRow { Id = operation, Name = tidy, On = day, OpenedById = worker.StaffId, OpenedByName = worker.Name, OpenedAt = clock.GetUtcNow() };
            row.Members.AddRange(people.Select(p => new GroupMemberRow { SessionId = operation, PersonId = p }));
            db.GroupSessions.Add(row);
            return (operation, null);
        });
    }

    /// <summary>Those of today and after, then the last ones.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name, DateOnly On, int People)>> List()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.GroupSessions.OrderByDescending(s => s.On).ThenBy(s => s.Name).Take(50).Select(s => new { s.Id, s.Name, s.On, People = s.Members.Count }).ToListAsync();
        return [.. rows.Select(r => (r.Id, r.Name, r.On, r.People))];
    }

    /// <summary>Whom this worker can put into a session.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> People(StaffTicket worker)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await sight.People(db, worker).OrderBy(p => p.SearchName).Select(p => new { p.Id, p.Name }).Take(500).ToListAsync();
        return [.. rows.Select(r => (r.Id, r.Name))];
    }

    /// <summary>The sheet as of now; none when there is no such session. Who is not in this worker's sight is not on it.</summary>
    public async Task<SessionSheet?> Sheet(Guid id, StaffTicket worker)
    {
        var now = UtcInstant.Cut(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.GroupSessions.AsNoTracking().Include(s => s.Members).SingleOrDefaultAsync(s => s.Id == id) is not { } session)
        {
            return null;
        }

        var ids = session.Members.Select(m => m.PersonId).ToList();
        var people = await sight.People(db, worker).AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.SearchName).ToListAsync();
        var onSheet = new List<OnSheet>();
        foreach (var person in people)
        {
            var file = await cases.Open(db, new PersonId(person.Id), now);
            onSheet.Add(new OnSheet(new PersonId(person.Id), person.Name, file.Standing.Where(s => s.MayUse).Select(s => s.Purpose).ToHashSet()));
        }

        return new SessionSheet { Id = id, Name = session.Name, On = session.On, At = now, ValidUntil = now + PrintStands, People = onSheet };
    }

    /// <summary>
    /// Changes whenever anything changes that a sheet could say: asked many times a second, so it counts and reads nothing. The day is in
    /// it, because birthdays and ends change a sheet without anyone doing anything.
    /// </summary>
    public async Task<string> Stamp()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var decisions = await db.Decisions.MaxAsync(d => (long?)d.Number) ?? 0;
        var blocks = await db.Blocks.CountAsync() + await db.Blocks.CountAsync(b => b.LiftedAt != null);
        var risks = await db.Risks.CountAsync() + await db.Risks.CountAsync(r => r.LiftedAt != null);
        var objections = await db.Objections.CountAsync() + await db.Objections.CountAsync(o => o.ReviewedAt != null);
        var others = await db.Invalidations.CountAsync() + await db.LegalStatuses.CountAsync() + await db.Leavings.CountAsync() + await db.LeavingAnswers.CountAsync() + await db.NoticeVersions.CountAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{UkCalendar.Today(clock):O} {decisions} {blocks} {risks} {objections} {others}");
    }
}
