using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class DueTaskMapping : IEntityTypeConfiguration<DueTaskRow>
{
    public void Configure(EntityTypeBuilder<DueTaskRow> builder)
    {
        builder.ToTable("due_tasks");
        builder.HasKey(t => new { t.AboutId, t.Key });
        builder.Property(t => t.Key).HasMaxLength(160);
        builder.Property(t => t.Purpose).HasMaxLength(40);
        builder.Property(t => t.Row).HasMaxLength(20);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(t => t.AboutId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.By).HasDatabaseName("ix_due_tasks_by");
    }
}

internal sealed class DueRoundMapping : IEntityTypeConfiguration<DueRoundRow>
{
    public void Configure(EntityTypeBuilder<DueRoundRow> builder)
    {
        builder.ToTable("due_rounds");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}
