using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>One line of the list: enough to know who it is, and what to mind before speaking.</summary>
internal sealed record FoundPerson
{
    public required PersonId Id { get; init; }

    public required string Name { get; init; }

    public required string Called { get; init; }

    public required DateOfBirth Born { get; init; }

    public required PersonReference Reference { get; init; }

    public required string Language { get; init; }

    public required AccessNeeds Needs { get; init; }

    public required bool IsExample { get; init; }

    public required How How { get; init; }

    public static FoundPerson Of(PersonRow row, How how) => new()
    {
        Id = new PersonId(row.Id),
        Name = row.Name,
        Called = row.CalledName,
        Born = row.Born,
        Reference = PersonReference.TryParse(row.Reference, out var reference) ? reference : throw new FormatException("A reference is not one."),
        Language = row.Language,
        Needs = row.Needs,
        IsExample = row.IsExample,
        How = how,
    };

    /// <summary>Whether every word that was typed is near some word of the name.</summary>
    public bool Fits(IReadOnlyList<string> typed) => typed.All(word => Nearest(word) <= Allowed(word));

    /// <summary>How far what was typed is from the name: nothing when each word begins one of its words.</summary>
    public int Distance(IReadOnlyList<string> typed) => typed.Sum(Nearest);

    // A slip in a short word, two or three in a longer one; one more where it sounds alike.
    private int Allowed(string word) => (word.Length < 6 ? 1 : word.Length < 8 ? 2 : 3) + (How == How.Sound ? 1 : 0);

    private int Nearest(string word) =>
        SearchKeys.WordsOf(Name, Called).Min(own => Math.Min(Steps(word, own), Steps(word, own[..Math.Min(own.Length, word.Length)])));

    // Letters to put in, take out, change or swap to make one word of the other.
    private static int Steps(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                steps[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1, steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
                }
            }
        }

        return steps[a.Length, b.Length];
    }
}

/// <summary>How somebody was found.</summary>
internal enum How
{
    Reference = 1,
    Born = 2,
    Name = 3,

    /// <summary>It sounds alike.</summary>
    Sound = 4,

    /// <summary>A letter was missing, too many or another.</summary>
    Slip = 5,
}
