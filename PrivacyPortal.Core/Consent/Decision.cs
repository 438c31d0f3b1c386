using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// A fact, appended and never edited: what became of one question about one person, by which row, on whose word. It has no public
/// constructor: <see cref="Decide"/> asks the rule, <see cref="Withdraw"/> and <see cref="Undo"/> follow D-L3, <see cref="MarkVoid"/> follows
/// D-L10, and there is no other way.
/// </summary>
public sealed class Decision
{
    /// <summary>How long a stop can be undone by the person who made it.</summary>
    public static TimeSpan TimeToUndo { get; } = TimeSpan.FromMinutes(10);

    private Decision(DecisionId id, Person about, Purpose purpose, Outcome outcome, string row, Message message, DateTimeOffset at)
    {
        Id = id;
        About = about;
        Purpose = purpose;
        Outcome = outcome;
        Row = row;
        Message = message;
        At = at;
    }

    public DecisionId Id { get; }

    /// <summary>Whose picture, voice or words; a copy of what was known that day.</summary>
    public Person About { get; }

    public Purpose Purpose { get; }

    public Outcome Outcome { get; }

    /// <summary>The row of the decision table that made it (rules.md 2.3).</summary>
    public string Row { get; }

    public Message Message { get; }

    /// <summary>The instant, by the server's clock.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The UK's date of that instant (R2.20).</summary>
    public DateOnly On => UkCalendar.DateOf(At);

    /// <summary>Whose word it is; <see langword="null"/> while nobody has decided.</summary>
    public PersonId? Decider { get; private init; }

    /// <summary>By what right; <see langword="null"/> while nobody has decided.</summary>
    public BasisOfAuthority? Basis { get; private init; }

    /// <summary>The case that was ruled on; <see langword="null"/> for a stop and its undoing, which need no ruling.</summary>
    public ConsentCase? Case { get; private init; }

    /// <summary>The last day on which a yes permits use without asking again (D-L7); only on a yes.</summary>
    public DateOnly? ValidUntil { get; private init; }

    /// <summary>The decision that this one follows: what was stopped, the stop that was undone, or what was made in error.</summary>
    public DecisionId? Follows { get; private init; }

    /// <summary>Who marked another decision void, why, and who approved it; only on a void.</summary>
    public Invalidation? Invalidation { get; private init; }

    /// <summary>Asks the rule, and makes the fact of what it says.</summary>
    public static Decision Decide(ConsentCase consentCase, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(consentCase);
        if (consentCase.Today != UkCalendar.DateOf(at))
        {
            throw new ArgumentException("The case is of another day than the act (R2.20).", nameof(consentCase));
        }

        var ruling = Rulebook.Rule(consentCase);
        return new Decision(
            DecisionId.New(at), consentCase.About, consentCase.Purpose,
            ruling.Match(_ => Outcome.Given, _ => Outcome.Refused, _ => Outcome.Requested, _ => Outcome.Deferred),
            ruling.Row, ruling.Message, at)
        {
            Case = consentCase,
            Decider = ruling.Match<PersonId?>(a => a.Decider, _ => null, _ => null, _ => null),
            Basis = ruling.Match<BasisOfAuthority?>(a => a.Basis, _ => null, _ => null, _ => null),
            ValidUntil = ruling.Match<DateOnly?>(_ => LastDay(consentCase), _ => null, _ => null, _ => null),
        };
    }

    /// <summary>
    /// Stops at once. Open to the decider, to the person at any age, and for a child to every unrestricted holder of parental
    /// responsibility (D-L3): no reason, no approval. <see langword="null"/> when there is no yes to stop or it is not theirs to stop.
    /// </summary>
    public static Decision? Withdraw(KeptDecision consent, Person about, PersonId by, IReadOnlyList<ParentalResponsibility> adults, AgePolicy policy, Jurisdiction jurisdiction, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(adults);
        ArgumentNullException.ThrowIfNull(policy);
        var isChild = !about.Born.AgeOn(UkCalendar.DateOf(at)).IsAtLeast(policy.DecidesFrom(jurisdiction, Channel.InPerson, UkCalendar.DateOf(at)));
        var mayStop = by == about.Id || by == consent.Decider
            || (isChild && adults.Any(a => a.For == about.Id && a.Holder == by && a.Carries && !a.RestrictedByOrder));
        return consent.PermitsUse && consent.About == about.Id && mayStop
            ? new Decision(DecisionId.New(at), about, consent.Purpose, Outcome.Withdrawn, "D-L3", Message.Stopped, at) { Decider = by, Follows = consent.Id }
            : null;
    }

    /// <summary>Undoes a stop, for the person who made it, within <see cref="TimeToUndo"/>: the consent before it goes on as it was.</summary>
    public static Decision? Undo(KeptDecision stop, KeptDecision consent, Person about, PersonId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(stop);
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(about);
        var theirs = stop.Outcome == Outcome.Withdrawn && stop.Decider == by && stop.Follows == consent.Id && consent.PermitsUse && stop.About == about.Id;
        return theirs && at >= stop.At && at - stop.At <= TimeToUndo
            ? new Decision(DecisionId.New(at), about, stop.Purpose, Outcome.Restored, "D-L3", Message.YouDecide, at)
            {
                Decider = consent.Decider,
                Basis = consent.Basis,
                ValidUntil = consent.ValidUntil,
                Follows = stop.Id,
            }
            : null;
    }

    /// <summary>
    /// Marks a decision as made in error (D-L10). It is never edited and never gone; standing follows. A no or a stop is void only with a
    /// second person's approval, and even then no earlier yes comes back by itself. <see langword="null"/> when it can't be void.
    /// </summary>
    public static Decision? MarkVoid(KeptDecision wrong, Person about, Invalidation invalidation, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(invalidation);
        var enough = wrong.PermitsUse || (invalidation.ApprovedBy is { } approver && approver != invalidation.By);
        return wrong.Outcome != Outcome.Void && wrong.About == about.Id && at >= wrong.At && enough
            ? new Decision(DecisionId.New(at), about, wrong.Purpose, Outcome.Void, "D-L10", Message.Checking, at) { Follows = wrong.Id, Invalidation = invalidation }
            : null;
    }

    // 12 months under 18, 24 months for adults (D-L7, R3.8).
    private static DateOnly LastDay(ConsentCase c) => c.Today.AddMonths(c.Age.IsAtLeast(18) ? 24 : 12);
}
