using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.People;

/// <summary>Staff change what is known of people and of what they are to each other, on both databases.</summary>
public class ChangeAndLinkStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Of_two_who_change_at_once_the_second_is_told_and_nothing_of_theirs_is_saved(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var sam = await Add(store, "Sam Example", "about nine");
        var change = store.Get<ChangePerson>();
        var (first, stamp) = (await change.Open(SignedIn.Worker, sam, TestContext.Current.CancellationToken))!.Value;
        var (second, same) = (await change.Open(SignedIn.Lead, sam, TestContext.Current.CancellationToken))!.Value;
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        (first.Needs, first.ChildKnows) = (AccessNeeds.LargePrint, Knows.Yes);
        second.Name = "Somebody Else";
        Assert.Equal(Changed.Done, await change.Save(SignedIn.Worker, sam, first, stamp));
        Assert.Equal(Changed.SomebodyElseDid, await change.Save(SignedIn.Lead, sam, second, same));

        var row = await store.Read(db => db.People.SingleAsync());
        Assert.Equal(("Sam Example", AccessNeeds.LargePrint, Knows.Yes), (row.Name, row.Needs, row.ChildKnows));
        Assert.Equal(
            [ChangedWhat.Helps, ChangedWhat.WhatTheChildKnows],
            (await store.Read(db => db.PersonChanges.Where(c => c.What != ChangedWhat.Added).ToListAsync())).Select(c => c.What).Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task About_nine_a_year_ago_is_not_read_again_as_about_nine_today(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var sam = await Add(store, "Sam Example", "about nine");
        var before = await store.Read(db => db.People.AsNoTracking().SingleAsync());
        store.Clock.Advance(TimeSpan.FromDays(365));
        var (entry, stamp) = (await store.Get<ChangePerson>().Open(SignedIn.Worker, sam, TestContext.Current.CancellationToken))!.Value;

        entry.Called = "Sammy";
        Assert.Equal(Changed.Done, await store.Get<ChangePerson>().Save(SignedIn.Worker, sam, entry, stamp));

        var after = await store.Read(db => db.People.AsNoTracking().SingleAsync());
        Assert.Equal((before.BornEarliest, before.BornLatest, "Sammy"), (after.BornEarliest, after.BornLatest, after.CalledName));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whoever_only_reads_changes_nothing(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var sam = await Add(store, "Sam Example", "3 May 2015");
        var maria = await Add(store, "Maria Example", "3 May 1985");
        var stamp = await store.Read(db => db.People.Where(p => p.Id == sam.Value).Select(p => p.Stamp).SingleAsync());

        Assert.Null(await store.Get<ChangePerson>().Open(SignedIn.Quality, sam, TestContext.Current.CancellationToken));
        Assert.Equal(Changed.NotYours, await store.Get<ChangePerson>().Save(SignedIn.Quality, sam, new PersonEntry { Name = "X Example", Born = "2015" }, stamp));
        Assert.Equal(Linked.NotYours, await store.Get<LinkPeople>().Link(SignedIn.Quality, sam, maria, new LinkEntry { Kind = AuthorityKind.Mother }));
        Assert.False(await store.Read(db => db.Responsibilities.AnyAsync()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_can_not_be_so_between_people_is_refused(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var grace = await Add(store, "Grace Example", "1955");
        var maria = await Add(store, "Maria Example", "3 May 1985");
        var sam = await Add(store, "Sam Example", "3 May 2015");
        var baby = await Add(store, "Baby Example", "1 November 2026");
        var links = store.Get<LinkPeople>();

        Assert.Equal(Linked.TheirOwnParent, await links.Link(SignedIn.Worker, sam, sam, new LinkEntry { Kind = AuthorityKind.Father }));
        Assert.Equal(Linked.YoungerThanTheChild, await links.Link(SignedIn.Worker, sam, baby, new LinkEntry { Kind = AuthorityKind.Mother }));
        Assert.Equal(Linked.Done, await links.Link(SignedIn.Worker, sam, baby, new LinkEntry { Kind = AuthorityKind.BrotherOrSister }));
        Assert.Equal(Linked.Done, await links.Link(SignedIn.Worker, sam, maria, new LinkEntry { Kind = AuthorityKind.Mother, Evidence = EvidenceLevel.DocumentSeen }));
        var ageless = await Add(store, "Ageless Example", "not known");
        Assert.Equal(Linked.Done, await links.Link(SignedIn.Worker, maria, ageless, new LinkEntry { Kind = AuthorityKind.Mother }));
        Assert.Equal(Linked.GoesRound, await links.Link(SignedIn.Worker, ageless, sam, new LinkEntry { Kind = AuthorityKind.Guardian }));
        Assert.Equal(Linked.NobodyToActFor, await links.Link(SignedIn.Worker, sam, grace, new LinkEntry { Kind = AuthorityKind.Grandparent, DelegatedBy = baby.Value }));
        Assert.Equal(Linked.NobodyToActFor, await links.Link(SignedIn.Worker, sam, grace, new LinkEntry { Kind = AuthorityKind.Grandparent, DelegatedBy = grace.Value }));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_delegation_stands_for_a_holder_never_goes_round_and_ends_with_them(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var maria = await Add(store, "Maria Example", "3 May 1985");
        var grace = await Add(store, "Grace Example", "1955");
        var aunt = await Add(store, "Aunt Example", "1980");
        var sam = await Add(store, "Sam Example", "3 May 2015");
        var links = store.Get<LinkPeople>();
        await links.Link(SignedIn.Worker, sam, maria, new LinkEntry { Kind = AuthorityKind.Mother });
        var delegated = new LinkEntry { Kind = AuthorityKind.Grandparent, Evidence = EvidenceLevel.Corroborated, DelegatedBy = maria.Value };

        Assert.Equal(Linked.Done, await links.Link(SignedIn.Worker, sam, grace, delegated));
        Assert.Equal([maria, grace], (await Page(store, sam)).DecidingSet.Members.Select(m => m.Holder));
        Assert.Equal(Linked.DelegationGoesRound, await links.Link(SignedIn.Worker, sam, aunt, new LinkEntry { Kind = AuthorityKind.OtherRelative, DelegatedBy = grace.Value }));
        Assert.Equal(Linked.DelegationGoesRound, await links.Link(SignedIn.Worker, sam, maria, new LinkEntry { Kind = AuthorityKind.Mother, DelegatedBy = grace.Value }));

        Assert.Equal(Linked.Done, await links.Unlink(SignedIn.Worker, sam, maria));
        Assert.Empty((await Page(store, sam)).DecidingSet.Members);
        Assert.Null(Assert.Single(await store.Read(db => db.Responsibilities.ToListAsync())).DelegatedById);
    }

    private static async Task<PersonPageView> Page(Stores store, PersonId person) =>
        await store.Get<OpenPerson>().Open(SignedIn.Worker, person, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("Out of sight.");

    private static async Task<PersonId> Add(Stores store, string name, string born) =>
        (await store.Get<AddPerson>().Add(SignedIn.Worker, new PersonEntry { Name = name, Born = born }, Guid.CreateVersion7(store.Clock.GetUtcNow()))).Person!.Value;
}
