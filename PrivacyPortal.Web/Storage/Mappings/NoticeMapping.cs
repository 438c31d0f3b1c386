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
        builder.Property(v => v.Summary).HasMaxLength(1000);
        builder.Property(v => v.Accepted).HasMaxLength(2000);
    }
}

internal sealed class NoticeDraftMapping : IEntityTypeConfiguration<NoticeDraftRow>
{
    public void Configure(EntityTypeBuilder<NoticeDraftRow> builder)
    {
        builder.ToTable("notice_drafts");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.BasedOn).HasMaxLength(20);
        builder.Property(d => d.Content).HasMaxLength(4_000_000);
        builder.Property(d => d.Problems).HasMaxLength(8000);
        builder.Property(d => d.Accepted).HasMaxLength(2000);
        builder.Property(d => d.Stamp).IsConcurrencyToken();
    }
}

internal sealed class NoticeNotificationMapping : IEntityTypeConfiguration<NoticeNotificationRow>
{
    public void Configure(EntityTypeBuilder<NoticeNotificationRow> builder)
    {
        builder.ToTable("notice_notifications");
        builder.HasKey(n => new { n.PersonId, n.Version });
        builder.Property(n => n.Version).HasMaxLength(20);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NoticeVersionRow>().WithMany().HasForeignKey(n => n.Version).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LetterRow>().WithMany().HasForeignKey(n => n.LetterId).OnDelete(DeleteBehavior.Restrict);
    }
}
