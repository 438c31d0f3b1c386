using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Today;

/// <summary>
/// Keeps the table of what is due. On a new day everybody of whom something was decided is looked at; between, only those of whom something
/// has changed since. The same facts make the same rows: a second round writes nothing.
/// </summary>
internal sealed class KeepDue(IDbContextFactory<PortalDb> contexts, Writer writer, PortalSettings settings, AgePolicy policy, BankHolidays holidays, TimeProvider clock)
{
    private const int AtOnce = 200;

    // On PostgreSQL a decision can be there later than one with a higher number.
    private const int LateDecisions = 50;

    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SeenAgainAfter = TimeSpan.FromMinutes(10);

    /// <summary>Looks at everybody on a new day, else at those of whom something changed. How many rows it wrote, changed or took away.</summary>
    public Task<int> Round(CancellationToken stop = default) => Look(everybodyToo: true, stop);

    /// <summary>Looks at those of whom something changed since the last round, so that a page shows it at once; a new day's round is left to the worker.</summary>
    public Task<int> CatchUp(CancellationToken stop = default) => Look(everybodyToo: false, stop);

    private async Task<int> Look(bool everybodyToo, CancellationToken stop)
    {
        var now = UtcInstant.Cut(clock.GetUtcNow());
        var today = UkCalendar.DateOf(now);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var last = await db.DueRounds.AsNoTracking().SingleOrDefaultAsync(stop);
        var newest = await db.Decisions.MaxAsync(d => (long?)d.Number, stop) ?? 0;
        var isNewDay = last is null || last.Day != today || last.SeenAt > now || await db.NoticeVersions.AnyAsync(v => v.PublishedAt >= last.SeenAt, stop);
        if (isNewDay && !everybodyToo)
        {
            return 0;
        }

        var ids = isNewDay ? await Everybody(db, stop) : await Changed(db, last!, stop);
        var changed = 0;
        foreach (var some in ids.Chunk(AtOnce))
        {
            changed += await writer.Write(writing => Anew(writing, some, today, now, stop), stop);
        }

        if (isNewDay || ids.Count > 0 || now - last!.SeenAt > SeenAgainAfter)
        {
            await writer.Write(writing => Seen(writing, today, newest, now, stop), stop);
        }

        return changed;
    }

    private static async Task Seen(PortalDb db, DateOnly today, long newest, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.DueRounds.AsTracking().SingleOrDefaultAsync(stop) is not { } round)
        {
            db.DueRounds.Add(new DueRoundRow { Id = DueRoundRow.TheOne, Day = today, SeenNumber = newest, SeenAt = now });
            return;
        }

        (round.Day, round.SeenNumber, round.SeenAt) = (today, newest, now);
    }

    private static Task<List<Guid>> Everybody(PortalDb db, CancellationToken stop) =>
        db.Decisions.Select(d => d.AboutId).Union(db.DueTasks.Select(t => t.AboutId)).ToListAsync(stop);

    private async Task<List<Guid>> Changed(PortalDb db, DueRoundRow last, CancellationToken stop)
    {
        var since = last.SeenAt - Overlap;
        var number = last.SeenNumber - (settings.Database == DatabaseKind.Postgres ? LateDecisions : 0);
        return await db.Decisions.Where(d => d.Number > number).Select(d => d.AboutId)
            .Union(db.Invalidations.Where(i => i.At >= since).Select(i => i.AboutId))
            .Union(db.Responsibilities.Where(r => r.NotedAt >= since).Select(r => r.ForId))
            .Union(db.LegalStatuses.Where(s => s.NotedAt >= since).Select(s => s.AboutId))
            .Union(db.Blocks.Where(b => b.PlacedAt >= since || b.LiftedAt >= since).Select(b => b.AboutId))
            .Union(db.Risks.Where(r => r.PlacedAt >= since || r.LiftedAt >= since).Select(r => r.AboutId))
            .Union(db.Objections.Where(o => o.At >= since || o.ReviewedAt >= since).Select(o => o.AboutId))
            .Union(db.LeavingAnswers.Where(a => a.At >= since).Select(a => a.AboutId))
            .Union(db.PersonChanges.Where(c => c.At >= since).Select(c => c.PersonId))
            .ToListAsync(stop);
    }

    private async Task<int> Anew(PortalDb db, IReadOnlyCollection<Guid> ids, DateOnly today, DateTimeOffset now, CancellationToken stop)
    {
        var work = (await PeopleToday.Load(db, ids, stop))
            .SelectMany(p => DueWork.For(p.Person, p.Kept, p.Circumstances, today, policy, settings.Jurisdiction, holidays))
            .Where(w => w.Kind != DueKind.TakeDown).ToDictionary(w => (w.About.Value, w.Key));
        var changed = 0;
        foreach (var kept in await db.DueTasks.AsTracking().Where(t => ids.Contains(t.AboutId)).ToListAsync(stop))
        {
            if (!work.Remove((kept.AboutId, kept.Key), out var same))
            {
                db.DueTasks.Remove(kept);
                changed++;
            }
            else if ((kept.Kind, kept.By) != (same.Kind, same.By))
            {
                (kept.Kind, kept.By) = (same.Kind, same.By);
                changed++;
            }
        }

        db.DueTasks.AddRange(work.Values.Select(w => new DueTaskRow
        {
            AboutId = w.About.Value,
            Key = w.Key,
            Kind = w.Kind,
            Purpose = w.Purpose?.Key,
            Row = w.Row,
            By = w.By,
            FoundAt = now,
        }));
        return changed + work.Count;
    }
}
