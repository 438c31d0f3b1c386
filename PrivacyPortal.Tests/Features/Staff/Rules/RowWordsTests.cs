using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Tests.Features.Staff.Rules;

public class RowWordsTests
{
    private static readonly RowWords Words = RowWords.Load();

    // What a family must not read out of a screen (R9.13), nor a neighbour (R9.2).
    private static readonly string[] NotForFamilies =
        ["order", "court", "block", "risk", "safeguard", "police", "prison", "offence", "restricted", "away", "responsibility", "approved", "unsafe", "adopt", "mother", "father"];

    [Fact]
    public void Every_row_says_why_and_what_would_change_it() =>
        Assert.Equal(
            Rulebook.Table.Concat(Standing.Table).Select(r => r.Row).Append("D-L3").Distinct().Order(StringComparer.Ordinal),
            Words.Rows.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("D-G5")]
    [InlineData("D-G6")]
    [InlineData("D-G7")]
    [InlineData("D-G9")]
    public void A_block_says_to_the_family_what_any_other_not_this_time_says(string block)
    {
        var (ours, usual) = (Words.Of(block), Words.Of("D-E3"));

        Assert.Equal((usual.Person, usual.Later), (ours.Person, ours.Later));
    }

    [Fact]
    public void A_block_has_the_message_of_any_other_not_this_time_in_every_edition_and_language()
    {
        Assert.All(PageWords.Load().Languages, language =>
        {
            var messages = new FamilyMessages(new PageWords([language]));
            Assert.All(Audience.All, audience =>
                Assert.Equal(messages.Say(Message.NotThisTime, audience, "Sam"), messages.Say(Message.Cannot, audience, "Sam")));
        });
    }

    [Fact]
    public void What_suspends_a_yes_is_told_like_anything_else_that_is_not_in_use() => Assert.Equal(Words.Of("D-L4").Person, Words.Of("D-L5").Person);

    [Fact]
    public void No_row_tells_a_family_a_reason_that_could_harm() =>
        Assert.All(Words.Rows.Select(Words.Of), row => Assert.DoesNotContain(
            NotForFamilies, word => (row.Person + " " + row.Later).Contains(word, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Every_block_of_the_rulebook_is_among_these()
    {
        var blocked = new HashSet<string>();
        CsCheck.Check.Sample(PrivacyPortal.Tests.Core.Consent.AnyCase.All, c =>
        {
            if (Rulebook.Rule(c) is Ruling.Refused { IsBlocked: true, Message: Message.Cannot } one)
            {
                lock (blocked)
                {
                    blocked.Add(one.Row);
                }
            }
        }, iter: 20_000);

        Assert.Equal(["D-G5", "D-G6", "D-G7", "D-G9"], blocked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_that_lacks_a_text_is_found_with_its_line()
    {
        var folder = new ContentFolder(new Dictionary<string, string> { ["why.en-GB.yaml"] = "D-A1:\n  staff: An adult.\n" });

        Assert.Contains("D-A1", Assert.Throws<ContentException>(() => RowWords.Load(folder)).Message, StringComparison.Ordinal);
    }
}
