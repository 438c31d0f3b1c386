namespace PrivacyPortal.Core.People;

/// <summary>What a child knows of where their relative is (R9.4). Nothing said means no.</summary>
public enum Knows
{
    No = 1,
    Partly = 2,
    Yes = 3,
}
