using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>Where a purpose stands for a person on a day. Computed from decisions, never stored as the truth.</summary>
public enum StandingState
{
    NotAsked = 1,
    Given,
    Refused,
    Waiting,
    AnotherDay,
    Stopped,

    /// <summary>A yes that must be asked again before any new use (D-L1, D-L5, D-L6, D-L7, D-L10).</summary>
    ReviewDue,
    Expired,

    /// <summary>A yes that must not be used while something stands in its way (D-L4, D-L5). Never explained to the family (R9.13).</summary>
    Suspended,

    /// <summary>A yes that went with the service or with the person (D-L8, D-L9).</summary>
    Ended,
}

/// <summary>Where one purpose stands for one person today, and the decision it rests on.</summary>
public sealed class Standing
{
    /// <summary>Days in which a young person is asked after a birthday that hands the decision over (D-L1).</summary>
    public const int DaysToAskAfterBirthday = 90;

    /// <summary>Days in which a yes that ran out can be renewed before it ends (D-L7).</summary>
    public const int DaysToRenew = 30;

    private Standing(Purpose purpose, StandingState state, string? row, KeptDecision? last, DateOnly? since)
    {
        Purpose = purpose;
        State = state;
        Row = row;
        Last = last;
        Since = since;
    }

    /// <summary>What happens to a yes later, as staff read it: row and text, in order of weight.</summary>
    public static IReadOnlyList<(string Row, string Reads)> Table { get; } = [.. LifeCycle.Rows.Select(r => (r.Id, r.Reads))];

    public Purpose Purpose { get; }

    public StandingState State { get; }

    /// <summary>The row that says so: of the decision, or of its life cycle since.</summary>
    public string? Row { get; }

    /// <summary>The latest decision that counts; <see langword="null"/> when the purpose was never asked.</summary>
    public KeptDecision? Last { get; }

    /// <summary>For a birthday on which the deciding changed: that day.</summary>
    public DateOnly? Since { get; }

    /// <summary>The yes that it rests on, as it was first said; <see langword="null"/> when there is none.</summary>
    public DecisionId? Yes { get; private init; }

    /// <summary>They said of that yes that it may go on after they have left (D-L8); without such a word it ends.</summary>
    public bool GoesOnAfterLeaving { get; private init; }

    /// <summary>Whether something new may be used today. Anything but a clear, current yes with nothing in its way is no.</summary>
    public bool MayUse => State == StandingState.Given;

    /// <summary>Where every purpose stands, from the decisions alone.</summary>
    public static IReadOnlyList<Standing> Of(Person person, IEnumerable<KeptDecision> decisions, DateOnly today, AgePolicy policy, Jurisdiction jurisdiction) =>
        Of(person, decisions, Circumstances.Ordinary, today, policy, jurisdiction);

    /// <summary>Where every purpose stands: what was decided, and what is so today.</summary>
    public static IReadOnlyList<Standing> Of(
        Person person, IEnumerable<KeptDecision> decisions, Circumstances now, DateOnly today, AgePolicy policy, Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(policy);
        var byPurpose = decisions.Where(d => d.About == person.Id).OrderBy(d => d.At).ThenBy(d => d.Id.Value).ToLookup(d => d.Purpose);
        var decidesFrom = policy.DecidesFrom(jurisdiction, Channel.InPerson, today);
        return [.. Purpose.All.Select(p => One(p, person, [.. byPurpose[p]], now, today, decidesFrom))];
    }

    private static Standing One(Purpose purpose, Person person, IReadOnlyList<KeptDecision> all, Circumstances now, DateOnly today, int decidesFrom)
    {
        var wrong = all.Where(d => d.Outcome == Outcome.Void).Select(d => d.Follows).ToHashSet();
        var last = all.LastOrDefault(d => d.Outcome != Outcome.Void && !wrong.Contains(d.Id));
        if (last is null)
        {
            return new Standing(purpose, StandingState.NotAsked, null, null, null);
        }

        if (!last.PermitsUse)
        {
            var state = last.Outcome switch
            {
                Outcome.Refused => StandingState.Refused,
                Outcome.Withdrawn => StandingState.Stopped,
                Outcome.Deferred => StandingState.AnotherDay,
                _ => StandingState.Waiting,
            };
            return new Standing(purpose, state, last.Row, last, null);
        }

        var yes = new YesToday
        {
            Yes = last,
            First = First(last, all),
            Person = person,
            Today = today,
            DecidesFrom = decidesFrom,
            Now = now,
            ANoIsVoid = all.Any(d => wrong.Contains(d.Id) && !d.PermitsUse && d.At >= last.At),
        };
        return LifeCycle.Rows.FirstOrDefault(r => r.When(yes)) is { } row
            ? new Standing(purpose, row.Leads, row.Id, last, yes.HandedOver) { Yes = yes.First.Id, GoesOnAfterLeaving = yes.GoesOnAfterLeaving }
            : new Standing(purpose, StandingState.Given, last.Row, last, null) { Yes = yes.First.Id, GoesOnAfterLeaving = yes.GoesOnAfterLeaving };
    }

    // A yes that was stopped and brought back at once is as old as when it was first said.
    private static KeptDecision First(KeptDecision yes, IReadOnlyList<KeptDecision> all)
    {
        while (yes.Outcome == Outcome.Restored
            && all.FirstOrDefault(d => d.Id == yes.Follows) is { } stop && all.FirstOrDefault(d => d.Id == stop.Follows) is { } before)
        {
            yes = before;
        }

        return yes;
    }
}
