using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What a worker says of an adult's place in a child's life: the form's own state, read by <see cref="LinkPeople"/>.</summary>
internal sealed class LinkEntry
{
    public AuthorityKind Kind { get; set; } = AuthorityKind.OtherAdult;

    public EvidenceLevel Evidence { get; set; } = EvidenceLevel.Said;

    public bool RestrictedByOrder { get; set; }

    public ContactState Contact { get; set; } = ContactState.Ok;

    public bool Away { get; set; }

    public bool Disputed { get; set; }

    /// <summary>For whom they act; none for themselves.</summary>
    public Guid? DelegatedBy { get; set; }

    public string? OfficeCouncil { get; set; }

    public string? OfficeRole { get; set; }

    public string? OfficeReference { get; set; }
}
