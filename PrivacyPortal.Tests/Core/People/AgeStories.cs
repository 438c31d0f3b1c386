using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.People;

public class AgeStories
{
    [Theory]
    [InlineData("T-01", "2013-11-24", "2026-11-23", 12)]
    [InlineData("T-02", "2013-11-24", "2026-11-24", 13)]
    [InlineData("T-03", "2012-02-29", "2025-02-28", 12)]
    [InlineData("T-04", "2012-02-29", "2025-03-01", 13)]
    [InlineData("T-07", "2015-03-01", "2028-03-01", 13)]
    [InlineData("T-08", "2008-11-23", "2026-11-23", 18)]
    public void An_age_is_reached_at_the_start_of_the_anniversary(string vector, string born, string day, int age)
    {
        var span = DateOfBirth.On(DateOnly.Parse(born)).AgeOn(DateOnly.Parse(day));

        Assert.True(span == new AgeSpan(age, age), $"{vector}: expected {age}, found {span}");
    }

    [Fact]
    public void T10_half_past_eleven_at_night_in_winter_is_still_the_day_before_the_birthday()
    {
        var today = UkCalendar.DateOf(DateTimeOffset.Parse("2026-12-04T23:30Z"));

        Assert.Equal(12, DateOfBirth.On(new DateOnly(2013, 12, 5)).AgeOn(today).Youngest);
    }

    [Fact]
    public void Half_past_midnight_in_a_British_summer_is_the_birthday_though_UTC_is_a_day_behind()
    {
        var today = UkCalendar.DateOf(DateTimeOffset.Parse("2026-07-14T23:30Z"));

        Assert.Equal(13, DateOfBirth.On(new DateOnly(2013, 7, 15)).AgeOn(today).Youngest);
    }

    [Fact]
    public void T11_a_year_alone_straddles_the_thirteenth_birthday_until_the_year_is_out()
    {
        var born = DateOfBirth.InYear(2013);

        Assert.True(born.AgeOn(new DateOnly(2026, 12, 30)).Straddles(13));
        Assert.True(born.AgeOn(new DateOnly(2026, 12, 31)).IsAtLeast(13));
    }

    [Fact]
    public void T13_nobody_is_born_in_the_future_or_more_than_110_years_ago()
    {
        var today = new DateOnly(2026, 11, 23);

        Assert.False(DateOfBirth.On(today.AddDays(1)).IsPossibleOn(today));
        Assert.True(DateOfBirth.On(today).IsPossibleOn(today));
        Assert.True(DateOfBirth.On(new DateOnly(1915, 11, 24)).IsPossibleOn(today));
        Assert.False(DateOfBirth.On(new DateOnly(1915, 11, 23)).IsPossibleOn(today));
        Assert.False(DateOfBirth.On(DateOnly.MinValue).IsPossibleOn(today));
    }
}
