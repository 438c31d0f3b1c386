using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Letters;

/// <summary>
/// Writes the letters that are owed: one for each person and kind, of all that is new. Whatever writes at the same time, each thing is told
/// once: the table of causes holds it to that.
/// </summary>
internal sealed class WriteLetters(Writer writer, IDbContextFactory<PortalDb> contexts, FindToTell find, LetterWords words, PublishedNotice notices, TimeProvider clock)
{
    /// <summary>Writes what is owed and says how many letters that made.</summary>
    public async Task<int> Write(CancellationToken stop = default)
    {
        var now = UtcInstant.Cut(clock.GetUtcNow());
        IReadOnlyList<ToTell> owed;
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            owed = await find.All(db, now, stop);
        }

        return owed.Count == 0 ? 0 : await writer.Write(db => Write(db, owed, now), stop);
    }

    private async Task<int> Write(PortalDb db, IReadOnlyList<ToTell> owed, DateTimeOffset now)
    {
        var fresh = await NotToldYet(db, owed);
        var ids = fresh.Select(t => t.To).Concat(fresh.Select(t => t.About).OfType<Guid>()).ToHashSet();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var kept = people.Values.Select(p => p.MergedIntoId).OfType<Guid>().Where(id => !people.ContainsKey(id)).ToHashSet();
        foreach (var row in await db.People.AsNoTracking().Where(p => kept.Contains(p.Id)).ToListAsync())
        {
            people.Add(row.Id, row);
        }

        // Who was entered twice is told once, under the entry that stays.
        PersonRow Reader(Guid id) => people[id].MergedIntoId is { } stays && people.TryGetValue(stays, out var row) ? row : people[id];
        var never = (await db.Contacts.AsNoTracking().Where(c => c.Way == ContactWay.Never).Select(c => c.PersonId).ToListAsync()).ToHashSet();
        var names = people.ToDictionary(p => p.Key, p => p.Value.CalledName);
        var written = 0;
        foreach (var group in fresh.GroupBy(t => (To: Reader(t.To).Id, t.Kind, t.Version)))
        {
            var to = people[group.Key.To];
            var edition = notices.InForce.In(Audience.For(to.Born.AgeOn(UkCalendar.DateOf(now)).Youngest), words.LanguageFor(to.Language).Tag);
            var isNever = never.Contains(to.Id);
            var letter = new LetterRow
            {
                Id = Guid.CreateVersion7(now),
                ToId = to.Id,
                Kind = group.Key.Kind,
                Language = words.LanguageFor(to.Language).Tag,
                IsForChild = edition.Audience.IsForChildren,
                Words = words.Write(to, edition, [.. group], names)?.ToJson(),
                WrittenAt = now,
                State = isNever ? LetterState.Closed : LetterState.Waiting,
                Problem = isNever ? "never" : null,
                DoneAt = isNever ? now : null,
            };
            db.Letters.Add(letter);
            await Remember(db, letter, [.. group]);
            written++;
        }

        return written;
    }

    private static async Task<List<ToTell>> NotToldYet(PortalDb db, IReadOnlyList<ToTell> owed)
    {
        var causes = owed.Select(t => t.Cause).ToList();
        var told = (await db.LetterCauses.AsNoTracking().Where(c => causes.Contains(c.CauseId)).Select(c => new { c.Kind, c.CauseId }).ToListAsync()).Select(c => (c.Kind, c.CauseId)).ToHashSet();
        var notified = (await db.NoticeNotifications.AsNoTracking().Where(n => n.LetterId != null && causes.Contains(n.PersonId)).Select(n => new { n.PersonId, n.Version }).ToListAsync())
            .Select(n => (n.PersonId, n.Version)).ToHashSet();
        return [.. owed.Where(t => t.Version is { } version ? !notified.Contains((t.To, version.Number)) : !told.Contains((t.Kind, t.Cause)))];
    }

    private static async Task Remember(PortalDb db, LetterRow letter, IReadOnlyList<ToTell> all)
    {
        if (letter.Kind != LetterKind.NoticeChange)
        {
            db.LetterCauses.AddRange(all.Select(t => new LetterCauseRow { Kind = t.Kind, CauseId = t.Cause, AboutId = t.About ?? t.To, LetterId = letter.Id }));
            return;
        }

        foreach (var one in all)
        {
            (await db.NoticeNotifications.AsTracking().SingleAsync(n => n.PersonId == one.To && n.Version == one.Version!.Value.Number)).LetterId = letter.Id;
        }
    }
}
