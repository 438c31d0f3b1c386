using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Rights;

namespace PrivacyPortal.Tests.Core.Rights;

/// <summary>The vectors of rules.md 5.2 and 5.4, with the holidays that ship.</summary>
public class ClockStories
{
    private static readonly BankHolidays Holidays = BankHolidayFile.Read(ContentFolder.BuiltIn);

    [Theory]
    [InlineData("T-60", "2026-09-03", "2026-10-05", "2026-12-03")]
    [InlineData("T-61", "2026-01-31", "2026-03-02", "2026-04-30")]
    [InlineData("T-62", "2028-01-31", "2028-02-29", "2028-05-02")]
    [InlineData("T-63", "2026-08-31", "2026-09-30", "2026-11-30")]
    [InlineData("T-65", "2026-12-01", "2027-01-04", "2027-03-01")]
    [InlineData("T-67", "2026-03-03", "2026-04-07", "2026-06-03")]
    public void A_request_is_due_a_month_later_and_three_when_extended(string vector, string received, string due, string extended)
    {
        var clock = new RequestClock { Received = Day(received), Holidays = Holidays };

        Assert.Equal((vector, Day(due), Day(extended)), (vector, clock.DueBy(Day(received)), (clock with { Extended = true }).DueBy(Day(received))));
        Assert.Equal(Day(due), (clock with { Extended = true }).NoticeBy(Day(received)));
        Assert.Equal(Day(received).AddDays(28), clock.Target);
    }

    [Fact]
    public void T69_the_month_begins_when_proof_of_who_they_are_came()
    {
        var clock = new RequestClock { Received = Day("2026-09-01"), IdentityReceived = Day("2026-09-10"), Holidays = Holidays };

        Assert.Equal(Day("2026-10-12"), clock.DueBy(Day("2026-09-10")));
        Assert.Equal(Day("2026-10-12"), (clock with { FeePaid = Day("2026-09-05") }).DueBy(Day("2026-09-10")));
        Assert.Equal(Day("2026-10-20"), (clock with { FeePaid = Day("2026-09-20") }).DueBy(Day("2026-09-20")));
    }

    [Fact]
    public void T70_days_in_which_we_waited_to_hear_what_is_wanted_do_not_count()
    {
        var clock = new RequestClock
        {
            Received = Day("2026-09-01"),
            Pauses = [new ClarificationPause(Day("2026-09-04"), Day("2026-09-18"))],
            Holidays = Holidays,
        };

        Assert.Equal((Day("2026-10-16"), false), (clock.DueBy(Day("2026-09-20")), clock.IsPaused));
    }

    [Fact]
    public void A_clock_that_stands_still_goes_on_day_by_day()
    {
        var clock = new RequestClock { Received = Day("2026-09-01"), Pauses = [new ClarificationPause(Day("2026-09-04"), null)], Holidays = Holidays };

        Assert.True(clock.IsPaused);
        Assert.Equal(Day("2026-10-02"), clock.DueBy(Day("2026-09-04")));
        Assert.Equal(Day("2026-10-16"), clock.DueBy(Day("2026-09-18")));
        Assert.Equal(Day("2026-10-01"), clock.DueBy(Day("2026-09-03")));
    }

    [Theory]
    [InlineData("T-80", "2026-06-19", "2026-07-20")]
    [InlineData("T-81", "2026-11-23", "2026-12-23")]
    [InlineData("T-82", "2026-11-25", "2026-12-29")]
    public void A_complaint_is_acknowledged_within_thirty_days(string vector, string received, string by) =>
        Assert.Equal((vector, Day(by)), (vector, new ComplaintClock { Received = Day(received), Holidays = Holidays }.AcknowledgeBy));

    [Fact]
    public void T85_an_outcome_on_day_twelve_leaves_no_acknowledgement_open()
    {
        var told = new ComplaintClock { Received = Day("2026-11-02"), OutcomeTold = Day("2026-11-14"), Holidays = Holidays };

        Assert.Null(told.AcknowledgeBy);
        Assert.Null(told.NewsBy);
        Assert.Null((told with { OutcomeTold = null, Acknowledged = Day("2026-11-05") }).AcknowledgeBy);
    }

    [Fact]
    public void Whoever_complained_hears_every_thirty_days_how_it_goes()
    {
        var clock = new ComplaintClock { Received = Day("2026-11-02"), Holidays = Holidays };

        Assert.Equal(Day("2026-12-02"), clock.NewsBy);
        Assert.Equal(Day("2026-12-05"), (clock with { Acknowledged = Day("2026-11-05") }).NewsBy);
        Assert.Equal(Day("2026-12-10"), (clock with { Acknowledged = Day("2026-11-05"), LastNews = Day("2026-11-10") }).NewsBy);
        Assert.Equal(Day("2026-11-09"), clock.Target);
    }

    [Fact]
    public void Working_days_step_over_weekends_and_holidays()
    {
        Assert.Equal(Day("2026-12-29"), Holidays.AddWorkingDays(Day("2026-12-24"), 1));
        Assert.Equal(Day("2026-12-24"), Holidays.AddWorkingDays(Day("2026-12-24"), 0));
        Assert.Equal(2028, Holidays.KnownUntil);
    }

    [Fact]
    public void In_a_year_that_nobody_wrote_down_yet_a_limit_comes_early_rather_than_late() =>
        Assert.Equal(Day("2031-12-25"), new RequestClock { Received = Day("2031-11-25"), Holidays = Holidays }.DueBy(Day("2031-11-25")));

    [Fact]
    public void A_day_that_is_none_is_found_with_its_line()
    {
        var folder = new ContentFolder(new Dictionary<string, string> { ["bank-holidays.yaml"] = "# ours\n\"2026\": 2026-12-25 2026-13-01\n" });

        var fault = Assert.Throws<ContentException>(() => BankHolidayFile.Read(folder));
        Assert.Contains("2026-13-01", fault.Message, StringComparison.Ordinal);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
