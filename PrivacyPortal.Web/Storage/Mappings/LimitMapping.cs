using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class LimitMapping : IEntityTypeConfiguration<LimitRow>
{
    public void Configure(EntityTypeBuilder<LimitRow> builder)
    {
        builder.ToTable("limits");
        builder.HasKey(l => new { l.Key, l.Since });
        builder.Property(l => l.Key).HasMaxLength(64);
        builder.HasIndex(l => l.Since).HasDatabaseName("ix_limits_since");
    }
}
