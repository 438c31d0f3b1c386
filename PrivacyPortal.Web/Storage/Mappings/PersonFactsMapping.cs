using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage.Mappings;

internal sealed class PersonKeyMapping : IEntityTypeConfiguration<PersonKeyRow>
{
    public void Configure(EntityTypeBuilder<PersonKeyRow> builder)
    {
        builder.ToTable("person_keys");
        builder.HasKey(k => new { k.Kind, k.Key, k.PersonId });
        builder.Property(k => k.Key).HasMaxLength(SearchKeys.Longest);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(k => k.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(k => k.PersonId).HasDatabaseName("ix_person_keys_person");
    }
}

internal sealed class ContactMapping : IEntityTypeConfiguration<ContactRow>
{
    public void Configure(EntityTypeBuilder<ContactRow> builder)
    {
        builder.ToTable("contacts", table => table.HasCheckConstraint("ck_contacts_at", "way NOT IN (2, 3, 4) OR \"at\" IS NOT NULL"));
        builder.HasKey(c => c.PersonId);
        builder.Property(c => c.Stamp).IsConcurrencyToken();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AddressMapping : IEntityTypeConfiguration<AddressRow>
{
    public void Configure(EntityTypeBuilder<AddressRow> builder)
    {
        builder.ToTable("addresses");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.PersonId).IsUnique().HasFilter("do_not_use_since IS NULL").HasDatabaseName("ux_addresses_in_use");
    }
}

internal sealed class TieMapping : IEntityTypeConfiguration<TieRow>
{
    public void Configure(EntityTypeBuilder<TieRow> builder)
    {
        builder.ToTable("ties", table => table.HasCheckConstraint("ck_ties_two_people", "one_id <> other_id"));
        builder.HasKey(t => new { t.OneId, t.OtherId, t.Kind });
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(t => t.OneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(t => t.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.OtherId).HasDatabaseName("ix_ties_other");
    }
}

internal sealed class PersonChangeMapping : IEntityTypeConfiguration<PersonChangeRow>
{
    public void Configure(EntityTypeBuilder<PersonChangeRow> builder)
    {
        builder.ToTable("person_changes");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.PersonId, c.At }).HasDatabaseName("ix_person_changes_person");
    }
}

internal sealed class MergeMapping : IEntityTypeConfiguration<MergeRow>
{
    public void Configure(EntityTypeBuilder<MergeRow> builder)
    {
        builder.ToTable("merges", table =>
        {
            table.HasCheckConstraint("ck_merges_two_people", "kept_id <> other_id");
            table.HasCheckConstraint("ck_merges_second_look", "same IS NULL OR (looked_by_id IS NOT NULL AND looked_by_id <> asked_by_id)");
        });
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Stamp).IsConcurrencyToken();
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(m => m.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.OtherId).HasDatabaseName("ix_merges_other");
    }
}

/// <summary>By these the timeline of a person is read from its newest end, a page at a time.</summary>
internal sealed class DecisionTimeMapping : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder) =>
        builder.HasIndex(d => new { d.AboutId, d.At }).HasDatabaseName("ix_decisions_time");
}

internal sealed class RecordTimeMapping : IEntityTypeConfiguration<RecordRow>
{
    public void Configure(EntityTypeBuilder<RecordRow> builder) =>
        builder.HasIndex(r => new { r.AboutId, r.CreatedAt }).HasDatabaseName("ix_records_time");
}
