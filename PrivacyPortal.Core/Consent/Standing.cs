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

    /// <summary>A yes that must be asked again before any new use (D-L1, D-L7).</summary>
    ReviewDue,
    Expired,
}

/// <summary>Where one purpose stands for one person today, and the decision it rests on.</summary>
public sealed class Standing
{
    /// <summary>Days in which a young person is asked after a birthday that hands the decision over (D-L1).</summary>
    public const int DaysToAskAfterBirthday = 90;

    /// <summary>Days in which a yes that ran out can be renewed before it ends (D-L7).</summary>
    public const int DaysToRenew = 30;

    private Standing(Purpose purpose, StandingState state, string? row, KeptDecision? last)
    {
        Purpose = purpose;
        State = state;
        Row = row;
        Last = last;
    }

    public Purpose Purpose { get; }

    public StandingState State { get; }

    /// <summary>The row that says so: of the decision, or of its life cycle since.</summary>
    public string? Row { get; }

    /// <summary>The latest decision; <see langword="null"/> when the purpose was never asked.</summary>
    public KeptDecision? Last { get; }

    /// <summary>Whether something new may be used today. Anything but a clear, current yes is no.</summary>
    public bool MayUse => State == StandingState.Given;

    /// <summary>Where every purpose stands.</summary>
    public static IReadOnlyList<Standing> Of(Person person, IEnumerable<KeptDecision> decisions, DateOnly today, AgePolicy policy, Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(policy);
        var latest = decisions.Where(d => d.About == person.Id).OrderBy(d => d.At).ThenBy(d => d.Id.Value)
            .GroupBy(d => d.Purpose).ToDictionary(g => g.Key, g => g.Last());
        var decidesFrom = policy.DecidesFrom(jurisdiction, Channel.InPerson, today);
        return [.. Purpose.All.Select(p => One(p, person, latest.GetValueOrDefault(p), today, decidesFrom))];
    }

    private static Standing One(Purpose purpose, Person person, KeptDecision? last, DateOnly today, int decidesFrom)
    {
        if (last is null)
        {
            return new Standing(purpose, StandingState.NotAsked, null, null);
        }

        var (state, row) = last.Outcome switch
        {
            Outcome.Given or Outcome.Restored => OfYes(last, person, today, decidesFrom),
            Outcome.Refused => (StandingState.Refused, last.Row),
            Outcome.Withdrawn => (StandingState.Stopped, last.Row),
            Outcome.Deferred => (StandingState.AnotherDay, last.Row),
            _ => (StandingState.Waiting, last.Row),
        };
        return new Standing(purpose, state, row, last);
    }

    private static (StandingState State, string Row) OfYes(KeptDecision yes, Person person, DateOnly today, int decidesFrom)
    {
        var byHolder = yes.Basis is BasisOfAuthority.ParentalResponsibility or BasisOfAuthority.LocalAuthority or BasisOfAuthority.Delegated;
        var handOver = Anniversary.Of(person.Born.Earliest, decidesFrom);
        var given = UkCalendar.DateOf(yes.At);
        if (byHolder && person.Born.AgeOn(today).Oldest >= 18)
        {
            return (StandingState.Expired, "D-L2");
        }

        if (byHolder && today >= handOver && given < handOver)
        {
            return (today > handOver.AddDays(DaysToAskAfterBirthday) ? StandingState.Expired : StandingState.ReviewDue, "D-L1");
        }

        if (yes.ValidUntil is not { } until)
        {
            return (StandingState.ReviewDue, "D-L7");
        }

        return today <= until ? (StandingState.Given, yes.Row)
            : (today > until.AddDays(DaysToRenew) ? StandingState.Expired : StandingState.ReviewDue, "D-L7");
    }
}
