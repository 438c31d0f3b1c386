using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ReadNotice;
using PrivacyPortal.Web.Features.Staff.Notice;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Notice;

/// <summary>The life of the notice, on both databases: drafted, approved, published, frozen.</summary>
public class PublishingStories(PostgresServer postgres)
{
    private const string Lead = "Example Lead";

    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_major_version_is_numbered_frozen_and_everybody_is_told_once(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        await family.Person("Example Mother", "1990-05-05");
        await family.Person("Example Child", "2018-05-05");
        var draft = await Draft(store);
        await Change(store, draft, Audience.Adult, "8", "We look at this notice often, to keep it true and short. If we make a big change, we will tell you by email or post. We may make small changes online.");
        await store.Get<ChangeDraft>().Approve(draft, Lead);

        var done = await store.Get<PublishNotice>().Publish(draft, ChangeKind.Major, "We say more clearly how we keep it short.", Lead);

        Assert.Null(done.Refusal);
        Assert.Equal("2.0", done.Number?.ToString());
        Assert.Equal("2.0", store.Get<PublishedNotice>().InForce.Number.ToString());
        Assert.All(store.Get<PublishedNotice>().InForce.Editions, e => Assert.Equal("2.0", e.Version.ToString()));
        Assert.Equal("1.0", (await store.Get<PublishedNotice>().Find("1.0")).Number.ToString());
        Assert.Equal(2, await store.Read(db => db.NoticeNotifications.CountAsync(n => n.Version == "2.0" && n.LetterId == null)));
        Assert.Empty(await store.Get<FindDrafts>().All());
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("UPDATE notice_versions SET content = 'x' WHERE number = '1.0'"));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("DELETE FROM notice_versions WHERE number = '2.0'"));
    }

    [Fact]
    public async Task Who_was_entered_twice_is_told_once()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);
        var (kept, other) = (await family.Person("Example Mother", "1990-05-05"), await family.Person("Example Mother", "1990-05-05"));
        await store.Get<Writer>().Write(
            async db => (await db.People.AsTracking().SingleAsync(p => p.Id == other.Value)).MergedIntoId = kept.Value,
            TestContext.Current.CancellationToken);

        await PublishBetterWords(store, ChangeKind.Major);

        Assert.Equal([kept.Value], await store.Read(db => db.NoticeNotifications.Select(n => n.PersonId).ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Another_instance_shows_it_within_half_a_minute(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var stop = TestContext.Current.CancellationToken;
        var elsewhere = new PublishedNotice(store.Get<BareStore>(), store.Contexts, store.Get<Writer>(), store.Clock);
        await elsewhere.Load(NoticeContent.Load);
        var rounds = new RoundsByHand();
        using var watch = new NoticeWatch(elsewhere, rounds, NullLogger<NoticeWatch>.Instance);
        await watch.StartAsync(stop);
        Assert.InRange(await rounds.Every, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

        await PublishBetterWords(store, ChangeKind.Minor);
        Assert.Equal("1.0", elsewhere.InForce.Number.ToString());
        rounds.Next();

        for (var waited = 0; waited < 100 && elsewhere.InForce.Number.ToString() != "1.1"; waited++)
        {
            await Task.Delay(100, stop);
        }

        Assert.Equal("1.1", elsewhere.InForce.Number.ToString());
        await watch.StopAsync(stop);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_minor_version_tells_nobody(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await new Family(store).Person("Example Mother", "1990-05-05");
        var draft = await Draft(store);
        await Change(store, draft, Audience.Adult, "8", "We look at this notice often, to keep it right. If we make a big change, we will tell you by email or post. We may make small changes online.");
        await store.Get<ChangeDraft>().Approve(draft, Lead);

        var done = await store.Get<PublishNotice>().Publish(draft, ChangeKind.Minor, "Better words.", Lead);

        Assert.Equal("1.1", done.Number?.ToString());
        Assert.Equal(0, await store.Read(db => db.NoticeNotifications.CountAsync()));
    }

    [Fact]
    public async Task What_was_not_approved_word_for_word_is_not_published()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var draft = await Draft(store);
        await Change(store, draft, Audience.Adult, "8", "We look at this often. If we make a big change, we will tell you by email or post. We may make small changes online.");
        Assert.Contains("not approved", (await store.Get<PublishNotice>().Publish(draft, ChangeKind.Minor, "x", Lead)).Refusal, StringComparison.Ordinal);

        await store.Get<ChangeDraft>().Approve(draft, Lead);
        await Change(store, draft, Audience.Adult, "9", "PSS is in charge of it. We decide what to ask for, how we ask, and how we use it. Children in Need gives us money to run this service.");

        Assert.Contains("changed since", (await store.Get<PublishNotice>().Publish(draft, ChangeKind.Minor, "x", Lead)).Refusal, StringComparison.Ordinal);
        Assert.Equal("1.0", store.Get<PublishedNotice>().InForce.Number.ToString());
    }

    [Fact]
    public async Task The_gate_holds_a_draft_back_and_says_which_card_fact_and_sentence()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var draft = await Draft(store);
        await Change(store, draft, Audience.From10To12, "9", "PSS is in charge. We decide.");
        await Change(store, draft, Audience.From10To12, "8", "We check this page often, notwithstanding organisational considerations. If we make a big change, we will tell you. We may make small changes online.");
        await store.Get<ChangeDraft>().Approve(draft, Lead);
        await store.Get<ChangeDraft>().Accept(draft, "It is only words.");

        var done = await store.Get<PublishNotice>().Publish(draft, ChangeKind.Major, "x", Lead);

        Assert.Null(done.Number);
        Assert.Contains(done.Findings!, f => f.Edition == "10-12" && f.Where == "section 9" && f.What.Contains("F9.1", StringComparison.Ordinal));
        Assert.Contains(done.Findings!, f => f.Where == "section 8, card 1" && f.What.Contains("notwithstanding", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_of_the_right_to_object_can_only_be_major()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var draft = await Draft(store);
        var now = store.Get<PublishedNotice>().InForce.For(Audience.Adult).RightToObject.Body;
        await Change(store, draft, Audience.Adult, EditionPart.ToObject, now + " You can say it twice.");
        await store.Get<ChangeDraft>().Approve(draft, Lead);

        Assert.Contains("choose major", (await store.Get<PublishNotice>().Publish(draft, ChangeKind.Minor, "x", Lead)).Refusal, StringComparison.Ordinal);
        Assert.Equal("2.0", (await store.Get<PublishNotice>().Publish(draft, ChangeKind.Major, "x", Lead)).Number?.ToString());
    }

    [Fact]
    public async Task Only_the_purposes_whose_question_changed_are_touched()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var draft = await Draft(store);
        var question = store.Get<PublishedNotice>().InForce.For(Audience.Adult).QuestionFor(PrivacyPortal.Core.Consent.Purpose.PhotoWeb);
        await Change(store, draft, Audience.Adult, "photo.web", question.Body.Replace("our own website", "our new website", StringComparison.Ordinal));
        await store.Get<ChangeDraft>().Approve(draft, Lead);
        await store.Get<PublishNotice>().Publish(draft, ChangeKind.Major, "A new website.", Lead);

        Assert.Equal("photo.web", await store.Read(db => db.NoticeVersions.Where(v => v.Number == "2.0").Select(v => v.Touched).SingleAsync()));
    }

    [Fact]
    public async Task Two_people_who_change_different_parts_both_keep_their_words()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var draft = await Draft(store);
        var (eight, nine) = (await Part(store, draft, Audience.Adult, "8"), await Part(store, draft, Audience.Adult, "9"));

        await store.Get<ChangeDraft>().Change(draft, Audience.Adult, eight, eight with { Words = "Eight by Ann." }, "Ann");
        await store.Get<ChangeDraft>().Change(draft, Audience.Adult, nine, nine with { Words = "Nine by Ben." }, "Ben");

        Assert.Equal("Eight by Ann.", (await Part(store, draft, Audience.Adult, "8")).Words);
        Assert.Equal("Nine by Ben.", (await Part(store, draft, Audience.Adult, "9")).Words);
    }

    [Fact]
    public async Task Two_people_who_change_the_same_part_see_each_others_words_and_nothing_is_lost()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var draft = await Draft(store);
        var eight = await Part(store, draft, Audience.Adult, "8");
        await store.Get<ChangeDraft>().Change(draft, Audience.Adult, eight, eight with { Words = "Eight by Ann." }, "Ann");

        var second = await store.Get<ChangeDraft>().Change(draft, Audience.Adult, eight, eight with { Words = "Eight by Ben." }, "Ben");

        Assert.Null(second.Saved);
        Assert.Contains("Ann changed this part", second.Said, StringComparison.Ordinal);
        Assert.Equal("Eight by Ann.", second.Theirs!.Words);
        Assert.NotNull((await store.Get<ChangeDraft>().Change(draft, Audience.Adult, second.Theirs, eight with { Words = "Eight by both." }, "Ben")).Saved);
    }

    [Fact]
    public async Task A_draft_that_was_overtaken_is_compared_again_first()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (slow, quick) = (await Draft(store), await Draft(store));
        foreach (var draft in new[] { slow, quick })
        {
            await Change(store, draft, Audience.Adult, "8", "We look at this often. If we make a big change, we will tell you by email or post. We may make small changes online.");
            await store.Get<ChangeDraft>().Approve(draft, Lead);
        }

        await store.Get<PublishNotice>().Publish(quick, ChangeKind.Minor, "x", Lead);

        Assert.Contains("Version 1.1 was published since", (await store.Get<PublishNotice>().Publish(slow, ChangeKind.Minor, "x", Lead)).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-10-31T00:30:00Z", "2027-10-31T01:15:00Z", "2027-10-31")]
    [InlineData("2027-03-28T00:59:59Z", "2027-03-28T01:00:00Z", "2027-03-28")]
    public async Task On_the_day_that_the_clock_changes_the_later_version_is_in_force(string first, string second, string day)
    {
        await using var store = await Stores.New("Sqlite", postgres);
        foreach (var (at, words) in new[] { (first, "We look at this often."), (second, "We look at this very often.") })
        {
            store.Clock.MoveTo(DateTimeOffset.Parse(at));
            var draft = await Draft(store);
            await Change(store, draft, Audience.Adult, "8", words + " If we make a big change, we will tell you by email or post. We may make small changes online.");
            await store.Get<ChangeDraft>().Approve(draft, Lead);
            Assert.NotNull((await store.Get<PublishNotice>().Publish(draft, ChangeKind.Minor, "x", Lead)).Number);
        }

        Assert.Equal("1.2", store.Get<PublishedNotice>().InForce.Number.ToString());
        Assert.Equal(DateOnly.Parse(day), store.Get<PublishedNotice>().InForce.PublishedOn);
        Assert.Contains("very often", store.Get<PublishedNotice>().InForce.For(Audience.Adult).Sections[7].Cards[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_person_sees_only_what_changed_since_they_last_saw_it()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var mother = await new Family(store).Person("Example Mother", "1990-05-05");
        Assert.Null(await store.Get<SeeWhatChanged>().For(mother, Audience.Adult));
        await store.Get<Writer>().Write(db =>
        {
            db.Showings.Add(new ShowingRow
            {
                Id = Guid.CreateVersion7(store.Clock.GetUtcNow()),
                ToId = mother.Value,
                Version = "1.0",
                Audience = "adult",
                Variant = Variant.Plain.Key,
                Language = "en-GB",
                Words = store.Get<PublishedNotice>().InForce.For(Audience.Adult).Hash.Hex,
                Heard = false,
                ToTheEnd = true,
                At = store.Clock.GetUtcNow(),
            });
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
        var draft = await Draft(store);
        var question = store.Get<PublishedNotice>().InForce.For(Audience.Adult).QuestionFor(PrivacyPortal.Core.Consent.Purpose.PhotoWeb);
        await Change(store, draft, Audience.Adult, "photo.web", question.Body.Replace("our own website", "our new website", StringComparison.Ordinal));
        await store.Get<ChangeDraft>().Approve(draft, Lead);
        store.Clock.Advance(TimeSpan.FromDays(1));
        await store.Get<PublishNotice>().Publish(draft, ChangeKind.Major, "A new website.", Lead);

        var news = await store.Get<SeeWhatChanged>().For(mother, Audience.Adult);

        Assert.Equal("photo.web", Assert.Single(news!.Changes).Key);
        Assert.Equal(PrivacyPortal.Core.Consent.Purpose.PhotoWeb, Assert.Single(news.AskAgain));
        Assert.Empty((await store.Get<SeeWhatChanged>().For(mother, Audience.From13To15))!.Changes);
    }

    private static async Task PublishBetterWords(Stores store, ChangeKind kind)
    {
        var draft = await Draft(store);
        await Change(store, draft, Audience.Adult, "8", "We look at this notice often, to keep it right. If we make a big change, we will tell you by email or post. We may make small changes online.");
        await store.Get<ChangeDraft>().Approve(draft, Lead);
        Assert.Null((await store.Get<PublishNotice>().Publish(draft, kind, "Better words.", Lead)).Refusal);
    }

    internal static Task<Guid> Draft(Stores store) => store.Get<BeginDraft>().FromInForce(Lead);

    internal static async Task<EditionPart> Part(Stores store, Guid draft, Audience audience, string key) =>
        EditionPart.Of((await store.Get<FindDrafts>().Find(draft))!.Notice.For(audience)).Single(p => p.Key == key);

    internal static async Task Change(Stores store, Guid draft, Audience audience, string key, string words)
    {
        var was = await Part(store, draft, audience, key);
        Assert.NotNull((await store.Get<ChangeDraft>().Change(draft, audience, was, was with { Words = words }, Lead)).Saved);
    }

    /// <summary>A clock whose timer goes off when the test says so.</summary>
    private sealed class RoundsByHand : TimeProvider
    {
        private readonly TaskCompletionSource<TimeSpan> _every = new();
        private Action? _round;

        /// <summary>How long the portal would wait between two rounds.</summary>
        public Task<TimeSpan> Every => _every.Task;

        public void Next() => _round!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _round = () => callback(state);
            _every.TrySetResult(dueTime);
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
                // Nothing runs.
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
