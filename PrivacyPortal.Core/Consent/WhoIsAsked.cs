using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// Whom to ask about whom. Everyone is asked about themselves; a holder who may decide for a child is asked about the child too, and an
/// attorney about the adult who can't decide. It only chooses what is put on a screen: who decides is for the <see cref="Rulebook"/> alone.
/// </summary>
public static class WhoIsAsked
{
    /// <summary>What one person is asked about: themselves first, then each child and each adult that they may decide for.</summary>
    /// <param name="by">The person who holds the tablet.</param>
    /// <param name="people">Everyone in the visit.</param>
    /// <param name="others">Who else may decide for each of them.</param>
    /// <param name="decidesFrom">The age of deciding alone, here and today.</param>
    /// <param name="today">The UK's date.</param>
    public static IReadOnlyList<Asked> Of(PersonId by, IReadOnlyList<Person> people, IReadOnlyDictionary<PersonId, OthersWhoDecide> others, int decidesFrom, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(others);
        var themselves = people.Single(p => p.Id == by);
        return
        [
            new Asked(themselves, NeedsAHolder(themselves, decidesFrom, today) ? AskedAs.TheChild : CannotDecide(themselves, others, today) ? AskedAs.TheAdult : AskedAs.Decider),
            .. people.Where(p => p.Id != by && NeedsAHolder(p, decidesFrom, today) && MayDecide(by, p.Id, others)).Select(p => new Asked(p, AskedAs.Holder)),
            .. people.Where(p => p.Id != by && CannotDecide(p, others, today))
                .SelectMany(p => others[p.Id].Attorneys.Where(a => a.Holder == by && a.IsKnown), (p, a) => new Asked(p, AskedAs.Attorney) { ActsBy = a }),
        ];
    }

    /// <summary>
    /// Children of whom this person is an adult in their life, and for whom they can't decide: they are told so kindly and not
    /// asked (D-C10). Never why.
    /// </summary>
    public static IReadOnlyList<Person> NotAskedAbout(
        PersonId by, IReadOnlyList<Person> people, IReadOnlyList<ParentalResponsibility> adults, IReadOnlyDictionary<PersonId, OthersWhoDecide> others, int decidesFrom, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(adults);
        ArgumentNullException.ThrowIfNull(others);
        return [.. people.Where(p => p.Id != by && NeedsAHolder(p, decidesFrom, today) && adults.Any(a => a.Holder == by && a.For == p.Id) && !MayDecide(by, p.Id, others))];
    }

    /// <summary>Adults who can't decide now, and for whom this adult can't either, whatever they are to them (D-A4): told so kindly.</summary>
    public static IReadOnlyList<Person> NotAskedAboutAdult(PersonId by, IReadOnlyList<Person> people, IReadOnlyDictionary<PersonId, OthersWhoDecide> others, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(others);
        return IsAdult(people.Single(p => p.Id == by), today)
            ? [.. people.Where(p => p.Id != by && CannotDecide(p, others, today) && !others[p.Id].Attorneys.Any(a => a.Holder == by && a.IsKnown))]
            : [];
    }

    /// <summary>Whether the questions are about somebody else than the one who answers.</summary>
    public static bool IsAboutAnother(this AskedAs asked) => asked is AskedAs.Holder or AskedAs.Attorney;

    /// <summary>Whether it is they who decide, and not only that a no of theirs counts.</summary>
    public static bool Decides(this AskedAs asked) => asked is AskedAs.Decider or AskedAs.Holder or AskedAs.Attorney;

    /// <summary>Whether a purpose is left in peace: the person themselves said no or stopped it, on an earlier day and less than ninety days ago (D-G10).</summary>
    public static bool IsLeftInPeace(DateOnly? saidNoOn, DateOnly today) => saidNoOn is { } on && on < today && today < on.AddDays(Rows.Gates.DaysOfPeace);

    private static bool NeedsAHolder(Person person, int decidesFrom, DateOnly today) => !person.Born.AgeOn(today).IsAtLeast(decidesFrom);

    private static bool MayDecide(PersonId by, PersonId child, IReadOnlyDictionary<PersonId, OthersWhoDecide> others) =>
        others.TryGetValue(child, out var other) && other.Set.Members.Any(m => m.Holder == by);

    private static bool CannotDecide(Person person, IReadOnlyDictionary<PersonId, OthersWhoDecide> others, DateOnly today) =>
        IsAdult(person, today) && others.TryGetValue(person.Id, out var other) && other.Capacity?.Finding == CapacityFinding.Lacking;

    private static bool IsAdult(Person person, DateOnly today) => person.Born.AgeOn(today).IsAtLeast(18);
}

/// <summary>Who else than the person may decide, and whether the person can: what is looked at to put questions on a screen.</summary>
/// <param name="Set">Who may decide for a child (D-S1a to D-S8).</param>
/// <param name="Capacity">What was found of an adult; none where nobody doubts that they can.</param>
/// <param name="Attorneys">Who may decide for an adult who can't (D-A3).</param>
public sealed record OthersWhoDecide(DecidingSet Set, Capacity? Capacity, IReadOnlyList<Attorney> Attorneys);

/// <summary>One person whom the questions are about, and as what the one who answers is asked.</summary>
public sealed record Asked(Person About, AskedAs As)
{
    /// <summary>By what an attorney decides; only of one.</summary>
    public Attorney? ActsBy { get; init; }

    /// <inheritdoc cref="WhoIsAsked.IsAboutAnother"/>
    public bool IsAboutAnother => As.IsAboutAnother();

    /// <summary>Whether they may be asked that: an attorney only what the document covers (D-A3).</summary>
    public bool IsFor(Purpose purpose) => ActsBy is null || ActsBy.MayDecide(purpose, About.Id);
}

/// <summary>As what somebody is asked. The questions are the same; the words around them are not.</summary>
public enum AskedAs
{
    /// <summary>They decide for themselves.</summary>
    Decider = 1,

    /// <summary>A child who is asked whether it is all right with them; a no counts (D-C1).</summary>
    TheChild = 2,

    /// <summary>Someone with parental responsibility who decides for a child.</summary>
    Holder = 3,

    /// <summary>An attorney or deputy who decides for an adult who can't, in that person's best interests (D-A3).</summary>
    Attorney = 4,

    /// <summary>An adult who can't decide now, and is asked whether it is all right with them; a no counts (D-A3).</summary>
    TheAdult = 5,
}
