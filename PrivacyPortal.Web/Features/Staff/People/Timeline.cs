using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// Everything that happened about one person, from the newest: acts with their decisions, showings, records, changes. Read some whole
/// days at a time, so that a page costs the same however long the past is.
/// </summary>
internal sealed class Timeline(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight)
{
    /// <summary>A page ends with the day on which it has so many.</summary>
    public const int PageLength = 20;

    // Of each kind: an act has a decision and a record at least, so that these are enough for a page.
    private const int Rows = PageLength + 4;

    private static readonly Dictionary<Purpose, int> _places = Purpose.All.Index().ToDictionary(p => p.Item, p => p.Index);

    /// <summary>The page of the days before that one; the newest without. Nothing about somebody who is not in their sight.</summary>
    public async Task<TimelinePage> Page(StaffTicket who, PersonId about, DateOnly? before = null, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var inSight = sight.People(db, who);
        if (!await inSight.AnyAsync(p => p.Id == about.Value, stop))
        {
            return new TimelinePage([], null);
        }

        var until = before is { } day ? UkCalendar.StartOf(day) : DateTimeOffset.MaxValue.AddDays(-1);
        var (all, isCut) = await Read(db, inSight, about.Value, DateTimeOffset.MinValue.AddDays(1), until, Rows, stop);
        var days = all.GroupBy(h => UkCalendar.DateOf(h.At)).OrderByDescending(g => g.Key).ToList();
        if (days.Count == 0)
        {
            return new TimelinePage([], null);
        }

        // The oldest day that was read may be only half of one.
        var whole = isCut ? days[..^1] : days;
        if (whole.Count == 0)
        {
            var only = days[0].Key;
            var (busy, _) = await Read(db, inSight, about.Value, UkCalendar.StartOf(only), until, int.MaxValue, stop);
            return new TimelinePage(InOrder(busy), only);
        }

        var page = new List<Happening>();
        var taken = whole.TakeWhile(_ => page.Count < PageLength).Select(d =>
        {
            page.AddRange(d);
            return d.Key;
        }).ToList();
        return new TimelinePage(InOrder(page), taken.Count < whole.Count || isCut ? taken[^1] : null);
    }

    private static List<Happening> InOrder(IEnumerable<Happening> happenings) => [.. happenings.OrderByDescending(h => h.At).ThenBy(h => h.Order)];

