using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// What workers found about somebody, what the council said, and who may decide for an adult who can't (D-E1, D-A2 to D-A4, D-U4, D-G9, D-S4,
/// D-Y5). Each is added to what was noted before, never written over it; there is no place for a diagnosis. Seen and noted by those who see
/// orders. That a child or young person does <em>not</em> understand takes a second worker, and is asked for as an approval (D-Y4).
/// </summary>
internal sealed class NoteFindings(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, BankHolidays holidays, TimeProvider clock)
{
    public const string AnswerField = "council-answer";
    public const string ReferenceField = "council-agreement";
    public const string AttorneyField = "attorney-who";
    public const string DocumentField = "attorney-reference";
    public const string CoversField = "attorney-covers";
    private const int LongestReference = 200;
    private const int Adulthood = 18;
    private static readonly FindingKind[] _byOneWorker = [FindingKind.Understands, FindingKind.AbleToDecide, FindingKind.AbilityInDoubt, FindingKind.NotAbleToDecide, FindingKind.AgeSettled, FindingKind.AgeDisputed];

    /// <summary>What stands there now; <see langword="null"/> when that member of staff may not see it.</summary>
    public async Task<KnownOnPage?> Open(StaffTicket who, PersonId id, CancellationToken stop = default)
    {
        if (!NoteOrders.MaySee(who) || await sight.Look(who, id.Value, "Opened what else is known", stop) is not { } person)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        var today = UkCalendar.Today(clock);
        var inSight = sight.People(db, who);
        var found = await db.Findings.AsNoTracking().Where(f => f.AboutId == id.Value).OrderByDescending(f => f.At).ToListAsync(stop);
        var council = await db.CouncilAnswers.AsNoTracking().Where(c => c.AboutId == id.Value).OrderByDescending(c => c.At).FirstOrDefaultAsync(stop);
        var attorneys = await db.Attorneys.AsNoTracking().Where(a => a.AboutId == id.Value)
            .Join(db.People, a => a.HolderId, p => p.Id, (a, p) => new { Row = a, p.Name, IsInSight = inSight.Any(s => s.Id == p.Id) }).ToListAsync(stop);
        var objections = await db.Objections.AsNoTracking().Where(o => o.AboutId == id.Value && o.ReviewedAt == null).OrderBy(o => o.At)
            .Join(db.People, o => o.ById, p => p.Id, (o, p) => new { Row = o, p.Name, IsInSight = inSight.Any(s => s.Id == p.Id) }).ToListAsync(stop);
        var leaving = await db.Leavings.AsNoTracking().SingleOrDefaultAsync(l => l.AboutId == id.Value, stop);
        return new KnownOnPage
        {
            Name = person.Name,
            CalledName = person.CalledName,
            IsMinor = !person.Born.AgeOn(today).IsAtLeast(Adulthood),
            MayBeAdult = person.Born.AgeOn(today).Oldest >= Adulthood,
            Understanding = Last(found, FindingKind.Understands, FindingKind.DoesNotUnderstand) is { } one
                ? one with { Counts = today < one.On.AddDays(FactsAbout.DaysAFindingStands), Until = one.On.AddDays(FactsAbout.DaysAFindingStands - 1) } : null,
            Ability = Last(found, FindingKind.AbleToDecide, FindingKind.AbilityInDoubt, FindingKind.NotAbleToDecide),
            Age = Last(found, FindingKind.AgeSettled, FindingKind.AgeDisputed),
            Council = council is null ? null : new CouncilOnPage(council.Reference, council.NoObjection, UkCalendar.DateOf(council.At)),
            Attorneys = attorneys.ConvertAll(a => new AttorneyOnPage(a.Row.HolderId, a.IsInSight ? a.Name : WhoSeesWhom.OutOfSight, a.Row.ToAttorney())),
            Adults = await AdultsCloseTo(db, inSight, id.Value, today).Select(p => new Teller(new PersonId(p.Id), p.Name)).ToListAsync(stop),
            Objections = objections.ConvertAll(o => new ObjectionOnPage(
                o.Row.Id, o.IsInSight ? o.Name : WhoSeesWhom.OutOfSight, Purpose.TryParse(o.Row.Purpose, out var purpose) ? purpose : null, UkCalendar.DateOf(o.Row.At),
                holidays.AddWorkingDays(UkCalendar.DateOf(o.Row.At), DueWork.WorkingDaysToReview))),
            LeftOn = leaving?.LeftOn,
            HasDied = leaving?.StoppedAfterDeath == true,
        };
    }

