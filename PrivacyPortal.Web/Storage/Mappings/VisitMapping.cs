using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class VisitMapping : IEntityTypeConfiguration<VisitRow>
{
    public void Configure(EntityTypeBuilder<VisitRow> builder)
    {
        builder.ToTable("visits");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Stamp).IsConcurrencyToken();
        builder.Ignore(v => v.Asked);
        builder.HasOne<NoticeVersionRow>().WithMany().HasForeignKey(v => v.Version).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Present).WithOne().HasForeignKey(p => p.VisitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.State, v.OpenedAt }).HasDatabaseName("ix_visits_state");
    }
}

internal sealed class PresentMapping : IEntityTypeConfiguration<PresentRow>
{
    public void Configure(EntityTypeBuilder<PresentRow> builder)
    {
        builder.ToTable("present");
        builder.HasKey(p => new { p.VisitId, p.PersonId });
        builder.HasIndex(p => new { p.VisitId, p.Place }).IsUnique().HasDatabaseName("ux_present_place");
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> builder)
    {
        builder.ToTable("drafts");
        builder.HasKey(d => new { d.VisitId, d.ById, d.AboutId, d.Purpose });
        builder.Property(d => d.Purpose).HasMaxLength(40);
        builder.HasOne<VisitRow>().WithMany().HasForeignKey(d => d.VisitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ShowingRow>().WithMany().HasForeignKey(d => d.ShowingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ShowingMapping : IEntityTypeConfiguration<ShowingRow>
{
    public void Configure(EntityTypeBuilder<ShowingRow> builder)
    {
        builder.ToTable("showings");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(s => s.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ToId, s.At }).HasDatabaseName("ix_showings_to");
    }
}
