using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class PlacementMapping : IEntityTypeConfiguration<PlacementRow>
{
    public void Configure(EntityTypeBuilder<PlacementRow> builder)
    {
        builder.ToTable("placements");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Where).HasMaxLength(1_000);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(p => p.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.AboutId, p.Purpose }).HasDatabaseName("ix_placements_about");
    }
}

internal sealed class TakeDownMapping : IEntityTypeConfiguration<TakeDownRow>
{
    public void Configure(EntityTypeBuilder<TakeDownRow> builder)
    {
        builder.ToTable("take_downs", table => table.HasCheckConstraint("ck_take_downs_proof", "\"end\" IS NULL OR \"end\" = 3 OR proof IS NOT NULL"));
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Proof).HasMaxLength(2_000);
        builder.HasOne<PlacementRow>().WithMany().HasForeignKey(t => t.PlacementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.PlacementId).HasDatabaseName("ix_take_downs_placement");
        builder.HasIndex(t => new { t.EndedAt, t.DueOn }).HasDatabaseName("ix_take_downs_open");
    }
}

internal sealed class GroupSessionMapping : IEntityTypeConfiguration<GroupSessionRow>
{
    public void Configure(EntityTypeBuilder<GroupSessionRow> builder)
    {
        builder.ToTable("group_sessions");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasMany(s => s.Members).WithOne().HasForeignKey(m => m.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.On).HasDatabaseName("ix_group_sessions_on");
    }
}

internal sealed class GroupMemberMapping : IEntityTypeConfiguration<GroupMemberRow>
{
    public void Configure(EntityTypeBuilder<GroupMemberRow> builder)
    {
        builder.ToTable("group_members");
        builder.HasKey(m => new { m.SessionId, m.PersonId });
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