    // Below the newest row at which one source was cut off, others go on alone: that part is left out.
    private static async Task<(List<Happening> All, bool IsCut)> Read(
        PortalDb db, IQueryable<PersonRow> inSight, Guid about, DateTimeOffset from, DateTimeOffset until, int rows, CancellationToken stop)
    {
        var decided = await db.Decisions.AsNoTracking().Where(d => d.AboutId == about && d.At >= from && d.At < until).OrderByDescending(d => d.At).Take(rows)
            .Select(d => new { d.SigningId, d.Purpose, d.Outcome, d.Row, d.At }).ToListAsync(stop);
        var shown = await db.Showings.AsNoTracking().Where(s => s.ToId == about && s.At >= from && s.At < until).OrderByDescending(s => s.At).Take(rows)
            .Select(s => new { s.VisitId, s.Audience, s.Version, s.Heard, s.Purpose, s.At }).ToListAsync(stop);
        var records = await db.Records.AsNoTracking().Where(r => r.AboutId == about && r.CreatedAt >= from && r.CreatedAt < until).OrderByDescending(r => r.CreatedAt).Take(rows)
            .Select(r => new { r.Id, r.CreatedAt, r.SealedAt }).ToListAsync(stop);
        var changes = await db.PersonChanges.AsNoTracking().Where(c => c.PersonId == about && c.At >= from && c.At < until).OrderByDescending(c => c.At).Take(rows).ToListAsync(stop);
        var voids = await db.Invalidations.AsNoTracking().Where(i => i.AboutId == about && i.At >= from && i.At < until).OrderByDescending(i => i.At).Take(rows).ToListAsync(stop);
        var letters = await db.Letters.AsNoTracking().Where(l => l.ToId == about && l.DoneAt >= from && l.DoneAt < until).OrderByDescending(l => l.DoneAt).Take(rows).ToListAsync(stop);
        var leaving = await db.LeavingAnswers.AsNoTracking().Where(a => a.AboutId == about && a.At >= from && a.At < until).OrderByDescending(a => a.At).Take(rows)
            .Join(db.People, a => a.ById, p => p.Id, (a, p) => new { Row = a, p.Name, IsInSight = inSight.Any(seen => seen.Id == p.Id) }).ToListAsync(stop);
        var signings = await Signings(db, inSight, [.. decided.Select(d => d.SigningId).Distinct()], stop);
        List<Happening> all =
        [
            .. decided.GroupBy(d => d.SigningId).Select(act => signings[act.Key] with
            {
                At = act.Min(d => d.At),
                Decided = [.. act.Select(d => new Decided(PurposeOf(d.Purpose), d.Outcome, d.Row)).OrderBy(d => _places[d.Purpose])],
            }),
            .. shown.GroupBy(s => (s.VisitId, s.Audience, s.Version, On: UkCalendar.DateOf(s.At)))
                .Select(g => new Happening.Shown(g.Min(s => s.At), g.Key.Audience, g.Key.Version, g.Count(s => s.Purpose is not null), g.Any(s => s.Heard))),
            .. records.Select(r => new Happening.Recorded(r.CreatedAt, r.Id, r.SealedAt is not null)),
            .. changes.Select(c => new Happening.Changed(c.At, c.What, c.ByName)),
            .. letters.Select(l => new Happening.Written(l.DoneAt!.Value, l)),
            .. leaving.Select(l => new Happening.OfLeaving(l.Row.At, l.IsInSight ? l.Name : WhoSeesWhom.OutOfSight, PurposeOf(l.Row.Purpose), l.Row.GoesOn, l.Row.ToldBy, l.Row.RecordedByName)),
            .. voids.Select(v => new Happening.Voided(v.At, PurposeOf(v.Purpose))),
        ];
        var cuts = new[] { (decided.Count, decided.LastOrDefault()?.At), (shown.Count, shown.LastOrDefault()?.At), (records.Count, records.LastOrDefault()?.CreatedAt),
            (changes.Count, changes.LastOrDefault()?.At), (letters.Count, letters.LastOrDefault()?.DoneAt), (leaving.Count, leaving.LastOrDefault()?.Row.At), (voids.Count, voids.LastOrDefault()?.At) }.Where(c => c.Item1 == rows).Select(c => c.Item2).ToList();
        return cuts.Max() is { } cut ? ([.. all.Where(h => UkCalendar.DateOf(h.At) >= UkCalendar.DateOf(cut))], true) : (all, false);
    }

    private static async Task<Dictionary<Guid, Happening.Answered>> Signings(PortalDb db, IQueryable<PersonRow> inSight, List<Guid> ids, CancellationToken stop) =>
        (await db.Signings.AsNoTracking().Where(s => ids.Contains(s.Id)).Join(db.People, s => s.ById, p => p.Id, (s, p) => new { s.Id, s.Way, s.ToldBy, s.RecordedByName, s.Evidence, p.Name, IsInSight = inSight.Any(seen => seen.Id == p.Id), s.At }).ToListAsync(stop))
        .ToDictionary(s => s.Id, s => new Happening.Answered(s.At, s.IsInSight ? s.Name : WhoSeesWhom.OutOfSight, s.Way, s.ToldBy, s.RecordedByName, s.Evidence, []));

    private static Purpose PurposeOf(string key) => Purpose.TryParse(key, out var purpose) ? purpose : throw new FormatException($"No purpose is called {key}.");
}

/// <summary>One page of the timeline, and the day before which the next one begins; none when this is the oldest.</summary>
internal sealed record TimelinePage(IReadOnlyList<Happening> Happenings, DateOnly? Next);
