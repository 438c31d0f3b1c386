namespace PrivacyPortal.Core.Notices;

/// <summary>Something that keeps a notice from being published: where it is, what is wrong, and how to mend it.</summary>
/// <param name="Edition">In which edition; its key.</param>
/// <param name="Where">The card, in a writer's words.</param>
/// <param name="What">Which fact, which sentence.</param>
/// <param name="Mend">What to do.</param>
public sealed record Finding(string Edition, string Where, string What, string Mend)
{
    public override string ToString() => $"{Edition}, {Where}: {What} {Mend}";
}
