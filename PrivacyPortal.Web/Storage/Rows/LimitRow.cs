namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>How often somebody tried something within one stretch of time. In the database, so that instances count together.</summary>
internal sealed class LimitRow
{
    /// <summary>A hash of what was tried and from where; the address itself is not kept.</summary>
    public required string Key { get; init; }

    /// <summary>When the stretch began.</summary>
    public required DateTimeOffset Since { get; init; }

    public required int Count { get; set; }
}
