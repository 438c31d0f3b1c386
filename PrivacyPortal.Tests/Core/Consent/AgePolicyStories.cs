using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Tests.Core.Consent;

public class AgePolicyStories
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(Jurisdiction.EnglandAndWales, Channel.InPerson, 13)]
    [InlineData(Jurisdiction.EnglandAndWales, Channel.Remote, 13)]
    [InlineData(Jurisdiction.Scotland, Channel.InPerson, 12)]
    [InlineData(Jurisdiction.Scotland, Channel.Remote, 13)]
    [InlineData(Jurisdiction.NorthernIreland, Channel.InPerson, 13)]
    [InlineData(Jurisdiction.IsleOfMan, Channel.Remote, 13)]
    public void The_published_age_is_by_place_and_channel(Jurisdiction place, Channel channel, int age) =>
        Assert.Equal(age, AgePolicy.Published.DecidesFrom(place, channel, Today));

    [Fact]
    public void A_new_entry_counts_from_its_day_on_and_only_there()
    {
        var policy = AgePolicy.Published.With(new AgeEntry(Jurisdiction.EnglandAndWales, Channel.Remote, Today.AddDays(1), 15));

        Assert.Equal(13, policy.DecidesFrom(Jurisdiction.EnglandAndWales, Channel.Remote, Today));
        Assert.Equal(15, policy.DecidesFrom(Jurisdiction.EnglandAndWales, Channel.Remote, Today.AddDays(1)));
        Assert.Equal(13, policy.DecidesFrom(Jurisdiction.EnglandAndWales, Channel.InPerson, Today.AddDays(1)));
        Assert.Equal(13, policy.DecidesFrom(Jurisdiction.Scotland, Channel.Remote, Today.AddDays(1)));
    }

    [Fact]
    public void Before_anything_was_published_nobody_is_let_decide_young() =>
        Assert.Equal(16, AgePolicy.Published.DecidesFrom(Jurisdiction.Scotland, Channel.InPerson, new DateOnly(2018, 5, 24)));

    [Fact]
    public void Every_change_of_policy_changes_the_hash_and_a_policy_can_be_read_back()
    {
        var other = AgePolicy.Published.With(new AgeEntry(Jurisdiction.IsleOfMan, Channel.Remote, Today, 14));
        var both = new AgePolicy(AgePolicy.Published.Entries) { Under16PublicNeedsParent = true };
        var hashes = new[] { AgePolicy.Published, other, both }.Select(p => Rulebook.PolicyHash(p).Hex).ToList();

        Assert.Equal(3, hashes.Distinct().Count());
        Assert.Equal(hashes, new[] { AgePolicy.Published, other, both }.Select(p => Rulebook.PolicyHash(AgePolicy.Parse(p.Canonical())).Hex));
        Assert.True(AgePolicy.Parse(both.Canonical()).Under16PublicNeedsParent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EnglandAndWales/InPerson:2018-05-25")]
    [InlineData("Atlantis/InPerson:2018-05-25=13")]
    [InlineData("EnglandAndWales/ByPigeon:2018-05-25=13")]
    [InlineData("EnglandAndWales/InPerson:25-05-2018=13")]
    [InlineData("EnglandAndWales/InPerson:2018-05-25=old")]
    public void What_is_no_policy_is_not_read_as_one(string text) => Assert.Throws<FormatException>(() => AgePolicy.Parse(text));

    [Fact]
    public void A_policy_with_a_gap_or_an_age_that_no_law_knows_is_refused()
    {
        Assert.All(Enumerable.Range(0, 8), gap => Assert.Contains(
            "Every place",
            Assert.Throws<ArgumentException>(() => new AgePolicy([.. AgePolicy.Published.Entries.Where((_, at) => at != gap)])).Message, StringComparison.Ordinal));
        Assert.Equal(AgePolicy.Published.Canonical(), new AgePolicy([.. AgePolicy.Published.Entries.Reverse()]).Canonical());
        Assert.StartsWith("EnglandAndWales/InPerson:2018-05-25=13;EnglandAndWales/Remote:2018-05-25=13;Scotland/InPerson:2018-05-25=12", AgePolicy.Published.Canonical(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => AgePolicy.Published.With(new AgeEntry(Jurisdiction.Scotland, Channel.InPerson, Today, 11)));
        Assert.Throws<ArgumentException>(() => AgePolicy.Published.With(new AgeEntry(Jurisdiction.Scotland, Channel.InPerson, Today, 17)));
    }
}
