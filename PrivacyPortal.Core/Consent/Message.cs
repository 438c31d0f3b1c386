namespace PrivacyPortal.Core.Consent;

/// <summary>What the person is told. The code only: the words belong to the pages, one for adults and one for children (rules.md 2.4).</summary>
public enum Message
{
    Info = 1,
    NotTold,
    NotClear,
    NotFree,
    Cannot,
    NotNow,
    AskedAlready,
    Group,
    NoThanks,
    HelpFirst,
    NoOneCan,
    OwnChoice,
    YourNoCounts,
    YouDecide,
    NeedGrownup,
    NotAgreed,
    CouncilCheck,
    Checking,
    WaitingAnswer,
    ThinkTime,
    NotThisTime,
    BirthDate,
    Stopped,
}
