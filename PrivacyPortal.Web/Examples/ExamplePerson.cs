using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Examples;

/// <summary>A made-up person. Each is called Example, so that nobody takes one for a real family.</summary>
internal sealed record ExamplePerson(string Name, DateOfBirth Born, string? CalledName = null, Knows Knows = Knows.No)
{
    /// <summary>Somebody who reached that age so many days ago; a negative number: who will reach it in so many days.</summary>
    public static ExamplePerson Aged(string name, int years, int daysAgo, DateOnly today, Knows knows = Knows.No)
    {
        var birthday = today.AddDays(-daysAgo);
        return new ExamplePerson(name, DateOfBirth.On(Anniversary.Of(birthday, -years)), Knows: knows);
    }

    public PersonRow ToRow(DateTimeOffset at) => new()
    {
        Id = PersonId.New(at).Value,
        Name = PersonName.Parse(Name).Text,
        CalledName = CalledName ?? Name.Split(' ')[0],
        SearchName = Name.ToLowerInvariant(),
        BornEarliest = Born.Earliest,
        BornLatest = Born.Latest,
        BornQuality = Born.Quality,
        BornUnknown = false,
        Language = "en-GB",
        ChildKnows = Knows,
        IsExample = true,
        AddedAt = at,
        Stamp = Guid.CreateVersion7(at),
    };
}
