using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>One entry of the index of names. Kept up by <see cref="NameIndex"/> whenever a person is saved.</summary>
internal sealed class PersonKeyRow
{
    public required KeyKind Kind { get; init; }

    public required string Key { get; init; }

    public required Guid PersonId { get; init; }
}
