using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.People;

namespace PrivacyPortal.Tests.Features.Staff.People;

/// <summary>What a court decided and what is blocked, noted by staff, on both databases.</summary>
public class OrderStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_safety_block_stands_above_a_yes_until_the_lead_lifts_it(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var girl = await family.Person("Jasmine Example", "2010-05-01");
        await family.Signs(await family.Visit([girl], Purpose.PhotoWeb, Purpose.Words), girl, Answer.Yes);
        var orders = store.Get<NoteOrders>();
        var entry = Entry(store, BlockKind.Safety);
        entry.Purposes.Add(Purpose.PhotoWeb);
        entry.ReviewOn = UkCalendar.Today(store.Clock).AddDays(30);

        Assert.Equal(Changed.Done, await orders.Place(SignedIn.Worker, girl, entry));
        Assert.Equal(Changed.Done, await orders.Place(SignedIn.Worker, girl, entry));

        Assert.False((await family.Standing(girl, Purpose.PhotoWeb)).MayUse);
        Assert.True((await family.Standing(girl, Purpose.Words)).MayUse);
        var block = Assert.Single((await orders.Open(SignedIn.Worker, girl, Stop))!.Blocks);
        Assert.False(block.IsReviewDue);

        // The day to look at it passes: it stands all the same (R9.9).
        store.Clock.Advance(TimeSpan.FromDays(31));
        Assert.True(Assert.Single((await orders.Open(SignedIn.Worker, girl, Stop))!.Blocks).IsReviewDue);
        Assert.False((await family.Standing(girl, Purpose.PhotoWeb)).MayUse);
        Assert.Equal(Changed.NotYours, await orders.Lift(SignedIn.Worker, girl, block.Id));
        Assert.Equal(Changed.Done, await orders.Lift(SignedIn.Lead, girl, block.Id));
        Assert.Equal(Changed.SomebodyElseDid, await orders.Lift(SignedIn.Lead, girl, block.Id));

        Assert.True((await family.Standing(girl, Purpose.PhotoWeb)).MayUse);
        Assert.Empty((await orders.Open(SignedIn.Lead, girl, Stop))!.Blocks);
        var kept = await store.Read(db => db.Blocks.AsNoTracking().SingleAsync());
        Assert.Equal((SignedIn.Worker.StaffId, SignedIn.Lead.StaffId), (kept.PlacedById, kept.LiftedById));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_care_order_takes_the_decision_from_a_mother_and_its_end_gives_it_back(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (boy, mother) = (await family.Person("Sam Example", "2016-05-05"), await family.Person("Mo Example", "1990-05-05"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        var orders = store.Get<NoteOrders>();

        Assert.Equal(Changed.Done, await orders.NoteStatus(SignedIn.Worker, boy, LegalStatus.CareOrder));
        Assert.DoesNotContain((await family.Tablet(await family.Visit([boy, mother], Purpose.PhotoWeb), mother)).Who.AskedAbout, a => a.About.Id == boy);
        Assert.Equal(LegalStatus.CareOrder, (await orders.Open(SignedIn.Lead, boy, Stop))!.Status);

        // In the same instant: the later one counts.
        Assert.Equal(Changed.Done, await orders.NoteStatus(SignedIn.Worker, boy, LegalStatus.None));
        Assert.Equal(Changed.Done, await orders.NoteStatus(SignedIn.Worker, boy, LegalStatus.None));
        Assert.Contains((await family.Tablet(await family.Visit([boy, mother], Purpose.PhotoWeb), mother)).Who.AskedAbout, a => a.About.Id == boy);
        Assert.Equal(2, await store.Read(db => db.LegalStatuses.CountAsync()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Students_and_those_who_only_check_neither_see_nor_place_anything(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var girl = await new Family(store).Person("Jasmine Example", "2010-05-01");
        var orders = store.Get<NoteOrders>();
        var entry = Entry(store, BlockKind.CourtOrder);
        entry.Everything = true;

        foreach (var who in new[] { SignedIn.Student, SignedIn.Quality })
        {
            Assert.Null(await orders.Open(who, girl, Stop));
            Assert.Equal(Changed.NotYours, await orders.Place(who, girl, entry));
            Assert.Equal(Changed.NotYours, await orders.NoteStatus(who, girl, LegalStatus.CareOrder));
        }

        Assert.Equal(0, await store.Read(async db => await db.Blocks.CountAsync() + await db.LegalStatuses.CountAsync()));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_beside_it()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var girl = await new Family(store).Person("Jasmine Example", "2010-05-01");
        var entry = new BlockEntry { Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()), ReviewOn = UkCalendar.Today(store.Clock) };

        var changed = await store.Get<NoteOrders>().Place(SignedIn.Worker, girl, entry);

        Assert.Equal([BlockEntry.KindField, BlockEntry.CoversField, BlockEntry.ReviewField], changed.Problems.Select(p => p.FieldId));
        Assert.Equal(0, await store.Read(db => db.Blocks.CountAsync()));
    }

    private static BlockEntry Entry(Stores store, BlockKind kind) => new() { Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()), Kind = kind };
}
