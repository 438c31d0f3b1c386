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
    };
}
