using System.Globalization;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>How staff read facts about a person, and what to do when something typed is not one.</summary>
internal static class PersonWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>"3 May 2015", "in 2013", "between 24 November 2015 and 23 November 2018", "not known".</summary>
    public static string Of(DateOfBirth born) => born.Match(
        Day,
        (earliest, latest) =>
            earliest is { Month: 1, Day: 1 } && latest == new DateOnly(earliest.Year, 12, 31) ? FormattableString.Invariant($"in {earliest.Year}")
            : earliest.Day == 1 && latest == earliest.AddMonths(1).AddDays(-1) ? "in " + earliest.ToString("MMMM yyyy", English)
            : $"between {Day(earliest)} and {Day(latest)}",
        () => "not known");

    /// <summary>The date of birth as it stands in the form; only a day, a month or a year can be read back.</summary>
    public static string AsTyped(DateOfBirth born) => Of(born) is var words && words.StartsWith("in ", StringComparison.Ordinal) ? words[3..] : words;

    /// <summary>"11 years old", "12 or 13 years old", "8 to 10 years old", "age not known".</summary>
    public static string AgeOf(DateOfBirth born, DateOnly today)
    {
        var age = born.AgeOn(today);
        return born.Match(
            _ => Years(age.Oldest),
            (_, _) => age.Youngest == age.Oldest ? Years(age.Oldest)
                : FormattableString.Invariant($"{age.Youngest} {(age.Oldest == age.Youngest + 1 ? "or" : "to")} {age.Oldest} years old"),
            () => "age not known");
    }

    /// <summary>How a date of birth is known.</summary>
    public static string Of(DateQuality quality) => quality switch
    {
        DateQuality.Seen => "A document was seen",
        DateQuality.Told => "The family told us",
        DateQuality.Referrer => "Whoever sent them to us told us",
        DateQuality.Assigned => "An office gave them this date",
        _ => "Our best guess",
    };

    public static string Of(Knows knows) => knows switch
    {
        Knows.Yes => "Knows",
        Knows.Partly => "Knows part of it",
        _ => "Does not know",
    };

    public static string Of(NameProblem problem) => problem switch
    {
        NameProblem.TooLong => $"This name is too long. Use at most {PersonName.Longest} letters.",
        NameProblem.NotLetters => "Use letters, spaces, hyphens, full stops and apostrophes. A name can be in any language.",
        _ => "Type the name, as they would like it written.",
    };

    public static string Of(BirthDateProblem problem) => problem switch
    {
        BirthDateProblem.Empty => "Type the date of birth, or what you know of it: 2015, about nine, or not known.",
        BirthDateProblem.YearMissing => "Write the year with four figures, as in 3 May 2015.",
        BirthDateProblem.NoSuchMonth => "There are only twelve months. Write the day first, then the month, as in 13/5/2015.",
        BirthDateProblem.NoSuchDay => "There is no such day in that month. Check the day and the month.",
        BirthDateProblem.InTheFuture => "That day has not come yet. Check the year.",
        BirthDateProblem.TooLongAgo => $"That is more than {DateOfBirth.OldestAge} years ago. Check the year.",
        _ => "We could not read that as a date. Try 3 May 2015, May 2015, 2015, about nine, or not known.",
    };

    private static string Years(int years) => years switch
    {
        0 => "under one year old",
        1 => "1 year old",
        _ => FormattableString.Invariant($"{years} years old"),
    };
}
