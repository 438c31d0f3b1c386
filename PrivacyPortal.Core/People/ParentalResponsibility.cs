namespace PrivacyPortal.Core.People;

/// <summary>
/// An adult's place in a child's life, and whether it carries parental responsibility: all rights, duties, powers, responsibilities
/// and authority a parent has by law (Children Act 1989 s.3(1), R2.7, R2.8). Each holder may act alone (s.2(7)).
/// </summary>
public sealed record ParentalResponsibility
{
    /// <summary>Who holds it, or says so.</summary>
    public required PersonId Holder { get; init; }

    /// <summary>For which child.</summary>
    public required PersonId For { get; init; }

    public required AuthorityKind Kind { get; init; }

    /// <summary>How we know.</summary>
    public required EvidenceLevel Evidence { get; init; }

    /// <summary>An order that takes the decision from them; their answer has no effect either way (D-S1a).</summary>
    public bool RestrictedByOrder { get; init; }

    /// <summary>Whether we may ask them (D-S1b).</summary>
    public ContactState Contact { get; init; } = ContactState.Ok;

    /// <summary>Can only be reached by letter or an arranged call; where they are is not kept (SR-12). See D-C9.</summary>
    public bool Away { get; init; }

    /// <summary>Somebody contradicts this; then only a document is enough (D-C5).</summary>
    public bool Disputed { get; init; }

    /// <summary>A parent who is under 18: decides as any other, if able to understand (D-C7).</summary>
    public bool UnderEighteen { get; init; }

    /// <summary>Whether a parent under 18 was found able to understand what is asked (D-C7).</summary>
    public bool Understands { get; init; }

    /// <summary>On whose behalf they act; stands only if that holder said so in their own words (D-S8). Never for another delegate.</summary>
    public PersonId? DelegatedBy { get; init; }

    /// <summary>For the officer of a council: the office they hold (D-S3).</summary>
    public CouncilOffice? Office { get; init; }

    /// <summary>Whether this kind carries parental responsibility at all (R2.8, D-C10).</summary>
    public bool Carries => Kind is AuthorityKind.Mother or AuthorityKind.Father or AuthorityKind.SecondParent or AuthorityKind.StepParentByAgreement
        or AuthorityKind.ChildArrangementsOrder or AuthorityKind.Guardian or AuthorityKind.Adopter
        or AuthorityKind.SpecialGuardian or AuthorityKind.LocalAuthority or AuthorityKind.ProspectiveAdopter;
}

/// <summary>What an adult is to a child. The first group carries parental responsibility, the second does not (R2.8, D-C10).</summary>
public enum AuthorityKind
{
    Mother = 1,

    /// <summary>A father who has it: married to the mother, or on the birth registration from 1 December 2003, or by agreement or order.</summary>
    Father = 2,
    SecondParent = 3,

    /// <summary>Step-parent with a parental responsibility agreement or order (s.4A).</summary>
    StepParentByAgreement = 4,

    /// <summary>Named in a child arrangements order that the child lives with them (s.12(2)).</summary>
    ChildArrangementsOrder = 5,
    Guardian = 6,

    /// <summary>By adoption order, or the adopter's partner whose responsibility that order left (Adoption and Children Act 2002 s.46).</summary>
    Adopter = 7,

    /// <summary>By special guardianship order: decides to the exclusion of others (s.14C(1)(b)).</summary>
    SpecialGuardian = 8,

    /// <summary>A named officer of the council; has it only under a care order or a placement order (s.33).</summary>
    LocalAuthority = 9,

    /// <summary>With whom the child is placed for adoption (Adoption and Children Act 2002 s.25).</summary>
    ProspectiveAdopter = 10,

    StepParent = 20,
    Grandparent = 21,
    BrotherOrSister = 22,
    Partner = 23,
    OtherRelative = 24,
    OtherAdult = 25,

    /// <summary>Looks after the child for the council; decides nothing unless the placement plan delegates it (D-C11).</summary>
    FosterOrResidentialCarer = 26,
}

/// <summary>The office of a council's named officer: whose it is, what it is, and where it is written down (D-S3).</summary>
public sealed record CouncilOffice
{
    public required string Council { get; init; }

    public required string Role { get; init; }

    /// <summary>The council's reference for the delegated authority.</summary>
    public required string Reference { get; init; }

    /// <summary>Whether all three are filled in.</summary>
    public bool IsNamed => !string.IsNullOrWhiteSpace(Council) && !string.IsNullOrWhiteSpace(Role) && !string.IsNullOrWhiteSpace(Reference);
}

/// <summary>How well parental responsibility is known (rules.md 2.2). The document is looked at, never copied.</summary>
public enum EvidenceLevel
{
    /// <summary>L0: nothing.</summary>
    None = 0,

    /// <summary>L1: they said so.</summary>
    Said = 1,

    /// <summary>L2: somebody else confirmed it.</summary>
    Corroborated = 2,

    /// <summary>L3: a document was seen.</summary>
    DocumentSeen = 3,
}

/// <summary>Whether we may speak with a holder (rules.md 2.2, D-S1b).</summary>
public enum ContactState
{
    Ok = 1,
    Unsafe = 2,
    NotPermitted = 3,
    Unreachable = 4,
}
