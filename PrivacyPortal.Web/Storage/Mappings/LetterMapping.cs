using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class LetterMapping : IEntityTypeConfiguration<LetterRow>
{
    public void Configure(EntityTypeBuilder<LetterRow> builder)
    {
        builder.ToTable("letters", table => table.HasCheckConstraint("ck_letters_done", "(done_at IS NOT NULL) = (state IN (3, 4, 7))"));
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Words).HasMaxLength(20_000);
        builder.Property(l => l.Note).HasMaxLength(1_000);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(l => l.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.ToId, l.DoneAt }).HasDatabaseName("ix_letters_to");
        builder.HasIndex(l => new { l.State, l.NextTryAt }).HasDatabaseName("ix_letters_open");
    }
}

internal sealed class LetterCauseMapping : IEntityTypeConfiguration<LetterCauseRow>
{
    public void Configure(EntityTypeBuilder<LetterCauseRow> builder)
    {
        builder.ToTable("letter_causes");
        builder.HasKey(c => new { c.Kind, c.CauseId });
        builder.HasOne<LetterRow>().WithMany().HasForeignKey(c => c.LetterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.AboutId).OnDelete(DeleteBehavior.Restrict);
    }
}
