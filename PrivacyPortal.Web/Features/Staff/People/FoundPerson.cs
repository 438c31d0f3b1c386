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
        Reference = ReferenceOf(row.Reference),
        Language = row.Language,
        Needs = row.Needs,
        IsExample = row.IsExample,
        How = how,
    };

    /// <summary>A reference as it is kept.</summary>
    public static PersonReference ReferenceOf(string kept) =>
        PersonReference.TryParse(kept, out var reference) ? reference : throw new FormatException("A reference is not one.");

    /// <summary>
    /// How far what was typed is from the name: nothing when each word begins one of its words; <see langword="null"/> when some word
    /// is near none of them.
    /// </summary>
    public int? Distance(IReadOnlyList<string> typed)
    {
        var own = SearchKeys.WordsOf(Name, Called);
        var distance = 0;
        foreach (var word in typed)
        {
            if (Nearest(word, own, Allowed(word)) is not { } steps)
            {
                return null;
            }

            distance += steps;
        }

        return distance;
    }

    // A slip in a short word, two or three in a longer one; one more where it sounds alike.
    private int Allowed(string word) => (word.Length < 6 ? 1 : word.Length < 8 ? 2 : 3) + (How == How.Sound ? 1 : 0);

    private static int? Nearest(string word, IReadOnlyList<string> own, int atMost)
    {
        var nearest = atMost + 1;
        foreach (var one in own)
        {
            if (one.StartsWith(word, StringComparison.Ordinal))
            {
                return 0;
            }

            // The whole word, and as much of it as was typed. Words that differ in length by more can't be nearer.
            if (Math.Abs(one.Length - word.Length) < nearest)
            {
                nearest = Math.Min(nearest, Steps(word, one));
            }

            if (one.Length > word.Length)
            {
                nearest = Math.Min(nearest, Steps(word, one.AsSpan(0, word.Length)));
            }
        }

        return nearest > atMost ? null : nearest;
    }

    // Letters to put in, take out, change or swap to make one word of the other.
    private static int Steps(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var wide = b.Length + 1;
        var cells = (a.Length + 1) * wide;
        var steps = cells <= 1024 ? stackalloc int[cells] : new int[cells];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                var at = (i * wide) + j;
                steps[at] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(steps[at - wide], steps[at - 1]) + 1, steps[at - wide - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    steps[at] = Math.Min(steps[at], steps[at - (2 * wide) - 2] + 1);
                }
            }
        }

        return steps[cells - 1];
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
