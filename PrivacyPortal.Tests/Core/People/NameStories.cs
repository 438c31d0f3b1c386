using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.People;

public class NameStories
{
    [Theory]
    [InlineData("Zażółć Gęślą")]
    [InlineData("فاطمة الزهراء")]
    [InlineData("زینب گل")]
    [InlineData("Seán O’Brien-Smith Jr.")]
    [InlineData("李小龙")]
    public void A_name_may_be_in_any_script(string typed)
    {
        Assert.True(PersonName.TryParse(typed, out var name, out _));
        Assert.Equal(typed, name.Text);
    }

    [Theory]
    [InlineData(null, NameProblem.Empty)]
    [InlineData("   ", NameProblem.Empty)]
    [InlineData("\u200b\u202e", NameProblem.Empty)]
    [InlineData("-", NameProblem.Empty)]
    [InlineData("Sam 😀", NameProblem.NotLetters)]
    [InlineData("<b>Sam</b>", NameProblem.NotLetters)]
    [InlineData("Sam\ud800", NameProblem.NotLetters)]
    [InlineData("Sam\0", NameProblem.NotLetters)]
    public void What_is_not_a_name_is_refused_with_its_reason(string? typed, NameProblem why)
    {
        Assert.False(PersonName.TryParse(typed, out _, out var problem));
        Assert.Equal(why, problem);
    }

    [Fact]
    public void Three_hundred_characters_are_too_long_and_two_hundred_are_not()
    {
        Assert.False(PersonName.TryParse(new string('a', 300), out _, out var problem));
        Assert.Equal(NameProblem.TooLong, problem);
        Assert.True(PersonName.TryParse(new string('a', 200), out _, out _));
    }

    [Fact]
    public void Spaces_are_tidied_and_marks_that_turn_the_line_round_are_dropped()
    {
        Assert.True(PersonName.TryParse("  Ann \t \u202eMary  ", out var name, out _));
        Assert.Equal("Ann Mary", name.Text);
    }
}
