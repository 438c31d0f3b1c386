using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class NoticeVersionMapping : IEntityTypeConfiguration<NoticeVersionRow>
{
    public void Configure(EntityTypeBuilder<NoticeVersionRow> builder)
    {
        builder.ToTable("notice_versions");
        builder.HasKey(v => v.Number);
        builder.Property(v => v.Number).HasMaxLength(20);
        builder.Property(v => v.Content).HasMaxLength(4_000_000);
    }
}
