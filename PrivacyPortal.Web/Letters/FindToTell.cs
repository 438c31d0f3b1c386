using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Letters;

/// <summary>
/// What people have to be told and no letter tells them yet, from what happened and from where things stand. Blocks never explain
/// themselves: of those there is no letter (R9.13).
/// </summary>
internal sealed class FindToTell(CaseFiles cases, PortalSettings settings, AgePolicy policy, BankHolidays holidays)
{
    /// <summary>What is older is not told any more: it would puzzle more than help.</summary>
    public static TimeSpan NoLongerThan { get; } = TimeSpan.FromDays(30);

    /// <summary>One visit makes one letter, not four.</summary>
    public static TimeSpan AfterSigning { get; } = TimeSpan.FromMinutes(15);

    private const int Most = 500;

    public async Task<IReadOnlyList<ToTell>> All(PortalDb db, DateTimeOffset now, CancellationToken stop) =>
    [
        .. await Stops(db, now, stop),
        .. await Signed(db, now, stop),
        .. await TakenDown(db, now, stop),
        .. await NewNotices(db, now, stop),
        .. await RunningOut(db, now, stop),
        .. await TurningThirteen(db, now, stop),
    ];

    // Once it can't be undone any more, so that no letter says what is no longer so.
    private static async Task<IEnumerable<ToTell>> Stops(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var (from, until) = (now - NoLongerThan, now - Decision.TimeToUndo);
        var rows = await db.Decisions.AsNoTracking()
            .Where(d => d.Outcome == Outcome.Withdrawn && d.At >= from && d.At < until && d.DeciderId != null
                && !db.Decisions.Any(u => u.FollowsId == d.Id && u.Outcome == Outcome.Restored && u.AboutId == d.AboutId)
                && !db.LetterCauses.Any(c => c.Kind == LetterKind.Confirmation && c.CauseId == d.Id))
            .OrderBy(d => d.At).Take(Most).Select(d => new { d.Id, d.DeciderId, d.AboutId, d.Purpose, d.At }).ToListAsync(stop);
        return rows.Select(d => new ToTell(LetterKind.Confirmation, d.Id, d.DeciderId!.Value) { About = d.AboutId, Purpose = PurposeOf(d.Purpose), At = d.At });
    }

    private static async Task<IEnumerable<ToTell>> Signed(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var (from, until) = (now - NoLongerThan, now - AfterSigning);
        var rows = await db.Records.AsNoTracking()
            .Where(r => r.SealedAt != null && r.CreatedAt >= from && r.CreatedAt < until && !db.LetterCauses.Any(c => c.Kind == LetterKind.Receipt && c.CauseId == r.Id))
            .Join(db.Signings.Where(s => s.Way != SigningWay.Tapped), r => r.SigningId, s => s.Id, (r, s) => new { r.Id, s.ById, r.AboutId, s.At })
            .OrderBy(r => r.At).Take(Most).ToListAsync(stop);
        return rows.Select(r => new ToTell(LetterKind.Receipt, r.Id, r.ById) { About = r.AboutId, At = r.At });
    }

    // When all of it is confirmed, and not before.
    private static async Task<IEnumerable<ToTell>> TakenDown(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var from = now - NoLongerThan;
        var rows = await db.TakeDowns.AsNoTracking()
            .Where(t => t.DecisionId != null && (t.End == TakeDownEnd.Removed || t.End == TakeDownEnd.CannotBeCalledBack) && t.EndedAt >= from
                && !db.TakeDowns.Any(open => open.DecisionId == t.DecisionId && open.End == null)
                && !db.LetterCauses.Any(c => c.Kind == LetterKind.TakeDownDone && c.CauseId == t.Id))
            .Join(db.Decisions.Where(d => d.DeciderId != null && d.Outcome == Outcome.Withdrawn), t => t.DecisionId, d => d.Id, (t, d) => new { t.Id, t.PlacementId, t.End, t.EndedAt, d.DeciderId, d.AboutId, d.Purpose, d.At })
            .Join(db.Placements, t => t.PlacementId, p => p.Id, (t, p) => new { Task = t, p.Channel }).Take(Most).ToListAsync(stop);
        return rows.Select(r => new ToTell(LetterKind.TakeDownDone, r.Task.Id, r.Task.DeciderId!.Value)
        {
            About = r.Task.AboutId,
            Purpose = PurposeOf(r.Task.Purpose),
            At = r.Task.At,
            Place = (r.Channel, r.Task.End!.Value, r.Task.EndedAt!.Value),
        });
    }

