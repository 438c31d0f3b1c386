using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Notices;

/// <summary>
/// What families are told after an answer, by the code that the rule gives (rules.md 2.4), in the language of the page. Never says a
/// reason that could harm, nor who said no (R9.8, R9.13).
/// </summary>
internal sealed class FamilyMessages(PageWords words)
{
    /// <summary>The words for this code, in the voice for this audience; the name stands where the words have a place for it.</summary>
    public string Say(Message message, Audience audience, string name) =>
        words[$"messages.{CodeOf(message)}{(audience.IsForChildren ? "-child" : "")}", name];

    private static string CodeOf(Message message) => message switch
    {
        Message.Info => "M-INFO",
        Message.NotTold => "M-NOT-TOLD",
        Message.NotClear => "M-NOT-CLEAR",
        Message.NotFree => "M-NOT-FREE",
        Message.Cannot => "M-CANNOT",
        Message.NotNow => "M-NOT-NOW",
        Message.AskedAlready => "M-ASKED-ALREADY",
        Message.Group => "M-GROUP",
        Message.NoThanks => "M-NO-THANKS",
        Message.HelpFirst => "M-HELP-FIRST",
        Message.NoOneCan => "M-NO-ONE-CAN",
        Message.OwnChoice => "M-OWN-CHOICE",
        Message.YourNoCounts => "M-YOUR-NO-COUNTS",
        Message.YouDecide => "M-YOU-DECIDE",
        Message.NeedGrownup => "M-NEED-GROWNUP",
        Message.NotAgreed => "M-NOT-AGREED",
        Message.CouncilCheck => "M-LA-CHECK",
        Message.Checking => "M-CHECKING",
        Message.WaitingAnswer => "M-WAITING-ANSWER",
        Message.ThinkTime => "M-THINK-TIME",
        Message.NotThisTime => "M-NOT-THIS-TIME",
        Message.BirthDate => "M-DOB",
        _ => throw new ArgumentOutOfRangeException(nameof(message), message, "There are no words for it."),
    };
}
