namespace PrivacyPortal.Core.People;

/// <summary>What a court or the council has decided about who looks after a child (R2.12, R2.13). Why is not kept.</summary>
public enum LegalStatus
{
    None = 0,

    /// <summary>Looked after by agreement (Children Act 1989 s.20): the council has no parental responsibility.</summary>
    Accommodated = 1,
    InterimCareOrder = 2,
    CareOrder = 3,
    EmergencyProtection = 4,
    PoliceProtection = 5,
    PlacedForAdoption = 6,
    SpecialGuardianship = 7,
    WardOfCourt = 8,
    Adopted = 9,
}
