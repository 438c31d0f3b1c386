using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// Which kept replies still count when a question is ruled on today. A no stays until that person says something else; anything else
/// grows old: by time, by new words, by a stop, and by a birthday on which the deciding changed (D-L1, D-L2, D-L6, D-L7).
/// </summary>
public static class RepliesInForce
{
    /// <summary>For how long a reply that is not a no can be built on.</summary>
    public const int Months = 12;

    /// <summary>The replies in force about one person and one purpose: at most one a person.</summary>
    public static IReadOnlyList<Reply> For(
        Person about, Purpose purpose, IEnumerable<KeptReply> replies, IEnumerable<KeptDecision> decisions,
        VersionNumber version, DateOnly today, AgePolicy policy, Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(replies);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(policy);
        var stopped = LatestStop([.. decisions.Where(d => d.About == about.Id && ReferenceEquals(d.Purpose, purpose))]);
        var handOvers = HandOvers(about.Born, policy.DecidesFrom(jurisdiction, Channel.InPerson, today));
        return [.. replies.Where(r => !r.IsVoid && r.About == about.Id && ReferenceEquals(r.Purpose, purpose))
            .GroupBy(r => r.By)
            .Select(own => own.OrderBy(r => r.At).Last())
            .Where(r => ReferenceEquals(r.Answer, Answer.No) || StillCounts(r))
            .Select(r => new Reply
            {
                By = r.By,
                Answer = r.Answer,
                Shown = r.Shown,
                GivenOn = UkCalendar.DateOf(r.At),
                NotFitToday = r.NotFitToday,
                RaisesSafety = r.RaisesSafety,
            })];

        bool StillCounts(KeptReply reply)
        {
            var on = UkCalendar.DateOf(reply.At);
            return reply.Shown?.Version == version
                && today < on.AddMonths(Months)
                && (stopped is null || reply.At > stopped)
                && !handOvers.Any(day => on < day && day <= today);
        }
    }

    /// <summary>
    /// The latest day on which the person themselves said no or stopped it, and has not said yes since; nobody asks again for a while (D-G10).
    /// </summary>
    public static DateOnly? SaidNoOn(PersonId about, Purpose purpose, IEnumerable<KeptReply> replies, IEnumerable<KeptDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(replies);
        ArgumentNullException.ThrowIfNull(decisions);
        List<KeptReply> own = [.. replies.Where(r => !r.IsVoid && r.About == about && r.By == about && ReferenceEquals(r.Purpose, purpose))];
        var stop = LatestStop([.. decisions.Where(d => d.About == about && ReferenceEquals(d.Purpose, purpose)
            && (d.Outcome != Outcome.Withdrawn || d.Decider == about))]);
        var no = Latest(Answer.No) is { } said && !(stop > said) ? said : stop;
        return no is null || Latest(Answer.Yes) > no ? null : UkCalendar.DateOf(no.Value);

        DateTimeOffset? Latest(Answer answer) => own.Where(r => ReferenceEquals(r.Answer, answer)).Select(r => (DateTimeOffset?)r.At).Max();
    }

    // The latest stop that was not undone.
    private static DateTimeOffset? LatestStop(IReadOnlyList<KeptDecision> decisions)
    {
        var undone = decisions.Where(d => d.Outcome == Outcome.Restored).Select(d => d.Follows).ToHashSet();
        return decisions.Where(d => d.Outcome == Outcome.Withdrawn && !undone.Contains(d.Id)).Select(d => (DateTimeOffset?)d.At).Max();
    }

    // Both ends of an uncertain birth date: on each, other rows begin to apply.
    private static DateOnly[] HandOvers(DateOfBirth born, int decidesFrom) =>
    [
        Anniversary.Of(born.Earliest, decidesFrom), Anniversary.Of(born.Latest, decidesFrom),
        Anniversary.Of(born.Earliest, 18), Anniversary.Of(born.Latest, 18),
    ];
}
