using System.Security.Cryptography;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>A person as kept. There is no column for offence, prison or health: the model has no place for them (SR-12).</summary>
internal sealed class PersonRow
{
    public required Guid Id { get; init; }

    /// <summary>What staff say instead of the name; see <see cref="PersonReference"/>.</summary>
    public string Reference { get; init; } = RandomNumberGenerator.GetString(PersonReference.Signs, PersonReference.Length);

    public required string Name { get; set; }

    /// <summary>What they like to be called; the name's first word where they did not say.</summary>
    public required string CalledName { get; set; }

    /// <summary>The name without accents and capitals, for search.</summary>
    public required string SearchName { get; set; }

    public required DateOnly BornEarliest { get; set; }

    public required DateOnly BornLatest { get; set; }

    public required DateQuality BornQuality { get; set; }

    /// <summary>Nothing is known of the date at all.</summary>
    public required bool BornUnknown { get; set; }

    /// <summary>BCP 47, the language in which they would rather read.</summary>
    public required string Language { get; set; }

    /// <summary>What helps them to read, hear and answer.</summary>
    public AccessNeeds Needs { get; set; }

    /// <summary>Whether the child has been told where their relative is; only then may a child's words say it (R9.4).</summary>
    public required Knows ChildKnows { get; set; }

    /// <summary>The entry that stays, where this was one person entered twice.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>Made up, for trying the portal.</summary>
    public required bool IsExample { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Changes with every change, so that two who edit at once notice.</summary>
    public Guid Stamp { get; set; }

    public Person ToPerson() => new() { Id = new PersonId(Id), Name = PersonName.Parse(Name), Born = Born };

    public DateOfBirth Born => BornOf(BornEarliest, BornLatest, BornQuality, BornUnknown);

    /// <summary>A date of birth from its columns.</summary>
    public static DateOfBirth BornOf(DateOnly earliest, DateOnly latest, DateQuality quality, bool unknown) =>
        unknown ? DateOfBirth.NotKnown(latest) : DateOfBirth.Between(earliest, latest, quality);
}