    /// <summary>Notes what one worker found; of each kind the latest counts.</summary>
    public Task<Changed> Find(StaffTicket who, PersonId id, FindingKind kind) => Write(who, id, (db, now) =>
    {
        if (!_byOneWorker.Contains(kind))
        {
            return Task.FromResult(Changed.NotYours);
        }

        db.Findings.Add(new FindingRow { Id = Guid.CreateVersion7(now), AboutId = id.Value, Kind = kind, ById = who.StaffId, SecondId = null, Because = null, At = now });
        return Task.FromResult(Changed.Done);
    });

    /// <summary>Notes what the council said; the latest counts.</summary>
    public Task<Changed> NoteCouncil(StaffTicket who, PersonId id, CouncilEntry entry) => entry.Problems() is { Count: > 0 } wrong
        ? Task.FromResult(new Changed(ChangedHow.NotRight, wrong))
        : Write(who, id, (db, now) =>
        {
            db.CouncilAnswers.Add(new CouncilAnswerRow
            {
                Id = Guid.CreateVersion7(now),
                AboutId = id.Value,
                Reference = entry.Said == CouncilSays.Agrees ? TypedWords.OneLine(entry.Reference) : null,
                NoObjection = entry.Said is CouncilSays.Agrees or CouncilSays.KnowsNothingAgainst,
                At = now,
                NotedById = who.StaffId,
            });
            return Task.FromResult(Changed.Done);
        });

    /// <summary>Notes who may decide for an adult who can't: one entry for each, which the next writes over.</summary>
    public Task<Changed> NoteAttorney(StaffTicket who, PersonId id, AttorneyEntry entry) => entry.Problems() is { Count: > 0 } wrong
        ? Task.FromResult(new Changed(ChangedHow.NotRight, wrong))
        : Write(who, id, async (db, now) =>
        {
            var today = UkCalendar.DateOf(now);
            var person = (await db.People.AsNoTracking().SingleAsync(p => p.Id == id.Value)).ToPerson();
            if (person.Born.AgeOn(today).Oldest < Adulthood || !await AdultsCloseTo(db, sight.People(db, who), id.Value, today).AnyAsync(p => p.Id == entry.Holder))
            {
                return Changed.NotYours;
            }

            if (await db.Attorneys.AsTracking().SingleOrDefaultAsync(a => a.AboutId == id.Value && a.HolderId == entry.Holder) is { } before)
            {
                db.Attorneys.Remove(before);
                await db.SaveChangesAsync();
            }

            db.Attorneys.Add(new AttorneyRow
            {
                AboutId = id.Value,
                HolderId = entry.Holder!.Value,
                Kind = entry.Kind,
                Evidence = entry.Evidence,
                Reference = TypedWords.OneLine(entry.Reference),
                Covers = FactColumns.Write(Purpose.All.Where(entry.Covers.Contains)),
            });
            return Changed.Done;
        });

    /// <summary>Takes it away: they decide for that adult no longer.</summary>
    public Task<Changed> TakeAttorney(StaffTicket who, PersonId id, Guid holder) => Write(who, id, async (db, _) =>
    {
        if (await db.Attorneys.AsTracking().SingleOrDefaultAsync(a => a.AboutId == id.Value && a.HolderId == holder) is not { } row)
        {
            return Changed.SomebodyElseDid;
        }

        db.Attorneys.Remove(row);
        return Changed.Done;
    });

    // Certainly adults, in sight, and noted as close in one way or another.
    internal static IQueryable<PersonRow> AdultsCloseTo(PortalDb db, IQueryable<PersonRow> inSight, Guid id, DateOnly today)
    {
        var born = Anniversary.Of(today, -Adulthood);
        return inSight.AsNoTracking().Where(p => p.Id != id && !p.BornUnknown && p.BornLatest <= born
            && (db.Responsibilities.Any(r => (r.ForId == id && r.HolderId == p.Id) || (r.HolderId == id && r.ForId == p.Id))
                || db.Ties.Any(t => (t.OneId == id && t.OtherId == p.Id) || (t.OtherId == id && t.OneId == p.Id)))).OrderBy(p => p.Name);
    }

    private static FoundOnPage? Last(List<FindingRow> found, params FindingKind[] kinds) =>
        found.FirstOrDefault(f => kinds.Contains(f.Kind)) is { } last ? new FoundOnPage(last.Kind, UkCalendar.DateOf(last.At), Counts: true, Until: null) : null;

    private Task<Changed> Write(StaffTicket who, PersonId id, Func<PortalDb, DateTimeOffset, Task<Changed>> act) =>
        sight.Write(who, id.Value, NoteOrders.MaySee(who), Changed.NotYours, act);

    /// <summary>Whether it is short enough to be kept, and there at all.</summary>
    internal static bool IsReference(string? typed) => TypedWords.OneLine(typed) is { Length: > 0 and <= LongestReference };

    /// <summary>What is asked of a reference.</summary>
    internal static FieldError ReferenceIsMissing(string field) => new(field, $"Write where it stands: the reference on the paper, {LongestReference} letters at most.");
}
