namespace PrivacyPortal.Core.Notices;

/// <summary>Something that keeps a notice from being published: where it is, what is wrong, and how to mend it.</summary>
/// <param name="Edition">In which edition; its key.</param>
/// <param name="Where">The card, in a writer's words.</param>
/// <param name="What">Which fact, which sentence.</param>
/// <param name="Mend">What to do.</param>
/// <param name="Kind">Which of the gate's questions it answers.</param>
public sealed record Finding(string Edition, string Where, string What, string Mend, GateQuestion Kind = GateQuestion.Whole)
{
    public override string ToString() => $"{Edition}, {Where}: {What} {Mend}";
}

/// <summary>What a finding is about.</summary>
public enum GateQuestion
{
    /// <summary>Something is missing or can't be shown.</summary>
    Whole = 1,

    /// <summary>A fact is not told.</summary>
    Fact,

    /// <summary>Words are too hard, or too many.</summary>
    Reading,
}
