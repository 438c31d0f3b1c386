namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That a copy of a record was made, by whom, and the hash by which it will be known again. A bundle is one row for each record in it. Appended.</summary>
internal sealed class CopyRow
{
    public required Guid Id { get; init; }

    public required Guid RecordId { get; init; }

    public required CopyKind Kind { get; init; }

    /// <summary>SHA-256 of the sealed file.</summary>
    public required string Hash { get; init; }

    /// <summary>Which certificate sealed it, by its SHA-256.</summary>
    public required string Certificate { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The member of staff who asked for it; none when the family did, on the tablet.</summary>
    public string? MadeById { get; init; }

    public string? MadeByName { get; init; }
}

/// <summary>How a copy differs from the record that is kept.</summary>
internal enum CopyKind
{
    /// <summary>For the one who signed: without what anyone else said (R9.8).</summary>
    Signers = 1,
    LargePrint = 2,

    /// <summary>One document of many records.</summary>
    Bundle = 3,
}
