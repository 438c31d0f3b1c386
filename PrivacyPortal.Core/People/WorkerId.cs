namespace PrivacyPortal.Core.People;

/// <summary>Which member of staff, by the key that the sign-in gives them.</summary>
public sealed record WorkerId
{
    /// <summary>The worker with that key.</summary>
    public WorkerId(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Key = key;
    }

    public string Key { get; }

    public override string ToString() => Key;
}
