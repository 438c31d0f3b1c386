namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>Where one picture, recording or story of somebody went, noted when it was used (SR-07).</summary>
internal sealed class PlacementRow
{
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    public required string Purpose { get; init; }

    public required PlacementChannel Channel { get; init; }

    /// <summary>The address, the leaflet's name, the folder: where to go to take it down.</summary>
    public required string Where { get; init; }

    public required DateOnly UsedOn { get; init; }

    /// <summary>Who sees to it that it comes down.</summary>
    public required string OwnerId { get; init; }

    public required string OwnerName { get; init; }

    public required DateTimeOffset NotedAt { get; init; }
}

/// <summary>Where things go.</summary>
internal enum PlacementChannel
{
    Website = 1,
    SocialMedia = 2,
    Newspaper = 3,
    Print = 4,
    Wall = 5,

    /// <summary>The masters, in the charity's own folders.</summary>
    Masters = 6,
}

/// <summary>That something must come down: made by a stop or a block, done only when somebody says how.</summary>
internal sealed class TakeDownRow
{
    public required Guid Id { get; init; }

    public required Guid PlacementId { get; init; }

    /// <summary>What caused it: a decision's id, or none for a block.</summary>
    public required Guid? DecisionId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public TakeDownEnd? End { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndedById { get; set; }

    public string? EndedByName { get; set; }

    /// <summary>How we know: what was looked at, and when.</summary>
    public string? Proof { get; set; }
}

/// <summary>How a take-down ended.</summary>
internal enum TakeDownEnd
{
    Removed = 1,

    /// <summary>Printed, or copied by others: told honestly to the person.</summary>
    CannotBeCalledBack = 2,

    /// <summary>The stop was undone at once.</summary>
    NotNeeded = 3,
}
