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

    // How many entries of the index are read for each way of looking.
    private const int Lines = 80;

    /// <summary>Looks for <paramref name="typed"/> among those whom that member of staff may see; without it, the first of the register.</summary>
    public async Task<IReadOnlyList<FoundPerson>> Find(StaffTicket who, string? typed, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var people = sight.People(db, who).AsNoTracking().Where(p => p.MergedIntoId == null);
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [.. (await people.OrderBy(p => p.SearchName).Take(Most).ToListAsync(stop)).Select(p => FoundPerson.Of(p, How.Name))];
        }

        List<FoundPerson> found = [.. await ByReference(people, typed, stop), .. await ByDate(people, typed, stop)];
        var (words, date) = Split(typed);
        if (words.Count > 0)
        {
            var byName = await ByName(db, people, words, stop);
            found.AddRange(byName.Where(p => date is null || MayBeBornThen(p.Born, date)));
        }

        return [.. found.DistinctBy(p => p.Id).Take(Most)];
    }

    private static async Task<IEnumerable<FoundPerson>> ByReference(IQueryable<PersonRow> people, string typed, CancellationToken stop) =>
        PersonReference.Normalised(typed) is not { Length: >= 3 } start || (start.Length < PersonReference.Length && !start.Any(char.IsAsciiDigit)) ? []
        : (await people.Where(p => string.Compare(p.Reference, start) >= 0 && string.Compare(p.Reference, start + "~") < 0)
            .OrderBy(p => p.Reference).Take(Most).ToListAsync(stop)).Select(p => FoundPerson.Of(p, How.Reference));

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

    private static async Task<IEnumerable<FoundPerson>> ByName(PortalDb db, IQueryable<PersonRow> people, IReadOnlyList<string> words, CancellationToken stop)
    {
        var found = new Dictionary<Guid, FoundPerson>();
        await Look(Keys(KeyKind.Name, Start(words)), How.Name);
        if (found.Count == 0 && words.Count > 1)
        {
            // "an kow": not even the first word is whole.
            await Look(Keys(KeyKind.Name, words.OrderByDescending(w => w.Length).First()), How.Name);
        }

        var sounds = words.Select(NameSound.Of).Where(s => s.Length > 1).ToList();
        if (found.Count < Most && sounds.Count > 0)
        {
            await Look(Keys(KeyKind.Sound, Start(sounds)), How.Sound);
            foreach (var sound in sounds.Where(s => s.Length >= SearchKeys.SlipFrom - 1).OrderByDescending(s => s.Length).Take(2))
            {
                var slips = SearchKeys.Slips(sound).Prepend(sound).Distinct().ToList();
                await Look(db.PersonKeys.Where(k => k.Kind == KeyKind.Slip && slips.Contains(k.Key)), How.Slip);
            }
        }

        return found.Values.Where(p => p.Fits(words)).OrderBy(p => p.Distance(words)).ThenBy(p => p.How).ThenBy(p => p.Name, StringComparer.Ordinal).Take(Most);

        IQueryable<PersonKeyRow> Keys(KeyKind kind, string start) =>
            db.PersonKeys.Where(k => k.Kind == kind && string.Compare(k.Key, start) >= 0 && string.Compare(k.Key, start + "\uffff") < 0);

        async Task Look(IQueryable<PersonKeyRow> keys, How how)
        {
            var rows = await keys.OrderBy(k => k.Key).ThenBy(k => k.PersonId).Take(Lines).Join(people, k => k.PersonId, p => p.Id, (k, p) => p).ToListAsync(stop);
            rows.ForEach(p => found.TryAdd(p.Id, FoundPerson.Of(p, how)));
        }
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
}
