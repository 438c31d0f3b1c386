using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.People;

/// <summary>What is left of words that were typed, pasted, or sent by somebody who means harm.</summary>
public class TypedWordsStories
{
    [Theory]
    [InlineData("Told her by phone.", "Told her by phone.")]
    [InlineData("  two\t gaps \r\n here ", "two gaps here")]
    [InlineData("a\0b\u0007c\u001b[31m\u0085d", "abc[31m d")]
    [InlineData("\u202Egnp.exe\u2066\u2069\u200F", "gnp.exe")]
    [InlineData("<script>alert(1)</script> & \"'", "<script>alert(1)</script> & \"'")]
    [InlineData("=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1")]
    [InlineData("me@example.org\r\nBcc: you@example.org", "me@example.org Bcc: you@example.org")]
    [InlineData("no\uFFFE char\uFFFF\uFDD0acter", "no character")]
    [InlineData("\u200D\u200B\u3164\u2060", "")]
    [InlineData("Zoe\u0308", "Zo\u00EB")]
    [InlineData("\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \U0001F468\u200D\U0001F467", "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \U0001F468\u200D\U0001F467")]
    public void One_line_keeps_what_can_be_seen(string typed, string kept) => Assert.Equal(kept, TypedWords.OneLine(typed));

    [Theory]
    [InlineData("one\r\n two  \r\n\r\nthree\u2028four\0\v", "one\n two  \n\nthree\nfour")]
    [InlineData(" \n\u202E\n ", "")]
    [InlineData(null, "")]
    public void Several_lines_stay_several(string? typed, string kept) => Assert.Equal(kept, TypedWords.Lines(typed));

    [Fact]
    public void Half_a_sign_becomes_a_mark_that_shows_the_hole()
    {
        Assert.Equal("half \uFFFD a sign", TypedWords.OneLine("half \uD800 a sign"));
        Assert.Equal("\uFFFD\n\uFFFD", TypedWords.Lines("\uDC00\n\uD83D"));
    }

    [Fact]
    public void Whatever_is_typed_can_be_kept_and_stays_as_it_is_the_second_time()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, 40).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x300 : 0x10000)));

            var line = TypedWords.OneLine(typed);
            var lines = TypedWords.Lines(typed);

            Assert.Equal(line, TypedWords.OneLine(line));
            Assert.Equal(lines, TypedWords.Lines(lines));
            Assert.DoesNotContain(line, char.IsControl);
            Assert.DoesNotContain(lines, c => char.IsControl(c) && c != '\n');
            Assert.True(line.IsNormalized() && lines.IsNormalized());
        }
    }

    [Fact]
    public void A_name_of_nothing_but_marks_or_of_nothing_to_see_is_refused_in_words()
    {
        Assert.False(PersonName.TryParse("a" + new string('\u0301', 5_000), out _, out var problem));
        Assert.Equal(NameProblem.TooLong, problem);

        Assert.False(PersonName.TryParse("\u3164\u115F", out _, out problem));
        Assert.Equal(NameProblem.Empty, problem);

        Assert.True(PersonName.TryParse("Example\uFFFE Adult\u202E", out var name, out _));
        Assert.Equal("Example Adult", name.Text);
        Assert.False(PersonName.TryParse("Example \uD800", out _, out problem));
        Assert.Equal(NameProblem.NotLetters, problem);
    }
}
