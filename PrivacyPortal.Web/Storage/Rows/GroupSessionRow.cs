namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>A group session: who is expected on a day. There is no column for where: that stays off paper (R9.8).</summary>
internal sealed class GroupSessionRow
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required DateOnly On { get; set; }

    public required string OpenedById { get; init; }

    public required string OpenedByName { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public List<GroupMemberRow> Members { get; } = [];
}

/// <summary>One person in a group session.</summary>
internal sealed class GroupMemberRow
{
    public required Guid SessionId { get; init; }

    public required Guid PersonId { get; init; }
}
