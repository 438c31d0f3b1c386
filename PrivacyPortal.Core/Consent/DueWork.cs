using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// Something that somebody has to do about one person, because of where things stand today. Computed each day from what was decided and
/// what is so; the same facts give the same <see cref="Key"/>, so that computing it again adds nothing.
/// </summary>
public sealed record DueWork
{
    /// <summary>Days in which a young person is asked after the birthday (D-L1), or anyone after a change (D-L5, D-L6) [P].</summary>
    public const int DaysToAsk = 30;

    /// <summary>Working days in which something is reviewed (D-Y2, D-L4) [P].</summary>
    public const int WorkingDaysToReview = 5;

    /// <summary>Working days in which a holder or the council is looked for; as long as NP2 waits [P].</summary>
    public const int WorkingDaysToFind = 10;

    /// <summary>Days before a birthday or an end on which it is first shown [P].</summary>
    public const int DaysAhead = 30;

    /// <summary>Which work: the same as long as its cause is the same.</summary>
    public required string Key { get; init; }

    public required DueKind Kind { get; init; }

    public required PersonId About { get; init; }

    /// <summary>The purpose; <see langword="null"/> for work about the person as a whole.</summary>
    public required Purpose? Purpose { get; init; }

    /// <summary>The row that asks for it.</summary>
    public required string Row { get; init; }

    /// <summary>The day by which it should be done.</summary>
    public required DateOnly By { get; init; }

    /// <summary>All that is due about one person today, soonest first.</summary>
    public static IReadOnlyList<DueWork> For(
        Person person, IReadOnlyList<KeptDecision> decisions, Circumstances now, DateOnly today, AgePolicy policy, Jurisdiction jurisdiction, BankHolidays holidays)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(holidays);
        var standings = Standing.Of(person, decisions, now, today, policy, jurisdiction);
        return [.. standings.Select(s => OfStanding(person.Id, s, now, holidays))
            .Concat(standings.Select(s => EndsSoon(person.Id, s, today)))
            .Concat(Birthdays(person, standings, today, policy.DecidesFrom(jurisdiction, Channel.InPerson, today)))
            .OfType<DueWork>().OrderBy(w => w.By).ThenBy(w => w.Key, StringComparer.Ordinal)];
    }

    private static DueWork? OfStanding(PersonId about, Standing standing, Circumstances now, BankHolidays holidays)
    {
        if (standing.Last is not { } last)
        {
            return null;
        }

        var on = UkCalendar.DateOf(last.At);
        return (standing.State, standing.Row) switch
        {
            (StandingState.Stopped, _) => Work(DueKind.TakeDown, on),
            (StandingState.Ended, _) => Work(DueKind.TakeDown, standing.Row == "D-L8" ? now.LeftOn ?? on : on),
            (StandingState.Suspended, "D-L4") => Work(DueKind.ReviewObjection, holidays.AddWorkingDays(FirstObjection(standing.Purpose, now) ?? on, WorkingDaysToReview)),
            (StandingState.Suspended, _) => Work(DueKind.TakeDown, on),
            (StandingState.ReviewDue, "D-L1") => Work(DueKind.AskYoungPerson, (standing.Since ?? on).AddDays(DaysToAsk)),
            (StandingState.ReviewDue, "D-L5") => Work(DueKind.AskWhoDecidesNow, on.AddDays(DaysToAsk)),
            (StandingState.ReviewDue, "D-L6") => Work(DueKind.AskAgain, UkCalendar.DateOf(LatestChange(standing.Purpose, now) ?? last.At).AddDays(DaysToAsk)),
            (StandingState.ReviewDue, "D-L7") => Work(DueKind.Renew, (last.ValidUntil ?? on).AddDays(Standing.DaysToRenew)),
            (StandingState.ReviewDue, _) => Work(DueKind.AskAgain, on.AddDays(DaysToAsk)),
            (StandingState.Expired, "D-L2") => Work(DueKind.AskAdult, on.AddDays(DaysToAsk)),
            (StandingState.Refused, "D-G7") => Work(DueKind.TellSafeguarding, on),
            (StandingState.Waiting, "D-S1b" or "D-Y2") => Work(DueKind.ReviewSafety, holidays.AddWorkingDays(on, WorkingDaysToReview)),
            (StandingState.Waiting, "D-S3" or "D-S4" or "D-C11" or "D-Y5") => Work(DueKind.AskCouncil, holidays.AddWorkingDays(on, WorkingDaysToFind)),
            (StandingState.Waiting, "D-C10" or "D-C12" or "D-E4") => Work(DueKind.FindHolder, holidays.AddWorkingDays(on, WorkingDaysToFind)),
            (StandingState.Waiting, "D-C5" or "D-U2" or "D-U4") => Work(DueKind.RaiseEvidence, holidays.AddWorkingDays(on, WorkingDaysToFind)),
            (StandingState.Waiting, "D-Y6") => Work(DueKind.AskAfterTheWeek, on.AddDays(TimeToThink.Days)),
            _ => null,
        };

        DueWork Work(DueKind kind, DateOnly by) => new()
        {
            Key = $"{standing.Row}/{standing.Purpose.Key}/{last.Id}",
            Kind = kind,
            About = about,
            Purpose = standing.Purpose,
            Row = standing.Row ?? last.Row,
            By = by,
        };
    }

    private static DueWork? EndsSoon(PersonId about, Standing standing, DateOnly today) =>
        standing is { State: StandingState.Given, Last: { ValidUntil: { } until } last } && today >= until.AddDays(-DaysAhead)
            ? new DueWork { Key = $"D-L7/soon/{standing.Purpose.Key}/{last.Id}", Kind = DueKind.Renew, About = about, Purpose = standing.Purpose, Row = "D-L7", By = until }
            : null;

    // Only where a holder has said yes: to others a birthday changes nothing that was said.
    private static IEnumerable<DueWork> Birthdays(Person person, IReadOnlyList<Standing> standings, DateOnly today, int decidesFrom)
    {
        if (!standings.Any(s => s.MayUse && s.Last is { Basis: BasisOfAuthority.ParentalResponsibility or BasisOfAuthority.LocalAuthority or BasisOfAuthority.Delegated }))
        {
            return [];
        }

        return new[] { (Age: decidesFrom, Row: "D-L1"), (Age: 18, Row: "D-L2") }
            .Select(b => (b.Age, b.Row, Day: Anniversary.Of(person.Born.Earliest, b.Age)))
            .Where(b => today < b.Day && today >= b.Day.AddDays(-DaysAhead))
            .Select(b => new DueWork { Key = $"{b.Row}/birthday/{person.Id}", Kind = DueKind.BirthdayAhead, About = person.Id, Purpose = null, Row = b.Row, By = b.Day });
    }

    private static DateOnly? FirstObjection(Purpose purpose, Circumstances now) =>
        now.Objections.Where(o => o.Purpose is null || ReferenceEquals(o.Purpose, purpose)).Select(o => (DateOnly?)o.On).Min();

    private static DateTimeOffset? LatestChange(Purpose purpose, Circumstances now) =>
        now.MajorChanges.Where(m => m.Purposes.Contains(purpose)).Select(m => (DateTimeOffset?)m.At).Max();
}

