using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Records.Papers;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Examples;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Tests.Records.Outbox;

/// <summary>From a decision to its sealed record, whatever happens on the way.</summary>
public sealed class SealRecordsStories(PostgresServer postgres)
{
    /// <summary>How often a worker is stopped at a step: the number when PORTAL_HEAVY is set.</summary>
    private static readonly int _stops = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 200 : 16;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Each_act_has_one_sealed_record_that_holds_its_hash(string kind)
    {
        await using var store = await WithAMothersYes(kind);

        var sealedNow = await store.Get<SealRecords>().SealWaiting(Stop);
        var again = await store.Get<SealRecords>().SealWaiting(Stop);
        var records = await store.Read(db => db.Records.ToListAsync());

        Assert.Equal((3, 0), (sealedNow, again));
        Assert.Equal(3, records.Count);
        Assert.All(records, record =>
        {
            Assert.Equal(record.Hash, ContentHash.Of(record.Pdf!).Hex);
            Assert.Equal(store.Get<SealKey>().Thumbprint, record.Certificate);
            Assert.Equal(store.Clock.GetUtcNow(), record.SealedAt!.Value, TimeSpan.FromMinutes(1));
        });
    }

    [Fact]
    public async Task The_record_tells_the_act_as_it_was_recorded()
    {
        await using var store = await WithAMothersYes("Sqlite");
        await store.Get<SealRecords>().SealWaiting(Stop);
        var record = await store.Read(db => db.Records.Where(r => r.AboutId != db.Signings.First(x => x.Id == r.SigningId).ById).SingleAsync());
        using var paper = new OnDisk(record.Pdf!);
        var text = ConsentRecordPaperTests.Plain(await paper.Text());
        var seal = await paper.Seal(store.Get<SealKey>().Issuers[^1]);

        Assert.Contains("About Sam Wójcik 11 that day", text, StringComparison.Ordinal);
        Assert.Contains("Maria Wójcik mother (confirmed by someone else)", text, StringComparison.Ordinal);
        Assert.Contains("Rule D-C4", text, StringComparison.Ordinal);
        Assert.Contains("Typed by Maria Wójcik on 23 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("Their own answer: yes.", text, StringComparison.Ordinal);
        Assert.Contains("Signature is Valid.", seal, StringComparison.Ordinal);
        Assert.Contains("Certificate is Trusted.", seal, StringComparison.Ordinal);
        Assert.Contains("Total document signed", seal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_and_its_undoing_have_records_of_their_own_that_show_the_words_stopped()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);
        var lily = await family.Person("Lily Adams", "2010-01-05");
        await family.Signs(await family.Visit([lily], Purpose.PhotoWeb), lily, Answer.Yes);
        var stop = store.Get<StopConsent>();
        Assert.Equal(Stopped.Done, await stop.Stop(lily, Purpose.PhotoWeb, lily, Guid.CreateVersion7(Given.Now), null));
        Assert.Equal(Stopped.Done, await stop.Undo(lily, Purpose.PhotoWeb, lily, Guid.CreateVersion7(Given.Now), null));

        Assert.Equal(3, await store.Get<SealRecords>().SealWaiting(Stop));
        var texts = new List<string>();
        foreach (var record in await store.Read(db => db.Records.OrderBy(r => r.CreatedAt).ToListAsync()))
        {
            using var paper = new OnDisk(record.Pdf!);
            texts.Add(ConsentRecordPaperTests.Plain(await paper.Text()));
        }

        Assert.Contains("Yes until 23 November 2027", texts[0], StringComparison.Ordinal);
        Assert.Contains("Stopped from 23 November 2026", texts[1], StringComparison.Ordinal);
        Assert.Contains("Yes, again until 23 November 2027", texts[2], StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Contains("psspeople.com", text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Stopped_dead_at_any_step_every_act_still_ends_with_one_sealed_record(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await store.Get<ExampleFamilies>().Make();
        var sealing = store.Get<SealRecords>();
        var steps = Enum.GetValues<SealingStep>();
        var reached = new HashSet<SealingStep>();
        for (var i = 0; i < _stops; i++)
        {
            var (at, after) = (steps[i % steps.Length], i / steps.Length % 3);
            sealing.Reached = step => reached.Add(step == at && after-- == 0 ? throw new PulledPlugException(step) : step);
            try
            {
                await sealing.SealWaiting(Stop);
            }
            catch (PulledPlugException plug)
            {
                reached.Add(plug.Step);
            }
        }

        sealing.Reached = null;
        await sealing.SealWaiting(Stop);
        var records = await store.Read(db => db.Records.ToListAsync());
        var acts = await store.Read(db => db.Decisions.Select(d => new { d.SigningId, d.AboutId }).Distinct().ToListAsync());

        Assert.Equal(steps.Length, reached.Count);
        Assert.True(acts.Count > 5);
        Assert.Equal(acts.Select(a => (a.SigningId, a.AboutId)).Order(), records.Select(r => (r.SigningId, r.AboutId)).Order());
        Assert.All(records, r => Assert.Equal(r.Hash, ContentHash.Of(r.Pdf!).Hex));
    }

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Two_that_seal_the_same_record_at_once_leave_one(string kind)
    {
        await using var store = await WithAMothersYes(kind);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.Get<SealRecords>().SealWaiting(Stop))));

        Assert.All(await store.Read(db => db.Records.ToListAsync()), record =>
        {
            Assert.Equal(record.Hash, ContentHash.Of(record.Pdf!).Hex);
            Assert.Equal(1, record.Attempts);
        });
    }

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_sealed_record_never_changes_even_by_hand(string kind)
    {
        await using var store = await WithAMothersYes(kind);
        await store.Get<SealRecords>().SealWaiting(Stop);

        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("UPDATE records SET hash = 'x'"));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("DELETE FROM records"));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("DELETE FROM seal_certificates"));
    }

    [Fact]
    public async Task A_record_whose_seal_has_ended_waits_and_says_so_and_is_sealed_later()
    {
        await using var store = await WithAMothersYes("Sqlite");
        store.Clock.MoveTo(new DateTimeOffset(2055, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(0, await store.Get<SealRecords>().SealWaiting(Stop));
        var waiting = await store.Read(db => db.Records.OrderBy(r => r.CreatedAt).FirstAsync());
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(1));
        Assert.Equal(3, await store.Get<SealRecords>().SealWaiting(Stop));

        Assert.Equal((1, "seal", null), (waiting.Attempts, waiting.LastProblem, waiting.SealedAt));
        Assert.All(await store.Read(db => db.Records.ToListAsync()), r => Assert.Null(r.LastProblem));
    }

    [Fact]
    public async Task One_act_that_cannot_be_told_does_not_hold_up_the_others()
    {
        await using var store = await WithAMothersYes("Sqlite");
        var family = new Family(store);
        var ben = await family.Person("Ben Adams", "1980-01-05");
        await family.Signs(await family.Visit([ben], Purpose.PhotoWeb), ben, Answer.Yes);
        await store.ByHand("DROP TRIGGER showings_no_update");
        await store.ByHand("UPDATE showings SET words = 'other words' WHERE id = (SELECT showing_id FROM replies ORDER BY at LIMIT 1)");

        Assert.Equal(3, await store.Get<SealRecords>().SealWaiting(Stop));

        Assert.Equal("cannot-be-told", (await store.Read(db => db.Records.SingleAsync(r => r.SealedAt == null))).LastProblem);
    }

    private async Task<Stores> WithAMothersYes(string kind)
    {
        var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (maria, sam) = (await family.Person("Maria Wójcik", "1990-05-05"), await family.Person("Sam Wójcik", "2015-03-02"));
        await family.Holds(maria, AuthorityKind.Mother, sam);
        var visit = await family.Visit([sam, maria], Purpose.PhotoWeb);
        await family.Signs(visit, sam, Answer.Yes);
        await family.Signs(visit, maria, Answer.Yes);
        return store;
    }

    private sealed class PulledPlugException(SealingStep step) : Exception
    {
        public SealingStep Step { get; } = step;
    }
}
