namespace PrivacyPortal.Core.Consent;

/// <summary>How far a purpose carries a person's picture, voice or words. The further, the better the evidence asked for (rules.md 2.2).</summary>
public enum Risk
{
    /// <summary>Given to the family only.</summary>
    Low = 1,

    /// <summary>Seen inside the charity: the group wall, the case file.</summary>
    Internal = 2,

    /// <summary>Anyone may see it: print, web, social media.</summary>
    Public = 3,

    /// <summary>Handed to a news outlet; can't be called back.</summary>
    Press = 4,
}
