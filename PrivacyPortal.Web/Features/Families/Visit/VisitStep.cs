namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>How far one person can go in a visit. Each step opens the next; all before it stay open.</summary>
internal enum VisitStep
{
    /// <summary>Read or hear the notice.</summary>
    Read = 1,

    /// <summary>Be told of the right to object.</summary>
    BeTold,

    /// <summary>Answer the questions that check our explaining.</summary>
    Check,
    Choose,

    /// <summary>See all answers once more, and sign.</summary>
    Review,

    /// <summary>Nothing is asked today: a word of thanks instead of questions (D-G10).</summary>
    NothingToAsk,
}

/// <summary>From what is saved to where somebody is.</summary>
internal static class VisitSteps
{
    /// <summary>The furthest step that is open to them.</summary>
    public static VisitStep Reached(this AtTheTablet who, VisitOnTablet visit, IReadOnlyList<ChoiceScreen> screens) =>
        !who.HasRead ? VisitStep.Read
        : !who.WasToldOfTheRight ? VisitStep.BeTold
        : who.IsAskedNothing(visit) ? VisitStep.NothingToAsk
        : !who.MayBeAsked ? VisitStep.Check
        : FirstOpen(who, screens) is not null ? VisitStep.Choose
        : VisitStep.Review;

    /// <summary>The page that comes next for them, below their place.</summary>
    public static string NextStep(this AtTheTablet who, VisitOnTablet visit, IReadOnlyList<ChoiceScreen> screens) =>
        who.HasSigned ? "done" : who.Reached(visit, screens) switch
        {
            VisitStep.Read => "read?card=1",
            VisitStep.BeTold => "your-right",
            VisitStep.Check => "check",
            VisitStep.Choose => VisitAddress.Choose(FirstOpen(who, screens)!.Number),
            VisitStep.NothingToAsk => "nothing-to-ask",
            _ => "review",
        };

    private static ChoiceScreen? FirstOpen(AtTheTablet who, IReadOnlyList<ChoiceScreen> screens) => screens.FirstOrDefault(s => !s.IsAnswered(who));
}
