using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.People;

namespace PrivacyPortal.Tests.Features.Staff.People;

/// <summary>A worker adds people, on both databases.</summary>
public class AddPersonStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_person_is_kept_as_typed_and_found_without_accents(string kind)
    {
        await using var store = await Stores.New(kind, postgres);

        var added = await Add(store, new PersonEntry { Name = " Łukasz  Żółć ", Born = "about nine", Language = "pl", ChildKnows = Knows.Partly });

        var row = await store.Read(db => db.People.SingleAsync(p => p.Id == added.Person!.Value.Value));
        Assert.Equal(("Łukasz Żółć", "Łukasz", "lukasz zolc", "pl", Knows.Partly), (row.Name, row.CalledName, row.SearchName, row.Language, row.ChildKnows));
        Assert.Equal(new AgeSpan(8, 10), row.Born.AgeOn(UkCalendar.Today(store.Clock)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nobody_is_added(string kind)
    {
        await using var store = await Stores.New(kind, postgres);

        var added = await Add(store, new PersonEntry { Name = "   ", Called = "Sam 😀", Born = "31/02/2013" });

        Assert.Equal([PersonEntry.NameField, PersonEntry.CalledField, PersonEntry.BornField], added.Problems.Select(p => p.FieldId));
        Assert.Equal("There is no such day in that month. Check the day and the month.", added.Problems[2].Words);
        Assert.False(await store.Read(db => db.People.AnyAsync()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Ten_taps_at_once_add_one_person(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var operation = Guid.CreateVersion7(store.Clock.GetUtcNow());
        var entry = new PersonEntry { Name = "Sam Example", Born = "3 May 2015" };

        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => store.Get<AddPerson>().Add(SignedIn.Worker, entry, operation))));

        Assert.All(added, a => Assert.Equal(new PersonId(operation), a.Person));
        Assert.Equal(1, await store.Read(db => db.People.CountAsync()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Somebody_who_may_be_the_same_is_shown_first_and_twins_are_not(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var first = await Add(store, new PersonEntry { Name = "Zoë Example", Born = "3 May 2015" });

        var again = await Add(store, new PersonEntry { Name = "Zoe EXAMPLE", Born = "2015" });
        var twin = await Add(store, new PersonEntry { Name = "Max Example", Born = "3 May 2015" });
        var evenSo = await store.Get<AddPerson>().Add(SignedIn.Worker, new PersonEntry { Name = "Zoe Example", Born = "2015" }, Guid.CreateVersion7(store.Clock.GetUtcNow()), evenSo: true);

        Assert.Null(again.Person);
        Assert.Equal(first.Person, Assert.Single(again.MaybeTheSame).Id);
        Assert.NotNull(twin.Person);
        Assert.NotNull(evenSo.Person);
        Assert.Equal(3, await store.Read(db => db.People.CountAsync()));
    }

    private static Task<Added> Add(Stores store, PersonEntry entry) => store.Get<AddPerson>().Add(SignedIn.Worker, entry, Guid.CreateVersion7(store.Clock.GetUtcNow()));
}
