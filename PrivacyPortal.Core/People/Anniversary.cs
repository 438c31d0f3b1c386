namespace PrivacyPortal.Core.People;

/// <summary>
/// The day on which an age is reached: the start of the anniversary of birth (Family Law Reform Act 1969 s.9(1), R2.19).
/// Born on 29 February: 1 March in a year that has none (R2.21). Not <c>DateOnly.AddYears</c>, which says 28 February.
/// </summary>
public static class Anniversary
{
    /// <summary>The day on which somebody born on <paramref name="born"/> reaches <paramref name="years"/>.</summary>
    public static DateOnly Of(DateOnly born, int years)
    {
        var year = born.Year + years;
        return born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1) : new DateOnly(year, born.Month, born.Day);
    }

    /// <summary>Whole years lived on <paramref name="day"/>.</summary>
    public static int YearsOn(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return day < Of(born, years) ? years - 1 : years;
    }
}
