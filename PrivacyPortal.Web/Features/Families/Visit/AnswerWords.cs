using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>An answer in a form, and in words.</summary>
internal static class AnswerWords
{
    /// <summary>As the radio buttons name it.</summary>
    public static string InForm(Answer answer) => answer == Answer.NotNow ? AnswerPair.Later : answer.Key;

    /// <summary>Reads it; none when nothing that we offered was chosen.</summary>
    public static Answer? FromForm(string? posted) =>
        posted == AnswerPair.Later ? Answer.NotNow : posted != Answer.NotNow.Key && Answer.TryParse(posted, out var answer) ? answer : null;

    /// <summary>Which words people read for it.</summary>
    public static string KeyOf(Answer answer) =>
        answer == Answer.Yes ? "visit.yes" : answer == Answer.No ? "visit.no" : answer == Answer.NotNow ? "visit.later" : "visit.cannot-say";
}
