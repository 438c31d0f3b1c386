using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// Where one person's purposes stand, read from the newest decisions of each: as quick with a thousand behind them as with ten. The
/// whole file, for deciding, is opened by <see cref="CaseFiles"/>.
/// </summary>
internal sealed class Standings(PortalSettings settings, AgePolicy policy)
{
    // A stop, its undoing, a void: far fewer follow each other as a rule.
    private const int Newest = 8;

    /// <summary>Where every purpose stands at that instant, and whose word it is.</summary>
    public async Task<IReadOnlyList<StandingLine>> Of(PortalDb db, Person person, IReadOnlyList<ParentalResponsibility> adults, DateTimeOffset now)
    {
        var facts = await FactsAbout.Load(db, person.Id.Value);
        var lines = await Lines(db, person.Id, Newest, [.. Purpose.All]);
        var cut = lines.GroupBy(l => l.Kept.Purpose)
            .Where(of => of.Count() == Newest && of.All(l => l.Kept.Outcome is Outcome.Withdrawn or Outcome.Restored || facts.Voids.Any(v => v.DecisionId == l.Kept.Id.Value)))
            .Select(of => of.Key).ToList();
        if (cut.Count > 0)
        {
            // Nothing but stops and their undoing, one after the other: they stand on the yes before them. With a void among them it is read whole.
            var origins = await Origins(db, person.Id, [.. cut.Where(p => facts.Voids.All(v => v.Purpose != p.Key))]);
            List<Line> shortened = [.. origins.SelectMany(yes => Shortened([.. lines.Where(l => l.Kept.Purpose == yes.Kept.Purpose)], yes))];
            var whole = cut.Where(p => origins.All(yes => yes.Kept.Purpose != p)).ToList();
            lines = [.. lines.Where(l => !cut.Contains(l.Kept.Purpose)), .. shortened, .. whole.Count == 0 ? [] : await Lines(db, person.Id, int.MaxValue, whole)];
        }

        var standing = Standing.Of(
            person, lines.Select(l => l.Kept).Concat(facts.Voids.Select(v => v.ToKept())), facts.Now(adults), UkCalendar.DateOf(now), policy, settings.Jurisdiction);
        return [.. standing.Select(s => new StandingLine(s, lines.FirstOrDefault(l => l.Kept.Id == s.Last?.Id)?.DeciderName))];
    }

    /// <summary>The age from which a young person decides alone, here and that day.</summary>
    public int DecidesFrom(DateOnly today) => policy.DecidesFrom(settings.Jurisdiction, Channel.InPerson, today);

    // Their numbers first, which the index tells by itself: a thousand decisions are not read for the sake of eight.
    private static Task<List<Line>> Lines(PortalDb db, PersonId about, int newest, IReadOnlyList<Purpose> purposes)
    {
        var numbers = purposes
            .Select(p => p.Key)
            .Select(key => db.Decisions.Where(d => d.AboutId == about.Value && d.Purpose == key).OrderByDescending(d => d.Number).Take(newest).Select(d => d.Number))
            .Aggregate((one, other) => one.Concat(other));
        return Read(db.Decisions.Where(d => numbers.Contains(d.Number)));
    }

    // The newest yes that was said, for each of these: by what was replied, of which there is little however often a yes was stopped.
    private static async Task<List<Line>> Origins(PortalDb db, PersonId about, List<Purpose> purposes)
    {
        if (purposes.Count == 0)
        {
            return [];
        }

        var keys = purposes.ConvertAll(p => p.Key);
        var said = db.Replies.Where(r => r.AboutId == about.Value && keys.Contains(r.Purpose))
            .Join(db.Decisions, r => new { r.AboutId, r.Purpose, r.SigningId }, d => new { d.AboutId, d.Purpose, d.SigningId }, (r, d) => d)
            .Where(d => d.Outcome == Outcome.Given).Select(d => d.Number);
        var all = await Read(db.Decisions.Where(d => said.Contains(d.Number)));
        return [.. all.GroupBy(l => l.Kept.Purpose).Select(of => of.MaxBy(l => l.Number)!)];
    }

    // The oldest stop that was read stopped that yes, or one that was brought back and goes back to it: either way it is as old.
    private static IEnumerable<Line> Shortened(List<Line> newest, Line yes)
    {
        var oldest = newest.Where(l => l.Kept.Outcome == Outcome.Withdrawn).MinBy(l => l.Number)!;
        return newest.Where(l => l.Number > oldest.Number)
            .Append(oldest with { Kept = oldest.Kept with { Follows = yes.Kept.Id } })
            .Append(yes);
    }

    private static async Task<List<Line>> Read(IQueryable<DecisionRow> decisions) =>
        (await decisions.AsNoTracking().OrderBy(d => d.Number)
            .Select(d => new
            {
                d.Number,
                Kept = new KeptColumns(d.Id, d.AboutId, d.Purpose, d.Outcome, d.Row, d.At, d.DeciderId, d.Basis, d.ValidUntil, d.FollowsId),
                d.DeciderName,
            }).ToListAsync()).ConvertAll(d => new Line(d.Number, d.Kept.ToKept(), d.DeciderName));

    private sealed record Line(long Number, KeptDecision Kept, string? DeciderName);
}

/// <summary>Where one purpose stands, and whose word it is.</summary>
internal sealed record StandingLine(Standing Standing, string? DeciderName);
