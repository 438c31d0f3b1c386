using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class SignInMapping : IEntityTypeConfiguration<SignInRow>
{
    public void Configure(EntityTypeBuilder<SignInRow> builder)
    {
        builder.ToTable("sign_ins");
        builder.HasKey(s => s.Hash);
        builder.Property(s => s.Hash).HasMaxLength(64);
        builder.Property(s => s.StaffId).HasMaxLength(100);
        builder.Property(s => s.DirectoryToken).HasMaxLength(20_000);
        builder.HasIndex(s => s.StaffId).HasDatabaseName("ix_sign_ins_staff");
    }
}

internal sealed class StaffMapping : IEntityTypeConfiguration<StaffRow>
{
    public void Configure(EntityTypeBuilder<StaffRow> builder)
    {
        builder.ToTable("staff");
        builder.HasKey(s => s.StaffId);
        builder.Property(s => s.StaffId).HasMaxLength(100);
        builder.HasIndex(s => s.Key).IsUnique().HasDatabaseName("ux_staff_key");
    }
}

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

internal sealed class CaseloadMapping : IEntityTypeConfiguration<CaseloadRow>
{
    public void Configure(EntityTypeBuilder<CaseloadRow> builder)
    {
        builder.ToTable("caseloads", table => table.HasCheckConstraint("ck_caseloads_days", "\"until\" IS NULL OR \"from\" <= \"until\""));
        builder.HasKey(c => new { c.StaffId, c.PersonId, c.From });
        builder.Property(c => c.StaffId).HasMaxLength(100);
        builder.Property(c => c.GivenById).HasMaxLength(100);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConflictMapping : IEntityTypeConfiguration<ConflictRow>
{
    public void Configure(EntityTypeBuilder<ConflictRow> builder)
    {
        builder.ToTable("conflicts");
        builder.HasKey(c => new { c.StaffId, c.PersonId, c.NotedAt });
        builder.Property(c => c.NotedById).HasMaxLength(100);
        builder.Property(c => c.LiftedById).HasMaxLength(100);
        builder.Property(c => c.StaffId).HasMaxLength(100);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReadMapping : IEntityTypeConfiguration<ReadRow>
{
    public void Configure(EntityTypeBuilder<ReadRow> builder)
    {
        builder.ToTable("reads");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.StaffId).HasMaxLength(100);
        builder.Property(r => r.Why).HasMaxLength(60);
        builder.HasIndex(r => new { r.PersonId, r.At }).HasDatabaseName("ix_reads_person");
    }
}
