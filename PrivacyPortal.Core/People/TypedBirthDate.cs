using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace PrivacyPortal.Core.People;

/// <summary>
/// Reads a date of birth as people write and say it: "3 May 2015", "3/5/2015", "May 2015", "2015", "about nine", "not known". What is
/// less than a day becomes a span, wide enough that a guess makes nobody older than they are (R2.22).
/// </summary>
public static class TypedBirthDate
{
    /// <summary>By how many years "about nine" may be wrong either way (R2.22).</summary>
    public const int YearsEitherWay = 1;

    private static readonly string[] NotKnown = ["not known", "unknown", "dont know", "do not know", "not sure", "no idea"];

    private static readonly string[] Fillers =
    [
        "about", "around", "roughly", "aged", "age", "circa", "maybe", "approx", "approximately", "nearly", "almost", "over",
        "born", "in", "on", "of", "the", "years", "year", "old", "yrs", "yr",
    ];

    private static readonly string[] Ordinals = ["st", "nd", "rd", "th"];

    private static readonly string[] Small =
    [
        "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Reads what was typed, as seen on <paramref name="today"/>; <paramref name="problem"/> says what is wrong with it.</summary>
    public static bool TryRead(string? typed, DateOnly today, DateQuality quality, [NotNullWhen(true)] out DateOfBirth? born, out BirthDateProblem problem)
    {
        var text = Tidy(typed ?? "");
        if (NotKnown.Contains(text))
        {
            (born, problem) = (DateOfBirth.NotKnown(today), BirthDateProblem.None);
            return true;
        }

        (var span, problem) = text.Length == 0 ? Wrong(BirthDateProblem.Empty) : Read([.. text.Split(' ').Where(w => !Fillers.Contains(w))], today);
        problem = problem == BirthDateProblem.None ? ProblemOf(span, today) : problem;
        born = problem == BirthDateProblem.None ? WithinALife(span, today, quality) : null;
        return born is not null;
    }

    private static (Span Span, BirthDateProblem Problem) Read(string[] words, DateOnly today)
    {
        var parts = words.Select(Part.Of).ToArray();
        return parts switch
        {
            [{ Number: { } day, IsYear: false }, { Month: { } month }, { Number: { } year, IsYear: true }] => Day(year, month, day),
            [{ Month: { } month }, { Number: { } day, IsYear: false }, { Number: { } year, IsYear: true }] => Day(year, month, day),
            [{ Number: { } day, IsYear: false }, { Number: { } month, IsYear: false }, { Number: { } year, IsYear: true }] => Day(year, month, day),
            [{ Number: { } year, IsYear: true }, { Number: { } month, IsYear: false }, { Number: { } day, IsYear: false }] => Day(year, month, day),
            [{ Month: { } month }, { Number: { } year, IsYear: true }] => WholeMonth(year, month),
            [{ Number: { } month, IsYear: false }, { Number: { } year, IsYear: true }] => WholeMonth(year, month),
            [{ Number: { } year, IsYear: true }] => WholeYear(year),
            { Length: 2 or 3 } when parts.All(p => p.IsPartOfADate) && !parts.Any(p => p.IsYear) => Wrong(BirthDateProblem.YearMissing),
            _ => Aged(words, today),
        };
    }

    // "About nine": from ten or just under eleven down to eight.
    private static (Span Span, BirthDateProblem Problem) Aged(string[] words, DateOnly today)
    {
        var between = Array.FindIndex(words, w => w is "or" or "to");
        var first = Age(between < 0 ? words : words[..between]);
        var last = between < 0 ? first : Age(words[(between + 1)..]);
        return first is not { } youngest || last is not { } oldest || youngest > oldest ? Wrong(BirthDateProblem.NotUnderstood)
            : oldest > DateOfBirth.OldestAge ? Wrong(BirthDateProblem.TooLongAgo)
            : (new Span(Back(today, oldest + YearsEitherWay + 1).AddDays(1), youngest < YearsEitherWay ? today : Back(today, youngest - YearsEitherWay)), BirthDateProblem.None);
    }

    private static int? Age(string[] words) => words switch
    {
        [var one] when one.Length <= 3 && one.All(char.IsAsciiDigit) => int.Parse(one, CultureInfo.InvariantCulture),
        [var one] when Small.Contains(one) => Array.IndexOf(Small, one),
        [var one] when Tens.Contains(one) => (Array.IndexOf(Tens, one) + 2) * 10,
        [var ten, var one] when Tens.Contains(ten) && Array.IndexOf(Small, one) is > 0 and < 10 => ((Array.IndexOf(Tens, ten) + 2) * 10) + Array.IndexOf(Small, one),
        _ => null,
    };

    private static (Span Span, BirthDateProblem Problem) Day(int year, int month, int day) =>
        WholeMonth(year, month) is { Problem: not BirthDateProblem.None } wrong ? wrong
        : day < 1 || day > DateTime.DaysInMonth(year, month) ? Wrong(BirthDateProblem.NoSuchDay)
        : (new Span(new DateOnly(year, month, day), new DateOnly(year, month, day)), BirthDateProblem.None);

    private static (Span Span, BirthDateProblem Problem) WholeMonth(int year, int month) =>
        year < 1 ? Wrong(BirthDateProblem.TooLongAgo)
        : month is < 1 or > 12 ? Wrong(BirthDateProblem.NoSuchMonth)
        : (new Span(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))), BirthDateProblem.None);

    private static (Span Span, BirthDateProblem Problem) WholeYear(int year) =>
        year < 1 ? Wrong(BirthDateProblem.TooLongAgo) : (new Span(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), BirthDateProblem.None);

    private static BirthDateProblem ProblemOf(Span span, DateOnly today) =>
        span.Earliest > today ? BirthDateProblem.InTheFuture
        : Anniversary.YearsOn(span.Latest, today) > DateOfBirth.OldestAge ? BirthDateProblem.TooLongAgo
        : BirthDateProblem.None;

    // Of a year or a month, the days on which a living person can have been born.
    private static DateOfBirth WithinALife(Span span, DateOnly today, DateQuality quality)
    {
        var first = Back(today, DateOfBirth.OldestAge + 1).AddDays(1);
        return span.Earliest == span.Latest
            ? DateOfBirth.On(span.Earliest, quality)
            : DateOfBirth.Between(span.Earliest < first ? first : span.Earliest, span.Latest > today ? today : span.Latest, quality);
    }

    private static DateOnly Back(DateOnly day, int years) => Anniversary.Of(day, -years);

    private static (Span Span, BirthDateProblem Problem) Wrong(BirthDateProblem problem) => (default, problem);

    // Small letters, plain figures in any script, and a space for every sign that stands between.
    private static string Tidy(string typed)
    {
        var tidy = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
            {
                tidy.Append((int)Rune.GetNumericValue(rune));
            }
            else if (Rune.IsLetter(rune))
            {
                tidy.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value is not ('\'' or 0x2019))
            {
                tidy.Append(' ');
            }
        }

        return string.Join(' ', tidy.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private readonly record struct Span(DateOnly Earliest, DateOnly Latest);

    // One word of it: four figures are a year, 0001 too.
    private readonly record struct Part(int? Number, bool IsYear, int? Month)
    {
        public bool IsPartOfADate => Number is not null || Month is not null;

        public static Part Of(string word)
        {
            var figures = word.Length > 2 && Ordinals.Contains(word[^2..]) ? word[..^2] : word;
            var isNumber = figures.Length is > 0 and <= 4 && figures.All(char.IsAsciiDigit);
            return new Part(isNumber ? int.Parse(figures, CultureInfo.InvariantCulture) : null, isNumber && word.Length == 4, MonthOf(word));
        }

        private static int? MonthOf(string word)
        {
            var at = word.Length < 3 || !char.IsAsciiLetter(word[0]) ? -1
                : Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, m => m.StartsWith(word == "sept" ? "sep" : word, StringComparison.OrdinalIgnoreCase));
            return at is >= 0 and < 12 ? at + 1 : null;
        }
    }
}

/// <summary>Why what was typed is not a date of birth (T-13).</summary>
public enum BirthDateProblem
{
    None,
    Empty,

    /// <summary>Neither a date, nor an age, nor "not known".</summary>
    NotUnderstood,

    /// <summary>A day and a month, or a year of two figures: 13/14 can be read in too many ways.</summary>
    YearMissing,

    /// <summary>There is no month 13; perhaps the month came first.</summary>
    NoSuchMonth,

    /// <summary>31 February, or 29 February in a year that has none.</summary>
    NoSuchDay,
    InTheFuture,

    /// <summary>More than <see cref="DateOfBirth.OldestAge"/> years ago.</summary>
    TooLongAgo,
}
