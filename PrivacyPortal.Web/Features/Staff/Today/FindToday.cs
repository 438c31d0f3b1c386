using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.Approvals;
using PrivacyPortal.Web.Features.Staff.Letters;
using PrivacyPortal.Web.Features.Staff.Papers;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Today;

/// <summary>What is due for one member of staff today, of the people in their sight and of what their role can do something about.</summary>
internal sealed class FindToday(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, SeeLetters letters, FindPapers papers, FindDueTasks tasks, TimeProvider clock)
{
    /// <summary>How far ahead a thirteenth birthday is told: time to plan a visit (D-C3).</summary>
    public const int DaysAhead = 30;

    /// <summary>How long a stop stays in view.</summary>
    public static TimeSpan StopsOf { get; } = TimeSpan.FromDays(7);

    private const int Most = 50;

    public async Task<DueToday> For(StaffTicket who, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var people = sight.People(db, who);
        var today = UkCalendar.Today(clock);
        var meets = who.Roles.Any(role => role is StaffRole.SupportWorker or StaffRole.StudentSocialWorker or StaffRole.DataProtectionLead);
        var reads = who.Roles.Any(role => role != StaffRole.Administrator);
        var since = clock.GetUtcNow() - StopsOf;
        return new DueToday
        {
            SeesFamilies = reads,
            Visits = meets ? await Visits(db, who, stop) : [],
            TurningThirteen = meets ? await TurningThirteen(people, today, stop) : [],
            Tasks = await tasks.For(who, FindDueTasks.MostOnToday, stop),
            Papers = await papers.For(who, stop),
            Approvals = await Approvals(db, people, who, today, stop),
            Stops = reads ? await db.Decisions.CountAsync(d => d.Outcome == Outcome.Withdrawn && d.At >= since && people.Any(p => p.Id == d.AboutId), stop) : 0,
            Letters = meets ? await letters.For(who, stop) : null,
            NotSealed = reads ? await db.Records.CountAsync(r => r.SealedAt == null && people.Any(p => p.Id == r.AboutId), stop) : 0,
        };
    }

    private async Task<IReadOnlyList<OpenVisitToday>> Visits(PortalDb db, StaffTicket who, CancellationToken stop)
    {
        var visits = await sight.Visits(db, who).AsNoTracking().Where(v => v.State != VisitState.Ended).OrderBy(v => v.OpenedAt).Take(Most)
            .Select(v => new { v.Id, v.State, v.OpenedAt, Here = v.Present.Where(p => p.IsHere).OrderBy(p => p.Place).Select(p => p.PersonId).ToList() }).ToListAsync(stop);
        var ids = visits.SelectMany(v => v.Here).ToHashSet();
        var called = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.CalledName, stop);
        return visits.ConvertAll(v => new OpenVisitToday(v.Id, string.Join(", ", v.Here.Select(id => called[id])), UkCalendar.DateOf(v.OpenedAt), v.State == VisitState.HandedOver));
    }

    private static async Task<IReadOnlyList<Turning>> TurningThirteen(IQueryable<PersonRow> people, DateOnly today, CancellationToken stop)
    {
        // A day wider at either end, for those of 29 February; the exact day is told below.
        var (from, to) = (Anniversary.Of(today, -13).AddDays(-1), Anniversary.Of(today.AddDays(DaysAhead), -13).AddDays(1));
        var near = await people.AsNoTracking().Where(p => !p.BornUnknown && p.BornLatest >= from && p.BornLatest <= to)
            .Select(p => new { p.Id, p.Name, p.BornLatest }).Take(Most).ToListAsync(stop);
        return [.. near.Select(p => new Turning(p.Id, p.Name, Anniversary.Of(p.BornLatest, 13))).Where(t => t.On >= today && t.On <= today.AddDays(DaysAhead)).OrderBy(t => t.On)];
    }

    private static async Task<ApprovalsToday> Approvals(PortalDb db, IQueryable<PersonRow> people, StaffTicket who, DateOnly today, CancellationToken stop)
    {
        var open = await db.Approvals.AsNoTracking().Where(a => a.DecidedAt == null && people.Any(p => p.Id == a.AboutId))
            .Select(a => new { a.Kind, a.AskedById, a.DueBy }).ToListAsync(stop);
        var mine = open.FindAll(a => a.AskedById != who.StaffId && Approvers.MayDecide(a.Kind, who.Roles));
        return new ApprovalsToday(mine.Count, mine.Count(a => a.DueBy < today), open.Count);
    }
}

/// <summary>What is due for one member of staff.</summary>
internal sealed record DueToday
{
    /// <summary>False for administrators, who look after the portal and see no family.</summary>
    public required bool SeesFamilies { get; init; }

    public required IReadOnlyList<OpenVisitToday> Visits { get; init; }

    public required IReadOnlyList<Turning> TurningThirteen { get; init; }

    /// <summary>What the rule says is to be done.</summary>
    public required DueTasksNow Tasks { get; init; }

    /// <summary>Answers on paper that wait for a second person, or were sent back.</summary>
    public required PapersNow Papers { get; init; }

    public required ApprovalsToday Approvals { get; init; }

    /// <summary>Stops of the last days: what they were about must not be used any more.</summary>
    public required int Stops { get; init; }

    /// <summary>Letters; none for those who meet no family.</summary>
    public required LettersOnPage? Letters { get; init; }

    /// <summary>Records of which the seal is still owed.</summary>
    public required int NotSealed { get; init; }

    public bool IsEmpty => Tasks.Count == 0 && Visits.Count == 0 && TurningThirteen.Count == 0 && Approvals.Open == 0 && !Papers.HasWork && Stops == 0 && NotSealed == 0 && !HasLetters;

    /// <summary>Letters that wait for somebody to do something.</summary>
    public bool HasLetters => Letters is { } letters && letters.ByHand.Count + letters.AskFirst.Count + letters.InTrouble.Count > 0;
}

/// <summary>A visit that is prepared, or in a family's hands.</summary>
internal sealed record OpenVisitToday(Guid Id, string With, DateOnly OpenedOn, bool WithTheFamily);

/// <summary>Somebody who soon decides for themselves.</summary>
internal sealed record Turning(Guid Person, string Name, DateOnly On);

/// <summary>Approvals that wait for this member of staff, how many of those are overdue, and how many there are in all.</summary>
internal sealed record ApprovalsToday(int Mine, int Overdue, int Open);
