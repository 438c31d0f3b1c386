using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class SigningMapping : IEntityTypeConfiguration<SigningRow>
{
    public void Configure(EntityTypeBuilder<SigningRow> builder)
    {
        builder.ToTable("signings", table =>
        {
            table.HasCheckConstraint("ck_signings_drawn", "way <> 1 OR strokes IS NOT NULL");
            table.HasCheckConstraint("ck_signings_worded", "way NOT IN (2, 3) OR words IS NOT NULL");
            table.HasCheckConstraint("ck_signings_paper", "way <> 4 OR (evidence IS NOT NULL AND recorded_by_id IS NOT NULL AND checked_by_id IS NOT NULL AND checked_by_id <> recorded_by_id)");
            table.HasCheckConstraint("ck_signings_evidence", "evidence IS NULL OR (recorded_by_id IS NOT NULL AND told_by IS NOT NULL)");
        });
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Strokes).HasMaxLength(Components.SignaturePad.MaxLength);
        builder.Property(s => s.Words).HasMaxLength(2_000);
        builder.Property(s => s.Evidence).HasMaxLength(1_000);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<VisitRow>().WithMany().HasForeignKey(s => s.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReplyMapping : IEntityTypeConfiguration<ReplyRow>
{
    public void Configure(EntityTypeBuilder<ReplyRow> builder)
    {
        builder.ToTable("replies", table => table.HasCheckConstraint("ck_replies_answer", "answer IN ('yes', 'no', 'not-now', 'not-able')"));
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Purpose).HasMaxLength(40);
        builder.HasOne<SigningRow>().WithMany().HasForeignKey(r => r.SigningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ShowingRow>().WithMany().HasForeignKey(r => r.ShowingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.AboutId, r.Purpose, r.SigningId }).IsUnique().HasDatabaseName("ux_replies_once");
    }
}

/// <summary>The rule's invariants once more, so that even SQL by hand can't lie.</summary>
internal sealed class DecisionMapping : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.ToTable("decisions", table =>
        {
            table.HasCheckConstraint("ck_decisions_outcome", "outcome BETWEEN 1 AND 6");
            table.HasCheckConstraint("ck_decisions_yes_is_whole", "outcome NOT IN (1, 6) OR (decider_id IS NOT NULL AND basis IS NOT NULL AND valid_until IS NOT NULL)");
            table.HasCheckConstraint("ck_decisions_no_is_no", "outcome <> 1 OR own_answer IS NOT NULL AND own_answer NOT IN ('no', 'not-now')");
            table.HasCheckConstraint("ck_decisions_self", "basis <> 1 OR (decider_id = about_id AND age_youngest >= decides_from)");
            table.HasCheckConstraint("ck_decisions_self_says_yes", "outcome <> 1 OR basis <> 1 OR own_answer = 'yes'");
            table.HasCheckConstraint("ck_decisions_holder", "basis NOT IN (2, 3, 4) OR (decider_id <> about_id AND decider_kind IS NOT NULL AND (age_youngest < decides_from OR row = 'D-Y4'))");
            table.HasCheckConstraint("ck_decisions_parent", "basis <> 2 OR (decider_kind < 20 AND decider_kind <> 9)");
            table.HasCheckConstraint("ck_decisions_council", "basis <> 3 OR decider_kind = 9");
            table.HasCheckConstraint("ck_decisions_competent_child", "basis <> 5 OR (decider_id = about_id AND row = 'D-E1' AND own_answer = 'yes')");
            table.HasCheckConstraint("ck_decisions_attorney", "basis NOT IN (6, 7) OR (decider_id <> about_id AND age_youngest >= 18)");
            table.HasCheckConstraint("ck_decisions_change_follows", "outcome NOT IN (5, 6) OR follows_id IS NOT NULL");
            table.HasCheckConstraint("ck_decisions_ages", "age_youngest <= age_oldest AND age_youngest >= 0 AND decides_from BETWEEN 12 AND 16");
        });
        builder.HasKey(d => d.Number);
        builder.Property(d => d.Number).ValueGeneratedOnAdd();
        builder.HasAlternateKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Purpose).HasMaxLength(40);
        builder.Property(d => d.AboutName).HasMaxLength(800);
        builder.Property(d => d.DeciderName).HasMaxLength(800);
        builder.Property(d => d.CaseText).HasMaxLength(200_000);
        builder.HasOne<SigningRow>().WithMany().HasForeignKey(d => d.SigningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(d => d.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DecisionRow>().WithMany().HasForeignKey(d => d.FollowsId).HasPrincipalKey(d => d.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.At).HasDatabaseName("ix_decisions_at");
        builder.HasIndex(d => new { d.AboutId, d.Purpose, d.SigningId }).IsUnique().HasDatabaseName("ux_decisions_once");
    }
}

internal sealed class SealCertificateMapping : IEntityTypeConfiguration<SealCertificateRow>
{
    public void Configure(EntityTypeBuilder<SealCertificateRow> builder)
    {
        builder.ToTable("seal_certificates");
        builder.HasKey(c => c.Thumbprint);
        builder.Property(c => c.Thumbprint).HasMaxLength(64);
        builder.Property(c => c.Certificate).HasMaxLength(20_000);
        builder.Property(c => c.Issuers).HasMaxLength(60_000);
    }
}

internal sealed class CopyMapping : IEntityTypeConfiguration<CopyRow>
{
    public void Configure(EntityTypeBuilder<CopyRow> builder)
    {
        builder.ToTable("copies", table => table.HasCheckConstraint("ck_copies_kind", "kind BETWEEN 1 AND 3"));
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.Property(c => c.Certificate).HasMaxLength(64);
        builder.HasOne<RecordRow>().WithMany().HasForeignKey(c => c.RecordId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SealCertificateRow>().WithMany().HasForeignKey(c => c.Certificate).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Hash).HasDatabaseName("ix_copies_hash");
    }
}

internal sealed class RecordMapping : IEntityTypeConfiguration<RecordRow>
{
    public void Configure(EntityTypeBuilder<RecordRow> builder)
    {
        builder.ToTable("records", table => table.HasCheckConstraint("ck_records_sealed", "sealed_at IS NULL OR (pdf IS NOT NULL AND hash IS NOT NULL AND certificate IS NOT NULL)"));
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.Property(r => r.Certificate).HasMaxLength(64);
        builder.HasOne<SigningRow>().WithMany().HasForeignKey(r => r.SigningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.SigningId, r.AboutId }).IsUnique().HasDatabaseName("ux_records_once");
        builder.HasOne<SealCertificateRow>().WithMany().HasForeignKey(r => r.Certificate).OnDelete(DeleteBehavior.Restrict);

        // A record that waits for its seal is in the last of these alone: signing writes no page for what it does not have yet.
        builder.HasIndex(r => r.Hash).HasFilter("hash IS NOT NULL").HasDatabaseName("ix_records_hash");
        builder.HasIndex(r => r.Certificate).HasFilter("certificate IS NOT NULL").HasDatabaseName("ix_records_certificate");
        builder.HasIndex(r => r.CreatedAt).HasFilter("sealed_at IS NULL").HasDatabaseName("ix_records_waiting");
    }
}
