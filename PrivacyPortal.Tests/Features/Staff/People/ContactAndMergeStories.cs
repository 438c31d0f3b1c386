using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.People;

/// <summary>How somebody is reached without harm, and two entries that become one, on both databases.</summary>
public class ContactAndMergeStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_withheld_address_is_shown_to_a_few_for_a_reason_that_is_noted(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var maria = await Add(store, "Maria Example");
        var keep = store.Get<KeepContact>();
        Assert.Equal(Changed.Done, await keep.Save(SignedIn.Worker, maria, new ContactEntry { Way = "Post", NewAddress = "1 Safe Street", IsWithheld = true, AskedToday = true }, null));

        var page = (await keep.Open(SignedIn.Worker, maria, TestContext.Current.CancellationToken))!;
        Assert.Equal((true, true, null), (page.HasAddress, page.IsWithheld, page.Address));
        Assert.Null(await keep.Reveal(SignedIn.Student, maria, KeepContact.Reasons[0], TestContext.Current.CancellationToken));
        Assert.Null(await keep.Reveal(SignedIn.Quality, maria, KeepContact.Reasons[0], TestContext.Current.CancellationToken));
        Assert.Null(await keep.Reveal(SignedIn.Worker, maria, "I am curious about Maria", TestContext.Current.CancellationToken));
        Assert.Equal("1 Safe Street", await keep.Reveal(SignedIn.Worker, maria, KeepContact.Reasons[2], TestContext.Current.CancellationToken));

        Assert.Equal(
            ["Opened how to reach them", "Withheld address: A worry about safety"],
            (await store.Read(db => db.Reads.ToListAsync())).Select(r => r.Why).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_new_address_asks_for_the_safe_way_again_and_the_old_one_is_not_used_any_more(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var maria = await Add(store, "Maria Example");
        var keep = store.Get<KeepContact>();
        await keep.Save(SignedIn.Worker, maria, new ContactEntry { Way = "Post", NewAddress = "1 Old Street", AskedToday = true }, null);
        var page = (await keep.Open(SignedIn.Worker, maria, TestContext.Current.CancellationToken))!;
        page.Entry.NewAddress = "2 New Street";

        Assert.Equal(KeepContact.AskedField, Assert.Single((await keep.Save(SignedIn.Worker, maria, page.Entry, page.Stamp)).Problems).FieldId);
        page.Entry.AskedToday = true;
        Assert.Equal(Changed.SomebodyElseDid, await keep.Save(SignedIn.Worker, maria, page.Entry, Guid.CreateVersion7(store.Clock.GetUtcNow())));
        Assert.Equal(Changed.Done, await keep.Save(SignedIn.Worker, maria, page.Entry, page.Stamp));

        var addresses = await store.Read(db => db.Addresses.OrderBy(a => a.Lines).ToListAsync());
        Assert.Equal([false, true], addresses.Select(a => a.DoNotUseSince is null));
        var contact = await store.Read(db => db.Contacts.SingleAsync());
        Assert.True(contact.IsSafeToUseOn(UkCalendar.Today(store.Clock)));
        Assert.False(contact.IsSafeToUseOn(UkCalendar.Today(store.Clock).AddMonths(6)));
    }

    [Theory]
    [InlineData("Phone", null, KeepContact.AtField)]
    [InlineData("Email", "not an address", KeepContact.AtField)]
    [InlineData("Pigeon", "x", KeepContact.AtField)]
    public async Task A_way_without_what_it_needs_is_refused(string way, string? at, string field)
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var maria = await Add(store, "Maria Example");

        var changed = await store.Get<KeepContact>().Save(SignedIn.Worker, maria, new ContactEntry { Way = way, At = at, AskedToday = true }, null);

        Assert.Equal(field, Assert.Single(changed.Problems).FieldId);
        Assert.False(await store.Read(db => db.Contacts.AnyAsync()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Two_entries_become_one_when_a_second_person_has_looked_and_ties_and_conflicts_go_along(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (maria, again, sam) = (await Add(store, "Maria Example"), await Add(store, "Marya Example"), await Add(store, "Sam Example", "3 May 2015"));
        await store.Get<LinkPeople>().Link(SignedIn.Worker, sam, again, new LinkEntry { Kind = AuthorityKind.Mother });
        await store.Get<Writer>().Write(
            db =>
            {
                db.Conflicts.Add(new ConflictRow { StaffId = "example:other", PersonId = again.Value, NotedAt = store.Clock.GetUtcNow(), NotedById = "example:lead" });
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);
        var merge = store.Get<MergePeople>();

        Assert.Equal(Merged.Done, await merge.Ask(SignedIn.Worker, again, maria));
        Assert.Equal(Merged.AskedBefore, await merge.Ask(SignedIn.Worker, maria, again));
        var waiting = Assert.Single(await merge.About(SignedIn.Lead, maria, TestContext.Current.CancellationToken));
        Assert.Equal((maria, again, true), (waiting.Kept.Id, waiting.Other.Id, waiting.MayLook));
        Assert.Equal(Merged.NotYours, await merge.Look(SignedIn.Worker, waiting.Id, same: true));
        Assert.Equal(Merged.Done, await merge.Look(SignedIn.Lead, waiting.Id, same: true));

        Assert.Equal(maria.Value, Assert.Single(await store.Read(db => db.Responsibilities.ToListAsync())).HolderId);
        Assert.Equal(2, await store.Read(db => db.Conflicts.CountAsync()));
        Assert.Equal([maria], (await store.Get<FindPeople>().Find(SignedIn.Lead, "marya", TestContext.Current.CancellationToken)).Select(p => p.Id));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_was_said_under_both_is_never_moved_and_twins_stay_two(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (one, other) = (await family.Person("Ada Example", "2010-05-03"), await family.Person("Ida Example", "2010-05-03"));
        var visit = await family.Visit([one], Purpose.PhotoWeb);
        await family.Signs(visit, one, Answer.Yes);
        var merge = store.Get<MergePeople>();

        Assert.Equal(Merged.Done, await merge.Ask(SignedIn.Worker, other, one));
        var waiting = Assert.Single(await merge.About(SignedIn.Lead, one, TestContext.Current.CancellationToken));
        Assert.Equal((one, true), (waiting.Kept.Id, waiting.MayBeTwins));
        Assert.Equal(Merged.Done, await merge.Look(SignedIn.Lead, waiting.Id, same: false));
        Assert.Equal(Merged.AskedBefore, await merge.Ask(SignedIn.Worker, one, other));

        var third = await family.Person("Ada Example", "2010-05-03");
        await family.Signs(await family.Visit([third], Purpose.PhotoWeb), third, Answer.No);
        Assert.Equal(Merged.BothHaveAPast, await merge.Ask(SignedIn.Worker, one, third));
        Assert.False(await store.Read(db => db.People.AnyAsync(p => p.MergedIntoId != null)));
    }

    private static async Task<PersonId> Add(Stores store, string name, string born = "3 May 1985")
    {
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await store.Get<AddPerson>().Add(SignedIn.Worker, new PersonEntry { Name = name, Born = born }, Guid.CreateVersion7(store.Clock.GetUtcNow()))).Person!.Value;
    }
}
