using System.Globalization;
using System.Text.RegularExpressions;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Tests.Translations;

/// <summary>The portal's own words: every one in every language, and each with the same places to fill.</summary>
public partial class PageWordsTests
{
    private const string MayBeLeftOut = "language.awaits-check";

    private static readonly PageWords _words = PageWords.Load();

    public static TheoryData<string> Languages => [.. _words.Languages.Skip(1).Select(l => l.Tag)];

    [Fact]
    public void English_comes_first_and_Welsh_is_there_and_waits_for_its_check()
    {
        Assert.Equal(["en-GB", "cy"], _words.Languages.Select(l => l.Tag));
        Assert.Null(_words.Languages[0].AwaitsCheck);
        Assert.Equal("Mae'r cyfieithiad hwn yn aros am wiriad gan gyfieithydd.", _words.Languages[1].AwaitsCheck);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_is_there_with_the_same_places_and_links(string tag)
    {
        var english = _words.Languages[0].Words;
        var other = _words.Find(tag)!.Words;

        Assert.Equal(english.Keys.Order(), other.Keys.Where(key => key != MayBeLeftOut).Order());
        Assert.All(english, word => Assert.Equal((word.Key, Marks(word.Value)), (word.Key, Marks(other[word.Key]))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_was_left_in_English(string tag)
    {
        var english = _words.Languages[0].Words;

        Assert.DoesNotContain(_words.Find(tag)!.Words, word => word.Value.Contains(' ') && english.GetValueOrDefault(word.Key) == word.Value);
    }

    [Fact]
    public void Every_word_is_used_somewhere()
    {
        var code = string.Join('\n', SourceTree.Files("PrivacyPortal.Web").Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)).Select(SourceTree.Read));

        Assert.DoesNotContain(_words.Languages[0].Words.Keys, key => !MadeOfTwo().IsMatch(key) && !code.Contains($"\"{key}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_message_of_the_rule_but_that_of_a_stop_has_words_for_grown_ups_and_for_children_and_none_is_left_over()
    {
        var messages = new FamilyMessages(_words);
        var said = Enum.GetValues<Message>().Where(message => message != Message.Stopped).SelectMany(message => new[] { messages.Say(message, Audience.Adult, "{0}"), messages.Say(message, Audience.Under6, "{0}") });

        Assert.Equal(_words.Languages[0].Words.Where(word => word.Key.StartsWith("messages.", StringComparison.Ordinal)).Select(word => word.Value).Order(), said.Order());
    }

    [Fact]
    public void Every_use_has_the_name_that_the_rule_gives_it() =>
        Assert.All(Use.All, use => Assert.Equal(use.Name, _words.Languages[0].Words[$"my.use-{use.Key}"]));

    [Fact]
    public void A_word_that_is_not_there_says_in_which_file_to_write_it()
    {
        var fault = Assert.Throws<ContentException>(() => _words["welcome.nothing"]);

        Assert.Contains("Words/welcome.en-GB.yaml", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fills_a_place_is_never_taken_for_HTML_or_for_a_mark()
    {
        var html = _words.Html("frame.email", "<b>x</b> **y** [z](https://example.com)").Value;

        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>", html, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(html, "<a "));
    }

    [Fact]
    public void A_date_is_said_as_the_language_says_it()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("cy");
        try
        {
            Assert.Equal("23 Tachwedd 2026", _words.Date(new DateOnly(2026, 11, 23)));
            Assert.Equal("23 Tachwedd 2026 am 10:15", _words.Moment(new DateTimeOffset(2026, 11, 23, 10, 15, 0, TimeSpan.Zero)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Marks(string text) => string.Join(' ', Mark().Matches(text).Select(m => m.Value).Order());

    [GeneratedRegex(@"\{\d\}|\]\([^)]*\)|\*\*")]
    private static partial Regex Mark();

    // Looks, editions, what is wrong with a paper, kinds, uses and messages are named by their key.
    [GeneratedRegex(@"^frame\.(size|room|colours|face)|^reading\.(under-6|\d+-\d+|adult|easy-read)|^verify\..*-do$|^visit\.kind-|^my\.use-|^messages\.|^language\.(name|awaits-check)$")]
    private static partial Regex MadeOfTwo();
}
