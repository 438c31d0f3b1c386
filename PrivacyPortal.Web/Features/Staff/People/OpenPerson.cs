using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Opens one person's page: who they are, where everything stands, who may decide, and who is close to them.</summary>
internal sealed class OpenPerson(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, Standings standings, TimeProvider clock)
{
    /// <summary>The page, noting who looked and for what; <see langword="null"/> when there is no such person for this member of staff.</summary>
    public async Task<PersonPageView?> Open(StaffTicket who, PersonId id, CancellationToken stop = default)
    {
        if (await sight.Look(who, id.Value, "Opened the person's page", stop) is not { } row)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        var inSight = sight.People(db, who);

        var now = clock.GetUtcNow();
        var today = UkCalendar.DateOf(now);
        var person = row.ToPerson();
        var adults = await db.Responsibilities.AsNoTracking().Where(r => r.ForId == row.Id)
            .Join(db.People, r => r.HolderId, p => p.Id, (r, p) => new { Held = r, p.Name, IsInSight = inSight.Any(s => s.Id == p.Id) }).ToListAsync(stop);
        var children = await db.Responsibilities.AsNoTracking().Where(r => r.HolderId == row.Id)
            .Join(db.People, r => r.ForId, p => p.Id, (r, p) => new { Held = r, p.Name, IsInSight = inSight.Any(s => s.Id == p.Id) }).ToListAsync(stop);
        var ties = await db.Ties.AsNoTracking().Where(t => t.OneId == row.Id || t.OtherId == row.Id)
            .Join(db.People, t => t.OneId == row.Id ? t.OtherId : t.OneId, p => p.Id, (t, p) => new { t.Kind, p.Id, p.Name, IsInSight = inSight.Any(s => s.Id == p.Id) }).ToListAsync(stop);
        var held = adults.ConvertAll(a => a.Held.ToResponsibility());
        var status = await db.LegalStatuses.AsNoTracking().Where(s => s.AboutId == row.Id).OrderByDescending(s => s.NotedAt).Select(s => (LegalStatus?)s.Status).FirstOrDefaultAsync(stop);
        var known = NoteOrders.MaySee(who) && person.Born.AgeOn(today).IsAtLeast(18);
        var found = known ? await db.Findings.AsNoTracking().Where(f => f.AboutId == row.Id).OrderBy(f => f.At).ToListAsync(stop) : [];
        var attorneys = known ? await db.Attorneys.AsNoTracking().Where(a => a.AboutId == row.Id)
            .Join(db.People, a => a.HolderId, p => p.Id, (a, p) => new { Row = a, p.Name, IsInSight = inSight.Any(s => s.Id == p.Id) }).ToListAsync(stop) : [];
        return new PersonPageView
        {
            Row = row,
            Person = person,
            Today = today,
            Now = now,
            DecidesAlone = person.Born.AgeOn(today).IsAtLeast(standings.DecidesFrom(today)),
            DecidesFrom = standings.DecidesFrom(today),
            Standing = [.. (await standings.Of(db, person, held, now)).Select(line =>
                line.Standing.Last?.Decider is { } decider && adults.Any(a => a.Held.HolderId == decider.Value && !a.IsInSight) ? line with { DeciderName = WhoSeesWhom.OutOfSight } : line)],
            LegalStatus = status ?? LegalStatus.None,
            DecidingSet = DecidingSet.Of(id, status ?? LegalStatus.None, held),
            LeftOn = (await db.Leavings.AsNoTracking().SingleOrDefaultAsync(l => l.AboutId == row.Id, stop))?.LeftOn,
            IsAllKnown = NoteOrders.MaySee(who),
            Capacity = FactsAbout.CapacityOf(found),
            Attorneys = attorneys.ConvertAll(a => new AttorneyOnPage(a.Row.HolderId, a.IsInSight ? a.Name : WhoSeesWhom.OutOfSight, a.Row.ToAttorney())),
            Adults = [.. adults.Select(a => new CloseTo(new PersonId(a.Held.HolderId), a.IsInSight ? a.Name : WhoSeesWhom.OutOfSight, a.Held.ToResponsibility())).OrderBy(a => a.Held.Kind)],
            Children = [.. children.Select(c => new CloseTo(new PersonId(c.Held.ForId), c.IsInSight ? c.Name : WhoSeesWhom.OutOfSight, c.Held.ToResponsibility())).OrderBy(c => c.Name, StringComparer.Ordinal)],
            Ties = [.. ties.Select(t => new TiedTo(new PersonId(t.Id), t.IsInSight ? t.Name : WhoSeesWhom.OutOfSight, t.Kind))],
        };
    }
}

/// <summary>All that a person's page shows but its timeline, at one instant.</summary>
internal sealed record PersonPageView
{
    public required PersonRow Row { get; init; }

    public required Person Person { get; init; }

    public required DateOnly Today { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Certainly old enough to decide alone.</summary>
    public required bool DecidesAlone { get; init; }

    public required int DecidesFrom { get; init; }

    public required IReadOnlyList<StandingLine> Standing { get; init; }

    public required LegalStatus LegalStatus { get; init; }

    public required DecidingSet DecidingSet { get; init; }

    /// <summary>The day on which they leave or left; none while they are with us.</summary>
    public required DateOnly? LeftOn { get; init; }

    /// <summary>Whether what was found of them stands here: only for staff who may see it.</summary>
    public required bool IsAllKnown { get; init; }

    /// <summary>What was found of an adult; none where nobody doubts that they can decide.</summary>
    public required Capacity? Capacity { get; init; }

    /// <summary>Who may decide for an adult who can't (D-A3).</summary>
    public required IReadOnlyList<AttorneyOnPage> Attorneys { get; init; }

    public required IReadOnlyList<CloseTo> Adults { get; init; }

    public required IReadOnlyList<CloseTo> Children { get; init; }

    public required IReadOnlyList<TiedTo> Ties { get; init; }

    /// <summary>Whose word can stop something here (D-L3): the person, those with responsibility for a child, and whoever said yes.</summary>
    public IReadOnlyList<Teller> Tellers
    {
        get
        {
            var holders = DecidesAlone ? [] : Adults.Where(a => a.Held is { Carries: true, RestrictedByOrder: false }).Select(a => new Teller(a.Id, a.Name));
            var deciders = Standing.Where(s => s.Standing.Last is { PermitsUse: true, Decider: not null } && s.DeciderName is not null)
                .Select(s => new Teller(s.Standing.Last!.Decider!.Value, s.DeciderName!));
            return [.. new[] { new Teller(Person.Id, Row.CalledName) }.Concat(holders).Concat(deciders).DistinctBy(t => t.Id)];
        }
    }
}

/// <summary>An adult in a child's life, or a child in an adult's, and what one is to the other.</summary>
internal sealed record CloseTo(PersonId Id, string Name, ParentalResponsibility Held);

/// <summary>Somebody who belongs to them in another way.</summary>
internal sealed record TiedTo(PersonId Id, string Name, TieKind Kind);

/// <summary>Whose word a worker can write down.</summary>
public sealed record Teller(PersonId Id, string Name);
