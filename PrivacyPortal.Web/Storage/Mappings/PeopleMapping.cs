using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class PeopleMapping : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> builder)
    {
        builder.ToTable("people", table => table.HasCheckConstraint("ck_people_born", "born_earliest <= born_latest"));
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(PersonName.Longest * 4);
        builder.Property(p => p.SearchName).HasMaxLength(PersonName.Longest * 4);
        builder.Property(p => p.Stamp).IsConcurrencyToken();
        builder.Ignore(p => p.Born);
        builder.Property(p => p.Reference).HasMaxLength(PersonReference.Length);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.Reference).IsUnique().HasDatabaseName("ux_people_reference");
        builder.HasIndex(p => p.BornEarliest).HasDatabaseName("ix_people_born");
        builder.HasIndex(p => p.SearchName).HasDatabaseName("ix_people_search_name");
    }
}

internal sealed class ResponsibilityMapping : IEntityTypeConfiguration<ResponsibilityRow>
{
    public void Configure(EntityTypeBuilder<ResponsibilityRow> builder)
    {
        builder.ToTable("responsibilities", table =>
        {
            table.HasCheckConstraint("ck_responsibilities_two_people", "holder_id <> for_id");
            table.HasCheckConstraint("ck_responsibilities_no_own_delegate", "delegated_by_id IS NULL OR (delegated_by_id <> holder_id AND delegated_by_id <> for_id)");
        });
        builder.HasKey(r => new { r.ForId, r.HolderId });
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.ForId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.HolderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.DelegatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.HolderId).HasDatabaseName("ix_responsibilities_holder");
    }
}
