using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Team;

/// <summary>
/// Who works with whom, and who is kept from whom because they know the family (SR-05, R9.17). The Data Protection Lead says so; anybody
/// may keep themselves from a family that they know, and nobody lifts that for themselves.
/// </summary>
internal sealed class KeepTeam(IDbContextFactory<PortalDb> contexts, Writer writer, WhoSeesWhom sight, TimeProvider clock)
{
    private const string LeadOnly = "Only the Data Protection Lead changes this.";
    private const string Nobody = "There is no such person, or you may not see them.";

    /// <summary>Everybody who has ever signed in, with what is true today; nobody for whoever is not the lead.</summary>
    public async Task<IReadOnlyList<TeamMember>> All(StaffTicket who, CancellationToken stop = default)
    {
        if (!who.IsLead)
        {
            return [];
        }

        var today = UkCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var rows = await db.Staff.AsNoTracking().Select(s => new
        {
            Row = s,
            With = db.Caseloads.Count(c => c.StaffId == s.StaffId && c.From <= today && (c.Until == null || c.Until >= today)),
            KeptFrom = db.Conflicts.Where(c => c.StaffId == s.StaffId && c.LiftedAt == null).Select(c => c.PersonId).Distinct().Count(),
        }).ToListAsync(stop);
        return [.. rows.Select(r => new TeamMember(r.Row, r.With, r.KeptFrom)).OrderBy(m => m.Row.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>One of them with their people by name; <see langword="null"/> when there is nobody of that key.</summary>
    public async Task<TeamMemberPeople?> Open(StaffTicket who, string key, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!who.IsLead || await Find(db, key, stop) is not { } member)
        {
            return null;
        }

        var today = UkCalendar.Today(clock);
        var with = await db.Caseloads.AsNoTracking().Where(c => c.StaffId == member.StaffId && (c.Until == null || c.Until >= today)).OrderBy(c => c.From).ToListAsync(stop);
        var kept = await db.Conflicts.AsNoTracking().Where(c => c.StaffId == member.StaffId && c.LiftedAt == null).OrderBy(c => c.NotedAt).ToListAsync(stop);
        var ids = with.Select(c => c.PersonId).Concat(kept.Select(c => c.PersonId)).ToHashSet();
        var names = await sight.People(db, who).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        return new TeamMemberPeople
        {
            Member = member,
            MayLift = member.StaffId != who.StaffId,
            With = with.ConvertAll(c => new WithPerson(c.PersonId, names.GetValueOrDefault(c.PersonId), c.From, c.Until)),
            KeptFrom = [.. kept.DistinctBy(c => c.PersonId).Select(c => new KeptFromPerson(c.PersonId, names.GetValueOrDefault(c.PersonId), UkCalendar.DateOf(c.NotedAt)))],
        };
    }

    /// <summary>Gives somebody a person to work with, or another last day. What is wrong, or none.</summary>
    public Task<string?> Give(StaffTicket who, string key, Guid person, DateOnly? from, DateOnly? until) => Change(who, key, person, async (db, member) =>
    {
        var isStudent = member.Roles.Split(' ') is [StaffRole.StudentSocialWorker];
        if (from is not { } first || (until is { } end && end < first))
        {
            return "Choose the first day, and a last day that is not before it.";
        }

        if (isStudent && until is null)
        {
            return "A student’s work with a person has a last day: choose the last day of the placement.";
        }

        if (isStudent && until > Anniversary.Of(first, 1))
        {
            return "A year at most for a student. It can be made longer when the day comes near.";
        }

        var today = UkCalendar.Today(clock);
        if (await db.Caseloads.AsTracking().Where(c => c.StaffId == member.StaffId && c.PersonId == person && (c.From == first || (c.Until == null || c.Until >= today)))
                .OrderBy(c => c.From).FirstOrDefaultAsync() is { } known)
        {
            (known.Until, known.GivenById) = (until is { } last && last < known.From ? known.From : until, who.StaffId);
        }
        else
        {
            db.Caseloads.Add(new CaseloadRow { StaffId = member.StaffId, PersonId = person, From = first, Until = until, GivenById = who.StaffId });
        }

        return null;
    });

    /// <summary>Takes the person away from them: yesterday was the last day. What is wrong, or none.</summary>
    public Task<string?> Take(StaffTicket who, string key, Guid person) => Change(who, key, person, async (db, member) =>
    {
        var today = UkCalendar.Today(clock);
        var yesterday = today.AddDays(-1);
        var open = await db.Caseloads.AsTracking().Where(c => c.StaffId == member.StaffId && c.PersonId == person && (c.Until == null || c.Until >= today)).ToListAsync();
        db.Caseloads.RemoveRange(open.Where(c => c.From >= today));
        foreach (var one in open.Where(c => c.From < today))
        {
            (one.Until, one.GivenById) = (yesterday, who.StaffId);
        }

        return null;
    });

    /// <summary>Keeps a member of staff from a person, from this instant. What is wrong, or none.</summary>
    public Task<string?> Keep(StaffTicket who, string key, Guid person) => Change(who, key, person, (db, member) => Note(db, member.StaffId, person, who));

    /// <summary>Lets them see the person again. What is wrong, or none.</summary>
    public Task<string?> Lift(StaffTicket who, string key, Guid person) => Change(who, key, person, async (db, member) =>
    {
        if (member.StaffId == who.StaffId)
        {
            return "Nobody decides this for themselves. Ask another lead.";
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        foreach (var one in await db.Conflicts.AsTracking().Where(c => c.StaffId == member.StaffId && c.PersonId == person && c.LiftedAt == null).ToListAsync())
        {
            (one.LiftedAt, one.LiftedById) = (now, who.StaffId);
        }

        return null;
    });

    /// <summary>Somebody says that they know a family themselves: they see the person no more. What is wrong, or none.</summary>
    public Task<string?> KnowsThem(StaffTicket who, Guid person) => sight.Write<string?>(who, person, may: true, Nobody, (db, _) => Note(db, who.StaffId, person, who));

    private static Task<StaffRow?> Find(PortalDb db, string key, CancellationToken stop = default) =>
        Guid.TryParse(key, out var id) ? db.Staff.AsNoTracking().SingleOrDefaultAsync(s => s.Key == id, stop) : Task.FromResult<StaffRow?>(null);

    private Task<string?> Change(StaffTicket who, string key, Guid person, Func<PortalDb, StaffRow, Task<string?>> change) => writer.Write(async db =>
        !who.IsLead ? LeadOnly
        : await Find(db, key) is not { } member ? "There is nobody like that in the team."
        : !await sight.People(db, who).AnyAsync(p => p.Id == person) ? Nobody
        : await change(db, member));

    private async Task<string?> Note(PortalDb db, string staffId, Guid person, StaffTicket who)
    {
        if (!await db.Conflicts.AnyAsync(c => c.StaffId == staffId && c.PersonId == person && c.LiftedAt == null))
        {
            db.Conflicts.Add(new ConflictRow { StaffId = staffId, PersonId = person, NotedAt = UtcInstant.Cut(clock.GetUtcNow()), NotedById = who.StaffId });
        }

        return null;
    }
}

/// <summary>A member of staff in the list.</summary>
/// <param name="Row">Who.</param>
/// <param name="With">How many people they work with today.</param>
/// <param name="KeptFrom">How many they are kept from.</param>
internal sealed record TeamMember(StaffRow Row, int With, int KeptFrom);

/// <summary>A member of staff with their people.</summary>
internal sealed record TeamMemberPeople
{
    public required StaffRow Member { get; init; }

    /// <summary>False for oneself: nobody lifts what keeps them from a family.</summary>
    public required bool MayLift { get; init; }

    public required IReadOnlyList<WithPerson> With { get; init; }

    public required IReadOnlyList<KeptFromPerson> KeptFrom { get; init; }
}

/// <summary>Somebody they work with.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">None for whoever may not see the person.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, if there is one.</param>
internal sealed record WithPerson(Guid Id, string? Name, DateOnly From, DateOnly? Until);

/// <summary>Somebody they are kept from.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">None for whoever may not see the person.</param>
/// <param name="Since">Since when.</param>
internal sealed record KeptFromPerson(Guid Id, string? Name, DateOnly Since);
