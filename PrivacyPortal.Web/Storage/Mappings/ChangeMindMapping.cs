using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class ChoiceCardMapping : IEntityTypeConfiguration<ChoiceCardRow>
{
    public void Configure(EntityTypeBuilder<ChoiceCardRow> builder)
    {
        builder.ToTable("choice_cards");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Secret).IsUnique().HasDatabaseName("ux_choice_cards_secret");
        builder.HasIndex(c => c.Code).IsUnique().HasDatabaseName("ux_choice_cards_code");
        builder.HasIndex(c => c.PersonId).HasDatabaseName("ix_choice_cards_person");
    }
}

internal sealed class MySessionMapping : IEntityTypeConfiguration<MySessionRow>
{
    public void Configure(EntityTypeBuilder<MySessionRow> builder)
    {
        builder.ToTable("my_sessions");
        builder.HasKey(s => s.Key);
        builder.HasOne<ChoiceCardRow>().WithMany().HasForeignKey(s => s.CardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.PersonId, s.OpenedAt }).HasDatabaseName("ix_my_sessions_person");
    }
}

internal sealed class TellParentsMapping : IEntityTypeConfiguration<TellParentsRow>
{
    public void Configure(EntityTypeBuilder<TellParentsRow> builder)
    {
        builder.ToTable("tell_parents");
        builder.HasKey(t => t.PersonId);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RequestMapping : IEntityTypeConfiguration<RequestRow>
{
    public void Configure(EntityTypeBuilder<RequestRow> builder)
    {
        builder.ToTable("requests");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Words).HasMaxLength(4_000);
        builder.Property(r => r.Answer).HasMaxLength(4_000);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.AnsweredAt, r.DueOn }).HasDatabaseName("ix_requests_open");
    }
}
