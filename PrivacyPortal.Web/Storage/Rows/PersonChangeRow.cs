namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That staff changed something about a person: what, who, when. Appended. What it was before stands in the decisions of that time.</summary>
internal sealed class PersonChangeRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required ChangedWhat What { get; init; }

    public required string ById { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What was changed.</summary>
internal enum ChangedWhat
{
    Added = 1,
    Name = 2,
    Born = 3,
    Helps = 4,
    WhatTheChildKnows = 5,
    Contact = 6,
    Address = 7,
    Ties = 8,
    Responsibility = 9,
    Merged = 10,
    Leaving = 11,
}
