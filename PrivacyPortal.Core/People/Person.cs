namespace PrivacyPortal.Core.People;

/// <summary>A person as the rule needs them: who, what they are called, when they were born. No offence, prison or health data: there is no place for it (SR-12).</summary>
public sealed record Person
{
    public required PersonId Id { get; init; }

    public required PersonName Name { get; init; }

    public required DateOfBirth Born { get; init; }
}
