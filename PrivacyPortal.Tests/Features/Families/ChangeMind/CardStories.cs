using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;

namespace PrivacyPortal.Tests.Features.Families.ChangeMind;

/// <summary>The choice card: made, lost, typed badly, guessed at.</summary>
public class CardStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory]
    [InlineData("0123 4567", "01234567")]
    [InlineData("oi23-4s67", "01234567")]
    [InlineData(" k7qf\t2m9x ", "K7QF2M9X")]
    [InlineData("zsbolic8", "258011C8")]
    public void A_code_is_read_however_it_is_typed(string typed, string plain)
    {
        Assert.True(CardCode.TryParse(typed, out var code));
        Assert.Equal(plain, code.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("K7QF2M9")]
    [InlineData("K7QF2M9XX")]
    [InlineData("K7QF2M9Ä")]
    [InlineData("AEIUAEIU")]
    public void What_is_no_code_is_told_apart_before_anything_is_looked_up(string typed) => Assert.False(CardCode.TryParse(typed, out _));

    [Fact]
    public void A_new_code_reads_back_as_itself()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var code = CardCode.New();
            Assert.True(CardCode.TryParse(code.InHalves.ToLowerInvariant(), out var read));
            Assert.Equal(code, read);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_card_opens_by_its_secret_and_by_its_code_as_often_as_one_likes(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var girl = await new Family(store).Person("Jasmine Example", "2012-05-01");
        var card = await store.Get<ChoiceCards>().Issue(girl);
        var sessions = store.Get<MySessions>();

        for (var i = 0; i < 3; i++)
        {
            Assert.NotNull((await sessions.WithSecret(card.Secret)).Key);
            var opened = await sessions.WithCode(card.Code, "192.0.2.1", "a phone");
            Assert.Equal(girl, (await sessions.Find(opened.Key))!.Person);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Neither_the_secret_nor_the_code_is_kept(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var girl = await new Family(store).Person("Jasmine Example", "2012-05-01");
        var card = await store.Get<ChoiceCards>().Issue(girl);
        var opened = await store.Get<MySessions>().WithSecret(card.Secret);

        var row = await store.Read(db => db.ChoiceCards.SingleAsync());
        var session = await store.Read(db => db.MySessions.SingleAsync());

        string[] kept = [row.Secret, row.Code, session.Key];
        Assert.All(kept, text => Assert.Matches("^[0-9a-f]{64}$", text));
        Assert.DoesNotContain(kept, text => text.Contains(card.Secret, StringComparison.OrdinalIgnoreCase) || text.Contains(opened.Key!, StringComparison.OrdinalIgnoreCase));

        // Nor would the code be found by hashing all codes without the key.
        Assert.NotEqual(row.Code, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(card.Code.Text))));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_lost_card_opens_nothing_once_a_new_one_is_made_nor_does_what_it_had_open(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var girl = await new Family(store).Person("Jasmine Example", "2012-05-01");
        var cards = store.Get<ChoiceCards>();
        var sessions = store.Get<MySessions>();
        var lost = await cards.Issue(girl);
        var finder = await sessions.WithSecret(lost.Secret);
        Assert.NotNull(await sessions.Find(finder.Key));

        var fresh = await cards.Issue(girl);

        Assert.Null(await sessions.Find(finder.Key));
        Assert.Equal(Opening.Wrong, await sessions.WithSecret(lost.Secret));
        Assert.Equal(Opening.Wrong, await sessions.WithCode(lost.Code, "192.0.2.1", null));
        Assert.NotNull((await sessions.WithSecret(fresh.Secret)).Key);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_open_closes_when_nothing_is_tapped_and_in_any_case_after_a_while(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var girl = await new Family(store).Person("Jasmine Example", "2012-05-01");
        var sessions = store.Get<MySessions>();
        var card = await store.Get<ChoiceCards>().Issue(girl);

        var idle = await sessions.WithSecret(card.Secret);
        store.Clock.Advance(MySessions.IdleFor + TimeSpan.FromSeconds(1));
        Assert.Null(await sessions.Find(idle.Key));

        var busy = await sessions.WithSecret(card.Secret);
        for (var spent = TimeSpan.Zero; spent < MySessions.AtMost - TimeSpan.FromMinutes(4); spent += TimeSpan.FromMinutes(4))
        {
            store.Clock.Advance(TimeSpan.FromMinutes(4));
            Assert.NotNull(await sessions.Find(busy.Key));
        }

        store.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Null(await sessions.Find(busy.Key));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Guesses_find_nothing_and_the_owner_still_gets_in(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var owner = await family.Person("Jasmine Example", "2012-05-01");
        var card = await store.Get<ChoiceCards>().Issue(owner);
        var sessions = store.Get<MySessions>();
        var (guesses, addresses) = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? (1_000_000, 200) : (1_500, 20);
        var (right, refused) = (0, 0);

        await Parallel.ForAsync(0, guesses, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            var opening = await sessions.WithCode(CardCode.New(), $"198.51.100.{i % addresses}", $"device {i}");
            if (opening.Key is not null)
            {
                Interlocked.Increment(ref right);
            }

            if (opening.IsTooOften)
            {
                Interlocked.Increment(ref refused);
            }
        });

        Assert.Equal(0, right);
        Assert.Equal(guesses - addresses * MySessions.TriesFromAnAddress, refused);
        Assert.NotNull((await sessions.WithCode(card.Code, "192.0.2.7", "her phone")).Key);

        // Even beside the guessers, the square opens.
        Assert.NotNull((await sessions.WithSecret(card.Secret)).Key);
        Assert.True((await sessions.WithCode(card.Code, "198.51.100.1", "her phone")).IsTooOften);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task One_device_has_ten_tries(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var sessions = store.Get<MySessions>();

        for (var i = 0; i < MySessions.TriesFromADevice; i++)
        {
            Assert.Equal(Opening.Wrong, await sessions.WithCode(CardCode.New(), "192.0.2.1", "a phone"));
        }

        Assert.Equal(Opening.TooOften, await sessions.WithCode(CardCode.New(), "192.0.2.1", "a phone"));
        Assert.Equal(Opening.Wrong, await sessions.WithCode(CardCode.New(), "192.0.2.1", "another phone"));
        store.Clock.Advance(MySessions.Stretch);
        Assert.Equal(Opening.Wrong, await sessions.WithCode(CardCode.New(), "192.0.2.1", "a phone"));
    }
}
