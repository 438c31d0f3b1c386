using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What a worker types about one person: the form's own state.</summary>
public sealed class PersonEntry
{
    /// <summary>Fields that a problem can point at; the form puts its own prefix before them.</summary>
    public const string NameField = "name";

    public const string CalledField = "called";

    public const string BornField = "born";

    public string Language { get; set; } = Languages.English;

    public AccessNeeds Needs { get; set; }

    public string? Name { get; set; }

    /// <summary>What they like to be called; the name's first word where nothing is typed.</summary>
    public string? Called { get; set; }

    /// <summary>The date of birth in any of the ways that people write it.</summary>
    public string? Born { get; set; }

    public DateQuality BornQuality { get; set; } = DateQuality.Told;

    public Knows ChildKnows { get; set; } = Knows.No;

    /// <summary>The date of birth as far as it can be read now.</summary>
    public DateOfBirth? BornOn(DateOnly today) => TypedBirthDate.TryRead(Born, today, BornQuality, out var born, out _) ? born : null;

    /// <summary>Reads all of it, or says everything that is wrong at once; a date of birth that nobody has touched stays as it is.</summary>
    internal PersonFacts? Read(DateOnly today, out IReadOnlyList<FieldError> problems, DateOfBirth? unchanged = null)
    {
        var wrong = new List<FieldError>();
        if (!PersonName.TryParse(Name, out var name, out var nameProblem))
        {
            wrong.Add(new FieldError(NameField, PersonWords.Of(nameProblem)));
        }

        PersonName? called = null;
        if (!string.IsNullOrWhiteSpace(Called) && !PersonName.TryParse(Called, out called, out var calledProblem))
        {
            wrong.Add(new FieldError(CalledField, PersonWords.Of(calledProblem)));
        }

        var born = unchanged?.Match<DateOfBirth?>(_ => null, (earliest, latest) => DateOfBirth.Between(earliest, latest, BornQuality), () => unchanged);
        if (born is null && !TypedBirthDate.TryRead(Born, today, BornQuality, out born, out var bornProblem))
        {
            wrong.Add(new FieldError(BornField, PersonWords.Of(bornProblem)));
        }

        problems = wrong;
        return name is null || born is null || wrong.Count > 0 ? null : new PersonFacts
        {
            Name = name,
            Called = called ?? PersonName.Parse(name.Text.Split(' ')[0]),
            Born = born,
            Language = Languages.All.ContainsKey(Language) ? Language : Languages.English,
            Needs = Needs,
            ChildKnows = ChildKnows,
        };
    }
}

/// <summary>A person's facts, read and right.</summary>
internal sealed record PersonFacts
{
    public required PersonName Name { get; init; }

    public required PersonName Called { get; init; }

    public required DateOfBirth Born { get; init; }

    public required string Language { get; init; }

    public required AccessNeeds Needs { get; init; }

    public required Knows ChildKnows { get; init; }
}
