using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class LegalStatusMapping : IEntityTypeConfiguration<LegalStatusRow>
{
    public void Configure(EntityTypeBuilder<LegalStatusRow> builder)
    {
        builder.ToTable("legal_statuses");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(s => s.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.AboutId).HasDatabaseName("ix_legal_statuses_about");
    }
}

internal sealed class BlockMapping : IEntityTypeConfiguration<BlockRow>
{
    public void Configure(EntityTypeBuilder<BlockRow> builder)
    {
        builder.ToTable("blocks", table => table.HasCheckConstraint("ck_blocks_lifted_by_someone", "(lifted_at IS NULL) = (lifted_by_id IS NULL)"));
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(b => b.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(b => b.SignatoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => b.AboutId).HasDatabaseName("ix_blocks_about");
    }
}

internal sealed class RiskMapping : IEntityTypeConfiguration<RiskRow>
{
    public void Configure(EntityTypeBuilder<RiskRow> builder)
    {
        builder.ToTable("risks", table =>
        {
            table.HasCheckConstraint("ck_risks_two_people", "about_id <> risk_id");
            table.HasCheckConstraint("ck_risks_lifted_by_someone", "(lifted_at IS NULL) = (lifted_by_id IS NULL)");
        });
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.RiskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.AboutId).HasDatabaseName("ix_risks_about");
    }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<FindingRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> builder)
    {
        builder.ToTable("findings", table => table.HasCheckConstraint("ck_findings_two_workers", "second_id IS NULL OR second_id <> by_id"));
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(f => f.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.AboutId).HasDatabaseName("ix_findings_about");
    }
}

internal sealed class AttorneyMapping : IEntityTypeConfiguration<AttorneyRow>
{
    public void Configure(EntityTypeBuilder<AttorneyRow> builder)
    {
        builder.ToTable("attorneys", table => table.HasCheckConstraint("ck_attorneys_two_people", "about_id <> holder_id"));
        builder.HasKey(a => new { a.AboutId, a.HolderId });
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.HolderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CouncilAnswerMapping : IEntityTypeConfiguration<CouncilAnswerRow>
{
    public void Configure(EntityTypeBuilder<CouncilAnswerRow> builder)
    {
        builder.ToTable("council_answers");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.AboutId).HasDatabaseName("ix_council_answers_about");
    }
}

internal sealed class ObjectionMapping : IEntityTypeConfiguration<ObjectionRow>
{
    public void Configure(EntityTypeBuilder<ObjectionRow> builder)
    {
        builder.ToTable("objections", table => table.HasCheckConstraint("ck_objections_reviewed_by_someone", "(reviewed_at IS NULL) = (reviewed_by_id IS NULL)"));
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(o => o.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(o => o.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => o.AboutId).HasDatabaseName("ix_objections_about");
    }
}

internal sealed class LeavingMapping : IEntityTypeConfiguration<LeavingRow>
{
    public void Configure(EntityTypeBuilder<LeavingRow> builder)
    {
        builder.ToTable("leavings");
        builder.HasKey(l => l.AboutId);
        builder.Property(l => l.AboutId).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(l => l.AboutId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LeavingAnswerMapping : IEntityTypeConfiguration<LeavingAnswerRow>
{
    public void Configure(EntityTypeBuilder<LeavingAnswerRow> builder)
    {
        builder.ToTable("leaving_answers", table => table.HasCheckConstraint("ck_leaving_answers_told", "(told_by IS NULL) = (recorded_by_id IS NULL)"));
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Purpose).HasMaxLength(40);
        builder.Property(a => a.Asked).HasMaxLength(2_000);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DecisionRow>().WithMany().HasForeignKey(a => a.YesId).HasPrincipalKey(d => d.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.AboutId, a.At }).HasDatabaseName("ix_leaving_answers_about");
    }
}

internal sealed class ApprovalMapping : IEntityTypeConfiguration<ApprovalRow>
{
    public void Configure(EntityTypeBuilder<ApprovalRow> builder)
    {
        builder.ToTable("approvals", table =>
        {
            table.HasCheckConstraint("ck_approvals_two_people", "decided_by_id IS NULL OR decided_by_id <> asked_by_id");
            table.HasCheckConstraint("ck_approvals_decided_whole", "(decided_by_id IS NULL) = (decided_at IS NULL) AND (decided_by_id IS NULL) = (approved IS NULL)");
        });
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Words).HasMaxLength(2_000);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DecisionRow>().WithMany().HasForeignKey(a => a.DecisionId).HasPrincipalKey(d => d.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.AboutId).HasDatabaseName("ix_approvals_about");
        builder.HasIndex(a => a.DecidedAt).HasDatabaseName("ix_approvals_open");
    }
}

internal sealed class InvalidationMapping : IEntityTypeConfiguration<InvalidationRow>
{
    public void Configure(EntityTypeBuilder<InvalidationRow> builder)
    {
        builder.ToTable("invalidations", table => table.HasCheckConstraint("ck_invalidations_two_people", "approved_by_id IS NULL OR approved_by_id <> by_id"));
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Purpose).HasMaxLength(40);
        builder.HasOne<DecisionRow>().WithMany().HasForeignKey(i => i.DecisionId).HasPrincipalKey(d => d.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(i => i.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.DecisionId).IsUnique().HasDatabaseName("ux_invalidations_once");
        builder.HasIndex(i => i.AboutId).HasDatabaseName("ix_invalidations_about");
    }
}
