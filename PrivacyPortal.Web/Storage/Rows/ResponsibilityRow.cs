using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>One adult's place in one child's life, as known now (R2.8). What was known at a decision is kept with the decision.</summary>
internal sealed class ResponsibilityRow
{
    public required Guid HolderId { get; init; }

    public required Guid ForId { get; init; }

    public required AuthorityKind Kind { get; set; }

    public required EvidenceLevel Evidence { get; set; }

    public required bool RestrictedByOrder { get; set; }

    public required ContactState Contact { get; set; }

    public required bool Away { get; set; }

    /// <summary>Somebody contradicts it (D-C5).</summary>
    public bool Disputed { get; set; }

    /// <summary>A parent under 18 was found able to understand (D-C7).</summary>
    public bool Understands { get; set; }

    /// <summary>On whose behalf they act (D-S8).</summary>
    public Guid? DelegatedById { get; set; }

    /// <summary>For the officer of a council: whose, as what, and where it is written down (D-S3).</summary>
    public string? OfficeCouncil { get; set; }

    public string? OfficeRole { get; set; }

    public string? OfficeReference { get; set; }

    public required DateTimeOffset NotedAt { get; set; }

    public ParentalResponsibility ToResponsibility() => new()
    {
        Holder = new PersonId(HolderId),
        For = new PersonId(ForId),
        Kind = Kind,
        Evidence = Evidence,
        RestrictedByOrder = RestrictedByOrder,
        Contact = Contact,
        Away = Away,
        Disputed = Disputed,
        Understands = Understands,
        DelegatedBy = DelegatedById is { } holder ? new PersonId(holder) : null,
        Office = OfficeCouncil is null && OfficeRole is null && OfficeReference is null ? null
            : new CouncilOffice { Council = OfficeCouncil ?? "", Role = OfficeRole ?? "", Reference = OfficeReference ?? "" },
    };
}