/// <summary>What kind of work.</summary>
public enum DueKind
{
    /// <summary>Take down what is published, and use nothing new (D-L3, D-L5, D-L8, D-L9).</summary>
    TakeDown = 1,

    /// <summary>Someone turns 13 or 18 soon; prepare (D-L1, D-L2).</summary>
    BirthdayAhead = 2,

    /// <summary>Ask the young person, who decides now (D-L1).</summary>
    AskYoungPerson = 3,

    /// <summary>Ask the adult, if still in contact (D-L2).</summary>
    AskAdult = 4,

    /// <summary>Ask whoever decides now (D-L5).</summary>
    AskWhoDecidesNow = 5,

    /// <summary>Ask again: the words changed, or a no was void (D-L6, D-L10).</summary>
    AskAgain = 6,

    /// <summary>Ask again: it runs out (D-L7).</summary>
    Renew = 7,

    /// <summary>Look at an objection (D-L4).</summary>
    ReviewObjection = 8,

    /// <summary>Look at a point of safety (D-Y2, D-S1b).</summary>
    ReviewSafety = 9,

    /// <summary>Tell the safeguarding lead, quietly (D-G7).</summary>
    TellSafeguarding = 10,

    /// <summary>Ask the council (D-S3, D-S4, D-C11, D-Y5).</summary>
    AskCouncil = 11,

    /// <summary>Find out who has parental responsibility, and a safe way to ask (D-C10, D-C12, D-E4).</summary>
    FindHolder = 12,

    /// <summary>Get better evidence, or settle an age (D-C5, D-U2, D-U4).</summary>
    RaiseEvidence = 13,

    /// <summary>The week to think is over: ask again (D-Y6).</summary>
    AskAfterTheWeek = 14,
}
