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
