namespace PrivacyPortal.Core.People;

/// <summary>Which person. Random to look at, sorted by the time of making; never a number that tells who came first (R9.14).</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>A new id, made at that instant.</summary>
    public static PersonId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public override string ToString() => Value.ToString();
}
