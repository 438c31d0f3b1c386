using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>How staff read what people are to each other.</summary>
internal static class TieWords
{
    public static string Of(AuthorityKind kind) => kind switch
    {
        AuthorityKind.Mother => "Mother",
        AuthorityKind.Father => "Father with parental responsibility",
        AuthorityKind.SecondParent => "Second parent",
        AuthorityKind.StepParentByAgreement => "Step-parent, by agreement or order",
        AuthorityKind.ChildArrangementsOrder => "The child lives with them by court order",
        AuthorityKind.Guardian => "Guardian",
        AuthorityKind.Adopter => "Adoptive parent",
        AuthorityKind.SpecialGuardian => "Special guardian",
        AuthorityKind.LocalAuthority => "Council officer",
        AuthorityKind.ProspectiveAdopter => "The child is placed with them for adoption",
        AuthorityKind.StepParent => "Step-parent",
        AuthorityKind.Grandparent => "Grandparent",
        AuthorityKind.BrotherOrSister => "Brother or sister",
        AuthorityKind.Partner => "Parent's partner",
        AuthorityKind.OtherRelative => "Other relative",
        AuthorityKind.FosterOrResidentialCarer => "Foster or residential carer",
        _ => "Other adult",
    };

    public static string Of(EvidenceLevel evidence) => evidence switch
    {
        EvidenceLevel.DocumentSeen => "We saw a document",
        EvidenceLevel.Corroborated => "Somebody else confirmed it",
        EvidenceLevel.Said => "They told us",
        _ => "Nobody has told us",
    };

    /// <summary>What each level is enough for (rules.md 2.2).</summary>
    public static string EnoughFor(EvidenceLevel evidence) => evidence switch
    {
        EvidenceLevel.DocumentSeen => "A birth certificate, an order or an agreement was shown to you. Look at it, never copy it. Enough for everything, the press too.",
        EvidenceLevel.Corroborated => "A school, a social worker or the other parent told you the same. Enough for print, website and social media.",
        EvidenceLevel.Said => "Enough for photos that the family keeps and for use inside the service.",
        _ => "Not enough for anything yet.",
    };

    public static string Of(ContactState contact) => contact switch
    {
        ContactState.Ok => "We may ask them",
        ContactState.Unsafe => "Not safe to ask",
        ContactState.NotPermitted => "We are not permitted to ask",
        _ => "We can't reach them",
    };

    public static string Of(LegalStatus status) => status switch
    {
        LegalStatus.Accommodated => "Looked after by agreement",
        LegalStatus.InterimCareOrder => "Interim care order",
        LegalStatus.CareOrder => "Care order",
        LegalStatus.EmergencyProtection => "Emergency protection order",
        LegalStatus.PoliceProtection => "Police protection",
        LegalStatus.PlacedForAdoption => "Placed for adoption",
        LegalStatus.SpecialGuardianship => "Special guardianship order",
        LegalStatus.WardOfCourt => "Ward of court",
        LegalStatus.Adopted => "Adopted",
        _ => "No order",
    };

    public static string Of(TieKind kind) => kind switch
    {
        TieKind.LiveTogether => "Lives with them",
        TieKind.BrothersOrSisters => "Brother or sister",
        TieKind.Partners => "Partner",
        _ => "Other family",
    };

    public static string Of(ToldBy told) => told switch
    {
        ToldBy.Phone => "by phone",
        ToldBy.Letter => "by letter",
        ToldBy.Email => "by e-mail",
        _ => "in person",
    };

    /// <summary>Why what was said of two people can't be so, and what to do; none when it was saved.</summary>
    public static string? Of(Linked linked) => linked switch
    {
        Linked.Done => null,
        Linked.TheirOwnParent => "A person can’t be close to themselves in this way. Choose somebody else.",
        Linked.YoungerThanTheChild => "This adult was not born before the child. Check both dates of birth, or choose another place for them, such as brother or sister.",
        Linked.GoesRound => "The child is already noted as a parent or elder of this adult. One of the two is the wrong way round: look at the adult’s page.",
        Linked.TooLong => "The council, the role or the reference is too long. Use at most 200 letters in each.",
        Linked.NobodyToActFor => "Whoever they would act for has no parental responsibility for this child. Choose a holder, or “No, for themselves”.",
        Linked.DelegationGoesRound => "Nobody can act for somebody who acts for another. Choose a holder who acts for themselves.",
        _ => "You may not change this. Nothing was saved.",
    };
}
