using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

#pragma warning disable CA1309 // Compared by the database: what says "ordinal" here can't be asked of it.

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// Finds people by part of a name, by its sound, with a slip of the finger, by date of birth or by reference. Every question to the
/// database is a short range of an index, so that a search takes as long among a hundred thousand people as among a thousand.
/// </summary>
internal sealed class FindPeople(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, TimeProvider clock)
{
    /// <summary>How many are shown: who has to read more types more.</summary>
    public const int Most = 25;

    // How many entries of the index are looked at for each way of looking; fewer of those that are only alike, each of which is compared.
    private const string RangeQuestion = "SELECT person_id FROM person_keys WHERE kind = @p0 AND key >= @p1 AND key < @p2 ORDER BY key, person_id LIMIT 80";
    private const string SlipQuestion = "SELECT person_id FROM person_keys WHERE kind = @p0 AND key = @p1 ORDER BY person_id LIMIT 40";
    private const int Alike = 40;

    /// <summary>Looks for <paramref name="typed"/> among those whom that member of staff may see; without it, the first of the register.</summary>
    public async Task<IReadOnlyList<FoundPerson>> Find(StaffTicket who, string? typed, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var people = sight.People(db, who).AsNoTracking().Where(p => p.MergedIntoId == null);
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [.. (await people.OrderBy(p => p.SearchName).Take(Most).ToListAsync(stop)).Select(p => FoundPerson.Of(p, How.Name))];
        }

        await db.Database.OpenConnectionAsync(stop);
        var found = new Found(people);
        await found.Add(await ByReference(db, typed, stop), stop);
        List<FoundPerson> shown = [.. found.All, .. await ByDate(people, typed, stop)];
        var (words, date) = Split(typed);
        if (words.Count > 0)
        {
            var byName = await ByName(db, new Found(people), words, stop);
            shown.AddRange(byName.Where(p => date is null || MayBeBornThen(p.Born, date)));
        }

