using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// What somebody said whether one yes may go on after the family has left (D-L8): an answer of its own, appended and never changed. It belongs
/// to that yes alone: a new yes ends with leaving until it is said of it too.
/// </summary>
/// <param name="By">Who said it.</param>
/// <param name="About">Whose picture, voice or words.</param>
/// <param name="Yes">The yes that it was said of.</param>
/// <param name="GoesOn">It may go on; otherwise it ends when they leave.</param>
/// <param name="At">When, by the server's clock.</param>
public sealed record LeavingAnswer(PersonId By, PersonId About, DecisionId Yes, bool GoesOn, DateTimeOffset At)
{
    /// <summary>
    /// Whether a yes goes on after leaving: somebody said so, and of nobody who said anything about it is the last word that it ends. Silence ends it.
    /// </summary>
    internal static bool LetsGoOn(IEnumerable<LeavingAnswer> answers, DecisionId yes)
    {
        List<LeavingAnswer> last = [.. answers.Where(a => a.Yes == yes).GroupBy(a => a.By).Select(own => own.OrderBy(a => a.At).Last())];
        return last.Count > 0 && last.TrueForAll(a => a.GoesOn);
    }
}
