namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That an evidence pack was made about one person: by whom, what for, and the hash by which it will be known again. The pack itself is not kept. Appended.</summary>
internal sealed class PackRow
{
    public required Guid Id { get; init; }

    public required Guid AboutId { get; init; }

    public required PackReason Reason { get; init; }

    /// <summary>The request or complaint that it was made for.</summary>
    public required Guid? RequestId { get; init; }

    /// <summary>The number under which those who asked keep it.</summary>
    public required string? TheirReference { get; init; }

    /// <summary>SHA-256 of the sealed file.</summary>
    public required string Hash { get; init; }

    /// <summary>Which certificate sealed it, by its SHA-256.</summary>
    public required string Certificate { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeById { get; init; }

    public required string MadeByName { get; init; }
}

/// <summary>What a pack is made for.</summary>
internal enum PackReason
{
    Regulator = 1,
    Complaint = 2,

    /// <summary>Somebody uses one of their rights: who gets what of it is looked at by hand (R9.15).</summary>
    Rights = 3,
    Court = 4,
    OwnCheck = 5,
}
