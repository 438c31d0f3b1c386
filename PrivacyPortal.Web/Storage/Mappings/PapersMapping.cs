using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class FormMapping : IEntityTypeConfiguration<FormRow>
{
    public void Configure(EntityTypeBuilder<FormRow> builder)
    {
        builder.ToTable("forms");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Code).HasMaxLength(64);
        builder.Property(f => f.PrintedById).HasMaxLength(100);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NoticeVersionRow>().WithMany().HasForeignKey(f => f.Version).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(f => f.Questions).WithOne().HasForeignKey(q => q.FormId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.Code).IsUnique().HasDatabaseName("ux_forms_code");
    }
}

internal sealed class FormQuestionMapping : IEntityTypeConfiguration<FormQuestionRow>
{
    public void Configure(EntityTypeBuilder<FormQuestionRow> builder)
    {
        builder.ToTable("form_questions");
        builder.HasKey(q => new { q.FormId, q.Place });
        builder.Property(q => q.Purpose).HasMaxLength(40);
        builder.Property(q => q.Words).HasMaxLength(64);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(q => q.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(q => new { q.FormId, q.AboutId, q.Purpose }).IsUnique().HasDatabaseName("ux_form_questions_once");
    }
}

internal sealed class PaperMapping : IEntityTypeConfiguration<PaperRow>
{
    public void Configure(EntityTypeBuilder<PaperRow> builder)
    {
        builder.ToTable("papers", table =>
        {
            table.HasCheckConstraint("ck_papers_second", "checked_by_id IS NULL OR checked_by_id <> entered_by_id");
            table.HasCheckConstraint("ck_papers_checked", "(checked_at IS NULL) = (checked_by_id IS NULL) AND (checked_at IS NULL) = (matches IS NULL)");
            table.HasCheckConstraint("ck_papers_wrong", "matches IS NULL OR matches OR wrong IS NOT NULL");
        });
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.ScanHash).HasMaxLength(64);
        builder.Property(p => p.Body).HasMaxLength(64);
        builder.Property(p => p.EnteredById).HasMaxLength(100);
        builder.Property(p => p.CheckedById).HasMaxLength(100);
        builder.Property(p => p.Wrong).HasMaxLength(1_000);
        builder.HasOne<FormRow>().WithMany().HasForeignKey(p => p.FormId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Answers).WithOne().HasForeignKey(a => a.PaperId).OnDelete(DeleteBehavior.Restrict);

        // A form counts once: one that waits or matched stands in the way of another, one that was sent back does not.
        builder.HasIndex(p => p.FormId).IsUnique().HasFilter("matches IS NULL OR matches").HasDatabaseName("ux_papers_once");
        builder.HasIndex(p => p.DueBy).HasFilter("checked_at IS NULL").HasDatabaseName("ix_papers_waiting");
    }
}

internal sealed class PaperAnswerMapping : IEntityTypeConfiguration<PaperAnswerRow>
{
    public void Configure(EntityTypeBuilder<PaperAnswerRow> builder)
    {
        builder.ToTable("paper_answers", table => table.HasCheckConstraint("ck_paper_answers_answer", "answer IN ('yes', 'no', 'not-now')"));
        builder.HasKey(a => new { a.PaperId, a.AboutId, a.Purpose });
        builder.Property(a => a.Purpose).HasMaxLength(40);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.AboutId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScanMapping : IEntityTypeConfiguration<ScanRow>
{
    public void Configure(EntityTypeBuilder<ScanRow> builder)
    {
        builder.ToTable("scans");
        builder.HasKey(s => new { s.PaperId, s.Page });
        builder.Property(s => s.Hash).HasMaxLength(64);
        builder.HasOne<PaperRow>().WithMany().HasForeignKey(s => s.PaperId).OnDelete(DeleteBehavior.Restrict);
    }
}
