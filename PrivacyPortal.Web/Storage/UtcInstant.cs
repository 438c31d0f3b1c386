using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PrivacyPortal.Web.Storage;

/// <summary>An instant as both databases keep it: UTC, cut to the microsecond that PostgreSQL has.</summary>
internal sealed class UtcInstant()
    : ValueConverter<DateTimeOffset, DateTime>(
        instant => Cut(instant).UtcDateTime,
        kept => new DateTimeOffset(DateTime.SpecifyKind(kept, DateTimeKind.Utc)))
{
    /// <summary>The instant as it will be read back.</summary>
    public static DateTimeOffset Cut(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
