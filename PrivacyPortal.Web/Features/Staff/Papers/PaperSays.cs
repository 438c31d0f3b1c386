using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>What stands on a paper, and what became of it, in words for staff.</summary>
internal static class PaperSays
{
    public static string Of(Answer answer) => answer == Answer.Yes ? "Yes" : answer == Answer.No ? "No" : "Another day";

    public static string Of(PaperAnswerRow? answered) => answered is null ? "Nothing clear" : Answer.TryParse(answered.Answer, out var answer) ? Of(answer) : throw new FormatException(answered.Answer);

    public static string Of(PaperRoute route) => route == PaperRoute.ByLetter ? "By letter" : "Given to one of us";

    public static string Of(NotCounted why) => why switch
    {
        NotCounted.NotTheirs => "Does not count: it is not theirs to answer any more.",
        NotCounted.OtherWords => "Does not count: the notice has changed since the form was printed. Ask with a new form.",
        NotCounted.Overtaken => "Does not count: they answered or stopped this on that day or later, or it is too old. What came later stands.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };

    /// <summary>Why a check went no further; none when it is done.</summary>
    public static string? Of(CheckedHow how, string? checkedBy) => how switch
    {
        CheckedHow.Done => null,
        CheckedHow.YourOwn => "You typed this in yourself. A second, different person has to check it.",
        CheckedHow.CheckedBefore => $"{checkedBy ?? "Somebody else"} has checked this already.",
        CheckedHow.NotSaid => $"Write what is wrong, so that it can be put right: {CheckPaper.LongestWrong} letters at most.",
        _ => "There is no such paper, or you may not see it.",
    };
}
