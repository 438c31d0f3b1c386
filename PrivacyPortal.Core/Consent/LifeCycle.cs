using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>One line of what happens to a yes later: when, and to what it leads.</summary>
internal sealed record LifeRow(string Id, string Reads, StandingState Leads, Func<YesToday, bool> When);

/// <summary>A yes as it is looked at on a day.</summary>
internal sealed record YesToday
{
    public required KeptDecision Yes { get; init; }

    /// <summary>The yes as it was first said; undoing a stop makes it neither younger nor another.</summary>
    public required KeptDecision First { get; init; }

    /// <summary>The moment at which it was first said.</summary>
    public DateTimeOffset Said => First.At;

    public required Person Person { get; init; }

    public required DateOnly Today { get; init; }

    public required int DecidesFrom { get; init; }

    public required Circumstances Now { get; init; }

    /// <summary>They said that it may go on after they have left (D-L8).</summary>
    public bool GoesOnAfterLeaving => LeavingAnswer.LetsGoOn(Now.LeavingAnswers, First.Id);

    /// <summary>A no or a stop after it was marked void.</summary>
    public required bool ANoIsVoid { get; init; }

    public DateOnly Given => UkCalendar.DateOf(Said);

    public bool ByHolder => Yes.Basis is BasisOfAuthority.ParentalResponsibility or BasisOfAuthority.LocalAuthority or BasisOfAuthority.Delegated;

    /// <summary>The latest birthday since on which the deciding changed, at either end of an uncertain birth date.</summary>
    public DateOnly? HandedOver => new[] { Anniversary.Of(Person.Born.Earliest, DecidesFrom), Anniversary.Of(Person.Born.Latest, DecidesFrom) }
        .Where(day => Given < day && day <= Today).Select(day => (DateOnly?)day).Max();
}

/// <summary>What happens later (D-L), in order of weight: the first row that matches wins; none means that the yes stands.</summary>
internal static class LifeCycle
{
    public static IReadOnlyList<LifeRow> Rows { get; } =
    [
        new("D-L9", "the person has died, and the family asks to stop", StandingState.Ended, y => y.Now.StoppedAfterDeath),
        new("D-L8", "the family has left the service and did not choose otherwise", StandingState.Ended,
            y => y.Now.LeftOn is { } left && left <= y.Today && !y.GoesOnAfterLeaving),
        new("D-L2", "eighteen, and a holder had said yes", StandingState.Expired, y => y.ByHolder && y.Person.Born.AgeOn(y.Today).Oldest >= 18),
        new("D-L1", "old enough to decide, not asked within 90 days", StandingState.Expired,
            y => y.ByHolder && y.HandedOver is { } day && y.Today > day.AddDays(Standing.DaysToAskAfterBirthday)),
        new("D-L7", "run out, and not renewed within 30 days", StandingState.Expired,
            y => y.Yes.ValidUntil is { } until && y.Today > until.AddDays(Standing.DaysToRenew)),
        new("D-L5", "a block or an order stands in the way", StandingState.Suspended,
            y => y.Now.StandInTheWayOf(y.Yes.Purpose, y.Yes.Decider ?? y.Person.Id) || (IsMinor(y) && IsUnderProtection(y.Now.LegalStatus))),
        new("D-L4", "someone else objects, and nobody has looked at it yet", StandingState.Suspended,
            y => y.Now.Objections.Any(o => o.Purpose is null || ReferenceEquals(o.Purpose, y.Yes.Purpose))),
        new("D-L10", "a no that came after it was marked void: it has to be asked again", StandingState.ReviewDue, y => y.ANoIsVoid),
        new("D-L1", "old enough to decide, and a holder had said yes", StandingState.ReviewDue, y => y.ByHolder && y.HandedOver is not null),
        new("D-L5", "whoever said yes no longer decides", StandingState.ReviewDue, IsDisplaced),
        new("D-L6", "a major version of the notice touches it", StandingState.ReviewDue,
            y => y.Now.MajorChanges.Any(m => m.At > y.Said && m.Purposes.Contains(y.Yes.Purpose))),
        new("D-L7", "run out", StandingState.ReviewDue, y => y.Yes.ValidUntil is not { } until || y.Today > until),
    ];

    private static bool IsMinor(YesToday y) => !y.Person.Born.AgeOn(y.Today).IsAtLeast(18);

    private static bool IsUnderProtection(LegalStatus status) =>
        status is LegalStatus.EmergencyProtection or LegalStatus.PoliceProtection or LegalStatus.WardOfCourt;

    private static bool IsDisplaced(YesToday y) =>
        y.ByHolder && y.Now.Adults is { } adults
        && DecidingSet.Of(y.Person.Id, y.Now.LegalStatus, adults).Members.All(m => m.Holder != y.Yes.Decider);
}