        return [.. shown.DistinctBy(p => p.Id).Take(Most)];
    }

    private static async Task<IEnumerable<(Guid Id, How How)>> ByReference(PortalDb db, string typed, CancellationToken stop) =>
        PersonReference.Normalised(typed) is not { Length: >= 3 } start || (start.Length < PersonReference.Length && !start.Any(char.IsAsciiDigit)) ? []
        : await Ids(db, "SELECT id FROM people WHERE reference >= @p0 AND reference < @p1 ORDER BY reference LIMIT 25", How.Reference, stop, start, start + "~");

    // Of a year there are many: those who may be seen are picked out before it is cut off.
    private async Task<IEnumerable<FoundPerson>> ByDate(IQueryable<PersonRow> people, string typed, CancellationToken stop)
    {
        if (!typed.Any(char.IsDigit) || !TypedBirthDate.TryRead(typed, UkCalendar.Today(clock), DateQuality.Told, out var born, out _))
        {
            return [];
        }

        // Those of whom only the month or the year is known begin on its first day.
        var (month, year) = (new DateOnly(born.Earliest.Year, born.Earliest.Month, 1), new DateOnly(born.Earliest.Year, 1, 1));
        var exact = await people.Where(p => p.BornEarliest >= born.Earliest && p.BornEarliest <= born.Latest).OrderBy(p => p.BornEarliest).Take(Most).ToListAsync(stop);
        var wider = await people.Where(p => (p.BornEarliest == month || p.BornEarliest == year) && p.BornLatest >= born.Earliest && p.BornLatest > p.BornEarliest)
            .OrderBy(p => p.BornEarliest).Take(Most).ToListAsync(stop);
        return [.. exact.Concat(wider).DistinctBy(p => p.Id).Select(p => FoundPerson.Of(p, How.Born))];
    }

    private static async Task<IEnumerable<FoundPerson>> ByName(PortalDb db, Found found, IReadOnlyList<string> words, CancellationToken stop)
    {
        var begin = await Keys(KeyKind.Name, Start(words), How.Name);
        await found.Add(begin.DistinctBy(one => one.Id).Take(Most), stop);
        if (words.Count > 2 || found.All.Count < Most)
        {
            // Of more words than the index holds together, those who have the rest may come later.
            await found.Add(begin, stop);
        }

        if (found.All.Count == 0 && words.Count > 1)
        {
            // "an kow": not even the first word is whole.
            await found.Add(await Keys(KeyKind.Name, words.OrderByDescending(w => w.Length).First(), How.Name), stop);
        }

        var sounds = words.Select(NameSound.Of).Where(s => s.Length > 1).ToList();
        if (found.All.Count < Most && sounds.Count > 0)
        {
            List<(Guid, How)> alike = [.. (await Keys(KeyKind.Sound, Start(sounds), How.Sound)).Take(Alike)];
            foreach (var sound in sounds.Where(s => s.Length >= SearchKeys.SlipFrom - 1).OrderByDescending(s => s.Length).Take(2))
            {
                List<(Guid, How)> slipped = [];
                foreach (var slip in SearchKeys.Slips(sound).Prepend(sound).Distinct().TakeWhile(_ => slipped.Count < Alike))
                {
                    slipped.AddRange(await Ids(db, SlipQuestion, How.Slip, stop, (int)KeyKind.Slip, slip));
                }

                alike.AddRange(slipped.Take(Alike));
            }

            await found.Add(alike, stop);
        }

        return found.All.Select(p => (Person: p, Distance: p.Distance(words))).Where(p => p.Distance is not null)
            .OrderBy(p => p.Distance).ThenBy(p => p.Person.How).ThenBy(p => p.Person.Name, StringComparer.Ordinal).Take(Most).Select(p => p.Person);

        Task<List<(Guid Id, How How)>> Keys(KeyKind kind, string start, How how) => Ids(db, RangeQuestion, how, stop, (int)kind, start, start + "\uffff");
    }

    // Ids alone, from the index alone: who may be seen, and with what, is asked of them all together.
    private static async Task<List<(Guid Id, How How)>> Ids(PortalDb db, string question, How how, CancellationToken stop, params object[] values)
    {
        List<(Guid, How)> ids = [];
        await using var answer = await db.Command(question, values).ExecuteReaderAsync(stop);
        while (await answer.ReadAsync(stop))
        {
            ids.Add((answer.GetGuid(0), how));
        }

        return ids;
    }

    // The first two words are an entry of the index; of more, the rest is compared here.
    private static string Start(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{words[0]} {words[1]}";

    private (IReadOnlyList<string> Words, DateOfBirth? Date) Split(string typed)
    {
        var parts = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var date = string.Join(' ', parts.Where(p => p.Any(char.IsDigit)));
        return (SearchKeys.Words(string.Join(' ', parts.Where(p => !p.Any(char.IsDigit)))),
            TypedBirthDate.TryRead(date, UkCalendar.Today(clock), DateQuality.Told, out var born, out _) ? born : null);
    }

    private static bool MayBeBornThen(DateOfBirth born, DateOfBirth then) => born.Earliest <= then.Latest && born.Latest >= then.Earliest;

    /// <summary>Those who were found and may be seen, in the order in which they were.</summary>
    private sealed class Found(IQueryable<PersonRow> people)
    {
        private readonly HashSet<Guid> _asked = [];

        public List<FoundPerson> All { get; } = [];

        public async Task Add(IEnumerable<(Guid Id, How How)> ids, CancellationToken stop)
        {
            var news = ids.Where(one => _asked.Add(one.Id)).ToList();
            if (news.Count == 0)
            {
                return;
            }

            var wanted = news.ConvertAll(one => one.Id);
            var rows = await people.Where(p => EF.Parameter(wanted).Contains(p.Id))
                .Select(p => new { p.Id, p.Name, p.CalledName, p.BornEarliest, p.BornLatest, p.BornQuality, p.BornUnknown, p.Reference, p.Language, p.Needs, p.IsExample })
                .ToDictionaryAsync(p => p.Id, stop);
            foreach (var (id, how) in news)
            {
                if (rows.TryGetValue(id, out var row))
                {
                    All.Add(new FoundPerson
                    {
                        Id = new PersonId(id),
                        Name = row.Name,
                        Called = row.CalledName,
                        Born = PersonRow.BornOf(row.BornEarliest, row.BornLatest, row.BornQuality, row.BornUnknown),
                        Reference = FoundPerson.ReferenceOf(row.Reference),
                        Language = row.Language,
                        Needs = row.Needs,
                        IsExample = row.IsExample,
                        How = how,
                    });
                }
            }
        }
    }
}
