using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class PackMapping : IEntityTypeConfiguration<PackRow>
{
    public void Configure(EntityTypeBuilder<PackRow> builder)
    {
        builder.ToTable("packs", table => table.HasCheckConstraint("ck_packs_reason", "reason BETWEEN 1 AND 5"));
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.TheirReference).HasMaxLength(80);
        builder.Property(p => p.Hash).HasMaxLength(64);
        builder.Property(p => p.Certificate).HasMaxLength(64);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(p => p.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RequestRow>().WithMany().HasForeignKey(p => p.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SealCertificateRow>().WithMany().HasForeignKey(p => p.Certificate).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.Hash).HasDatabaseName("ix_packs_hash");
    }
}
