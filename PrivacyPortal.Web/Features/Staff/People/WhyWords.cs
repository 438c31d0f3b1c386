using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Who decides for somebody and why, in a sentence; and what is to be said of one adult or one standing.</summary>
internal static class WhyWords
{
    public static string Of(PersonPageView view) =>
        view.DecidesAlone && view.Person.Born.AgeOn(view.Today).IsAtLeast(18) ? OfAnAdult(view)
        : view.DecidesAlone ? $"{view.Row.CalledName} is {view.DecidesFrom} or over and decides alone."
        : (view.Person.Born.AgeOn(view.Today).Straddles(view.DecidesFrom)
            ? $"{view.Row.CalledName} may be either side of {view.DecidesFrom}: until we know, both {view.Row.CalledName} and an adult who may decide have to say yes. "
            : $"An adult who may decide has to say yes, and {view.Row.CalledName} must not say no. ")
        + OfTheSet(view.DecidingSet, view.LegalStatus);

    // D-A1 to D-A4, as the rule has them.
    private static string OfAnAdult(PersonPageView view) => view.Capacity?.Finding switch
    {
        null => view.IsAllKnown ? "An adult decides alone." : "An adult decides alone, as far as this page shows.",
        CapacityFinding.InDoubt => $"Whether {view.Row.CalledName} can decide is in doubt: help first, then ask again.",
        _ when view.Attorneys.Where(a => a.Held.IsKnown).ToList() is { Count: > 0 } known =>
            $"{view.Row.CalledName} can’t make this decision now. {string.Join(", ", known.Select(a => $"{a.Name} ({KnownWords.Of(a.Held.Kind).ToLowerInvariant()})"))} may, for what the document covers. {view.Row.CalledName} is asked too, and must not say no.",
        _ => $"{view.Row.CalledName} can’t make this decision now, and nobody else may: it stays no.",
    };

    /// <summary>What is known of an adult's place, in few words.</summary>
    public static string More(ParentalResponsibility held) => string.Join(" · ", new[]
    {
        TieWords.Of(held.Evidence),
        held.RestrictedByOrder ? "A court order takes the decision from them" : null,
        held.Contact == ContactState.Ok ? null : TieWords.Of(held.Contact),
        held.Away ? "By letter or arranged call only" : null,
        held.Disputed ? "Somebody contradicts this" : null,
        held.DelegatedBy is null ? null : "Acts for another holder",
    }.Where(w => w is not null));

    /// <summary>Since when, and until when.</summary>
    public static string? When(Standing standing) => standing.Last is not { } last ? null
        : PersonWords.Day(UkCalendar.DateOf(last.At)) + (standing.State == StandingState.Given && last.ValidUntil is { } until ? $", until {PersonWords.Day(until)}" : "");

    private static string OfTheSet(DecidingSet set, LegalStatus status) => set.Row switch
    {
        _ when set.Members.Count == 0 => "Nobody here may decide yet: add who has parental responsibility.",
        "D-S2" => "A special guardian decides, and others do not.",
        "D-S3" => "The child is in the council's care: a named officer of the council decides.",
        "D-S4" => "Looked after by agreement: the parents decide, and the council is asked whether it is safe.",
        "D-S5" => status == LegalStatus.PlacedForAdoption ? "Placed for adoption: the council and those who will adopt decide." : "The adoptive parents decide.",
        "D-S6" => "There is an order on where the child lives: everyone with parental responsibility may still decide.",
        _ => "Each holder of parental responsibility may decide alone.",
    };
}
