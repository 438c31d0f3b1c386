using CsCheck;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.People;

public class BirthDateStories
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("3 May 2015")]
    [InlineData("3/5/2015")]
    [InlineData("03-05-2015")]
    [InlineData(" 3.5.2015 ")]
    [InlineData("2015-05-03")]
    [InlineData("3rd of May, 2015")]
    [InlineData("May 3rd 2015")]
    [InlineData("3 MAY 2015")]
    [InlineData("٣/٥/٢٠١٥")]
    public void A_day_may_be_written_in_many_ways(string typed)
    {
        var born = Read(typed);

        Assert.Equal((new DateOnly(2015, 5, 3), new DateOnly(2015, 5, 3)), (born.Earliest, born.Latest));
        Assert.Equal(DateQuality.Told, born.Quality);
    }

    [Theory]
    [InlineData("May 2015", "2015-05-01", "2015-05-31")]
    [InlineData("5/2015", "2015-05-01", "2015-05-31")]
    [InlineData("2013", "2013-01-01", "2013-12-31")]
    [InlineData("born in 2013", "2013-01-01", "2013-12-31")]
    [InlineData("2026", "2026-01-01", "2026-11-23")]
    [InlineData("November 2026", "2026-11-01", "2026-11-23")]
    [InlineData("1915", "1915-11-24", "1915-12-31")]
    [InlineData("about nine", "2015-11-24", "2018-11-23")]
    [InlineData("9", "2015-11-24", "2018-11-23")]
    [InlineData("nine years old", "2015-11-24", "2018-11-23")]
    [InlineData("about 9 or 10", "2014-11-24", "2018-11-23")]
    [InlineData("about forty-two", "1982-11-24", "1985-11-23")]
    [InlineData("0", "2024-11-24", "2026-11-23")]
    public void What_is_less_than_a_day_becomes_a_span(string typed, string earliest, string latest)
    {
        var born = Read(typed);

        Assert.Equal((DateOnly.Parse(earliest), DateOnly.Parse(latest)), (born.Earliest, born.Latest));
    }

    [Theory]
    [InlineData("not known")]
    [InlineData("Unknown")]
    [InlineData("don't know")]
    public void Not_known_is_an_answer(string typed) =>
        Assert.True(Read(typed).Match(_ => false, (_, _) => false, () => true));

    [Theory]
    [InlineData("", BirthDateProblem.Empty)]
    [InlineData(null, BirthDateProblem.Empty)]
    [InlineData("   ", BirthDateProblem.Empty)]
    [InlineData("31/02/2013", BirthDateProblem.NoSuchDay)]
    [InlineData("29 February 2013", BirthDateProblem.NoSuchDay)]
    [InlineData("0/5/2013", BirthDateProblem.NoSuchDay)]
    [InlineData("5/13/2015", BirthDateProblem.NoSuchMonth)]
    [InlineData("13/14", BirthDateProblem.YearMissing)]
    [InlineData("3/5/15", BirthDateProblem.YearMissing)]
    [InlineData("3 May", BirthDateProblem.YearMissing)]
    [InlineData("0001-01-01", BirthDateProblem.TooLongAgo)]
    [InlineData("1900", BirthDateProblem.TooLongAgo)]
    [InlineData("23 November 1915", BirthDateProblem.TooLongAgo)]
    [InlineData("about 150", BirthDateProblem.TooLongAgo)]
    [InlineData("24/11/2026", BirthDateProblem.InTheFuture)]
    [InlineData("2027", BirthDateProblem.InTheFuture)]
    [InlineData("9999", BirthDateProblem.InTheFuture)]
    [InlineData("0000", BirthDateProblem.TooLongAgo)]
    [InlineData("soon", BirthDateProblem.NotUnderstood)]
    [InlineData("about", BirthDateProblem.NotUnderstood)]
    [InlineData("10 or 9", BirthDateProblem.NotUnderstood)]
    [InlineData("3 3 May 2015", BirthDateProblem.NotUnderstood)]
    [InlineData("=cmd|'/c calc'!A1", BirthDateProblem.NotUnderstood)]
    public void What_is_not_a_date_of_birth_is_refused_with_its_reason(string? typed, BirthDateProblem why)
    {
        Assert.False(TypedBirthDate.TryRead(typed, Today, DateQuality.Told, out var born, out var problem));
        Assert.Null(born);
        Assert.Equal(why, problem);
    }

    [Fact]
    public void Whatever_is_read_a_living_person_can_have_been_born_then() =>
        Gen.OneOf(Gen.String, AlmostADate).Sample(typed =>
            !TypedBirthDate.TryRead(typed, Today, DateQuality.Told, out var born, out var problem)
                ? born is null && problem != BirthDateProblem.None
                : born!.IsPossibleOn(Today) && born.Earliest <= born.Latest && problem == BirthDateProblem.None);

    [Fact]
    public void A_guess_makes_nobody_older_than_they_are() =>
        Gen.Select(Gen.Int[0, 109], Gen.Int[0, 364], Gen.Int[-1, 1]).Sample(person =>
        {
            var (age, days, slip) = person;
            var truly = Anniversary.Of(Today, -age).AddDays(-days);
            if (truly < Today.AddDays(-366 * 110) || age + slip < 0 || !DateOfBirth.On(truly).IsPossibleOn(Today))
            {
                return;
            }

            var said = Anniversary.YearsOn(truly, Today) + slip;
            var span = Read(FormattableString.Invariant($"about {Math.Max(0, said)}")).AgeOn(Today);
            Assert.InRange(Anniversary.YearsOn(truly, Today), span.Youngest, span.Oldest);
        });

    [Fact]
    public void Every_day_that_is_written_out_is_read_back() =>
        Gen.Int[0, 40_000].Select(days => Today.AddDays(-days)).Sample(day =>
            new[] { "d MMMM yyyy", "d/M/yyyy", "yyyy-MM-dd", "MMM d, yyyy" }.All(form =>
                Read(day.ToString(form, System.Globalization.CultureInfo.InvariantCulture)).Match(exact => exact == day, (_, _) => false, () => false)));

    private static Gen<string> AlmostADate { get; } =
        from day in Gen.Int[0, 40]
        from month in Gen.Int[0, 15]
        from year in Gen.Int[0, 2100]
        from sign in Gen.OneOf("/", "-", " ", ".", " May ", " or ", "")
        from shape in Gen.Int[0, 4]
        select shape switch
        {
            0 => $"{day}{sign}{month}{sign}{year}",
            1 => $"{month}{sign}{year}",
            2 => $"about {day}{sign}{month}",
            3 => $"{year:0000}-{month:00}-{day:00}",
            _ => $"{year}",
        };

    private static DateOfBirth Read(string typed)
    {
        Assert.True(TypedBirthDate.TryRead(typed, Today, DateQuality.Told, out var born, out var problem), $"{typed}: {problem}");
        return born;
    }
}
