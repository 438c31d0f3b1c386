using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// Where one person's purposes stand, read from the newest decisions of each: as quick with a thousand behind them as with ten. The
/// whole file, for deciding, is opened by <see cref="CaseFiles"/>.
/// </summary>
internal sealed class Standings(PortalSettings settings, AgePolicy policy)
{
    // A stop, its undoing, a void: far fewer follow each other. Where more do, that purpose is read whole.
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
            lines = [.. lines.Where(l => !cut.Contains(l.Kept.Purpose)), .. await Lines(db, person.Id, int.MaxValue, cut)];
        }

        var standing = Standing.Of(
            person, lines.Select(l => l.Kept).Concat(facts.Voids.Select(v => v.ToKept())), facts.Now(adults), UkCalendar.DateOf(now), policy, settings.Jurisdiction);
        return [.. standing.Select(s => new StandingLine(s, lines.FirstOrDefault(l => l.Kept.Id == s.Last?.Id)?.DeciderName))];
    }

    /// <summary>The age from which a young person decides alone, here and that day.</summary>
    public int DecidesFrom(DateOnly today) => policy.DecidesFrom(settings.Jurisdiction, Channel.InPerson, today);

    private static async Task<List<Line>> Lines(PortalDb db, PersonId about, int newest, IReadOnlyList<Purpose> purposes)
    {
        var query = purposes
            .Select(p => p.Key)
            .Select(key => db.Decisions.AsNoTracking().Where(d => d.AboutId == about.Value && d.Purpose == key).OrderByDescending(d => d.Number).Take(newest)
                .Select(d => new { d.Id, d.Purpose, d.Outcome, d.Row, d.At, d.DeciderId, d.DeciderName, d.Basis, d.ValidUntil, d.FollowsId }))
            .Aggregate((one, other) => one.Concat(other));
        return (await query.ToListAsync()).ConvertAll(d => new Line(
            new KeptDecision
            {
                Id = new DecisionId(d.Id),
                About = about,
                Purpose = Purpose.TryParse(d.Purpose, out var purpose) ? purpose : throw new FormatException($"No purpose is called {d.Purpose}."),
                Outcome = d.Outcome,
                Row = d.Row,
                At = d.At,
                Decider = d.DeciderId is { } decider ? new PersonId(decider) : null,
                Basis = d.Basis,
                ValidUntil = d.ValidUntil,
                Follows = d.FollowsId is { } follows ? new DecisionId(follows) : null,
            },
            d.DeciderName));
    }

    private sealed record Line(KeptDecision Kept, string? DeciderName);
}

/// <summary>Where one purpose stands, and whose word it is.</summary>
internal sealed record StandingLine(Standing Standing, string? DeciderName);
