using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// Whom to ask about whom. Everyone is asked about themselves; a holder who may decide for a child is asked about the child too.
/// It only chooses what is put on a screen: who decides is for the <see cref="Rulebook"/> alone.
/// </summary>
public static class WhoIsAsked
{
    /// <summary>What one person is asked about: themselves first, then each child that they may decide for.</summary>
    /// <param name="by">The person who holds the tablet.</param>
    /// <param name="people">Everyone in the visit.</param>
    /// <param name="sets">Who may decide for each child (D-S1a to D-S8).</param>
    /// <param name="decidesFrom">The age of deciding alone, here and today.</param>
    /// <param name="today">The UK's date.</param>
    public static IReadOnlyList<Asked> Of(PersonId by, IReadOnlyList<Person> people, IReadOnlyDictionary<PersonId, DecidingSet> sets, int decidesFrom, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(sets);
        var themselves = people.Single(p => p.Id == by);
        var asChild = !themselves.Born.AgeOn(today).IsAtLeast(decidesFrom);
        return
        [
            new Asked(themselves, asChild ? AskedAs.TheChild : AskedAs.Decider),
            .. people.Where(p => p.Id != by && NeedsAHolder(p, decidesFrom, today) && MayDecide(by, p.Id, sets)).Select(p => new Asked(p, AskedAs.Holder)),
        ];
    }

    /// <summary>
    /// Children of whom this person is an adult in their life, and for whom they can't decide: they are told so kindly and not
    /// asked (D-C10). Never why.
    /// </summary>
    public static IReadOnlyList<Person> NotAskedAbout(
        PersonId by, IReadOnlyList<Person> people, IReadOnlyList<ParentalResponsibility> adults, IReadOnlyDictionary<PersonId, DecidingSet> sets, int decidesFrom, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(adults);
        ArgumentNullException.ThrowIfNull(sets);
        return [.. people.Where(p => p.Id != by && NeedsAHolder(p, decidesFrom, today) && adults.Any(a => a.Holder == by && a.For == p.Id) && !MayDecide(by, p.Id, sets))];
    }

    /// <summary>Whether a purpose is left in peace: the person themselves said no or stopped it, on an earlier day and less than ninety days ago (D-G10).</summary>
    public static bool IsLeftInPeace(DateOnly? saidNoOn, DateOnly today) => saidNoOn is { } on && on < today && today < on.AddDays(Rows.Gates.DaysOfPeace);

    private static bool NeedsAHolder(Person person, int decidesFrom, DateOnly today) => !person.Born.AgeOn(today).IsAtLeast(decidesFrom);

    private static bool MayDecide(PersonId by, PersonId child, IReadOnlyDictionary<PersonId, DecidingSet> sets) =>
        sets.TryGetValue(child, out var set) && set.Members.Any(m => m.Holder == by);
}

/// <summary>One person whom the questions are about, and as what the one who answers is asked.</summary>
public sealed record Asked(Person About, AskedAs As);

/// <summary>As what somebody is asked. The questions are the same; the words around them are not.</summary>
public enum AskedAs
{
    /// <summary>They decide for themselves.</summary>
    Decider = 1,

    /// <summary>A child who is asked whether it is all right with them; a no counts (D-C1).</summary>
    TheChild = 2,

    /// <summary>Someone with parental responsibility who decides for a child.</summary>
    Holder = 3,
}