    // Children under 13 are told at their next visit, by a person.
    private static async Task<IEnumerable<ToTell>> NewNotices(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var from = now - NoLongerThan;
        var thirteenBy = Anniversary.Of(UkCalendar.DateOf(now), -13);
        var rows = await db.NoticeNotifications.AsNoTracking().Where(n => n.LetterId == null && n.QueuedAt >= from)
            .Join(db.People.Where(p => p.MergedIntoId == null && (p.BornUnknown || p.BornLatest <= thirteenBy)), n => n.PersonId, p => p.Id, (n, _) => n)
            .Join(db.NoticeVersions, n => n.Version, v => v.Number, (n, v) => new { n.PersonId, n.QueuedAt, v.Number, v.PublishedOn, v.Summary })
            .OrderBy(n => n.QueuedAt).Take(Most).ToListAsync(stop);
        return rows.Select(n => new ToTell(LetterKind.NoticeChange, n.PersonId, n.PersonId) { At = n.QueuedAt, Version = (n.Number, n.PublishedOn, n.Summary) });
    }

    private async Task<IEnumerable<ToTell>> RunningOut(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var today = UkCalendar.DateOf(now);
        var until = today.AddDays(DueWork.DaysAhead);
        var near = await db.Decisions.AsNoTracking()
            .Where(d => (d.Outcome == Outcome.Given || d.Outcome == Outcome.Restored) && d.ValidUntil >= today && d.ValidUntil <= until
                && !db.LetterCauses.Any(c => c.Kind == LetterKind.ReviewDue && c.CauseId == d.Id))
            .OrderBy(d => d.ValidUntil).Select(d => d.AboutId).Distinct().Take(Most).ToListAsync(stop);
        return (await Due(db, near, now, stop)).Where(due => due.Work is { Kind: DueKind.Renew, Row: "D-L7", Purpose: not null })
            .Select(due => (due.Work, Last: due.File.Decisions.Last(d => d.Purpose == due.Work.Purpose!.Key)))
            .Where(due => due.Last.DeciderId is not null && due.Last.ValidUntil >= today)
            .Select(due => new ToTell(LetterKind.ReviewDue, due.Last.Id, due.Last.DeciderId!.Value) { About = due.Last.AboutId, Purpose = due.Work.Purpose, At = now, Day = due.Last.ValidUntil });
    }

    private async Task<IEnumerable<ToTell>> TurningThirteen(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var today = UkCalendar.DateOf(now);
        var age = policy.DecidesFrom(settings.Jurisdiction, Channel.InPerson, today);
        var (from, until) = (Anniversary.Of(today, -age).AddDays(-1), Anniversary.Of(today.AddDays(DueWork.DaysAhead), -age).AddDays(1));
        var near = await db.People.AsNoTracking()
            .Where(p => p.MergedIntoId == null && !p.BornUnknown && p.BornLatest >= from && p.BornLatest <= until
                && !db.LetterCauses.Any(c => c.Kind == LetterKind.TurningThirteen && c.CauseId == p.Id))
            .Select(p => p.Id).Take(Most).ToListAsync(stop);
        return (await Due(db, near, now, stop)).Where(due => due.Work is { Kind: DueKind.BirthdayAhead, Row: "D-L1" })
            .Select(due => new ToTell(LetterKind.TurningThirteen, due.Work.About.Value, due.Work.About.Value) { At = now, Day = due.Work.By });
    }

    private async Task<List<(CaseFile File, DueWork Work)>> Due(PortalDb db, IEnumerable<Guid> people, DateTimeOffset now, CancellationToken stop)
    {
        List<(CaseFile, DueWork)> due = [];
        foreach (var person in people)
        {
            stop.ThrowIfCancellationRequested();
            var file = await cases.Open(db, new PersonId(person), now);
            due.AddRange(DueWork.For(file.Person, file.Kept, file.Circumstances, file.Today, policy, file.Jurisdiction, holidays).Select(work => (file, work)));
        }

        return due;
    }

    private static Purpose PurposeOf(string key) => Purpose.TryParse(key, out var purpose) ? purpose : throw new FormatException($"No purpose is called {key}.");
}
