using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Due work in a line of plain words.</summary>
internal static class DueWords
{
    public static string Of(DueKind kind) => kind switch
    {
        DueKind.TakeDown => "Take down what was published, and use nothing new",
        DueKind.BirthdayAhead => "A birthday comes that changes who decides: plan to ask them",
        DueKind.AskYoungPerson => "Ask them: they decide for themselves now",
        DueKind.AskAdult => "Ask them: they are an adult now",
        DueKind.AskWhoDecidesNow => "Ask whoever decides now",
        DueKind.AskAgain => "Ask again: the words have changed, or an answer was void",
        DueKind.Renew => "Ask again: the yes runs out",
        DueKind.ReviewObjection => "Look at their objection",
        DueKind.ReviewSafety => "Look at a point of safety",
        DueKind.TellSafeguarding => "Tell the safeguarding lead, quietly",
        DueKind.AskCouncil => "Ask the council",
        DueKind.FindHolder => "Find out who has parental responsibility, and a safe way to ask",
        DueKind.RaiseEvidence => "See better evidence, or settle an age",
        DueKind.AskAfterTheWeek => "The week to think is over: ask again",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
