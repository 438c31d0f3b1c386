namespace PrivacyPortal.Core.Consent;

/// <summary>Which decision.</summary>
public readonly record struct DecisionId(Guid Value)
{
    /// <summary>A new id, made at that instant.</summary>
    public static DecisionId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public override string ToString() => Value.ToString();
}
