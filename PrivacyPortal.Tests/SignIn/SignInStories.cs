using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>The life of a sign-in, on both databases.</summary>
public sealed class SignInStories(PostgresServer postgres)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_key_is_long_random_and_not_kept(string kind)
    {
        await using var store = await Stores.New(kind, postgres);

        var key = await On(store).Start(Somebody, store.Clock.GetUtcNow(), stop: Stop);

        Assert.Equal(64, key.Length);
        Assert.True(await On(store).IsOpen(key, Stop));
        Assert.False(await On(store).IsOpen(new string('0', 64), Stop));
        var row = Assert.Single(await store.Read(db => db.SignIns.ToListAsync(Stop)));
        Assert.NotEqual(key, row.Hash);
        Assert.False(await On(store).IsOpen(row.Hash, Stop), "A copy of the database opens nothing.");
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Signing_in_again_makes_another_key(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var proved = store.Clock.GetUtcNow();

        var first = await On(store).Start(Somebody, proved, stop: Stop);
        var second = await On(store).Start(Somebody, proved.AddMinutes(1), stop: Stop);

        Assert.NotEqual(first, second);
        Assert.False(await On(store).IsNewProof("somebody", proved.AddMinutes(1), Stop), "A proof counts once.");
        Assert.True(await On(store).IsNewProof("somebody", proved.AddMinutes(2), Stop));
        Assert.True(await On(store).IsNewProof("somebody else", proved, Stop));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_sign_in_ends_when_nobody_uses_it_and_after_a_working_day(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var idle = await On(store).Start(Somebody, store.Clock.GetUtcNow(), stop: Stop);
        var used = await On(store).Start(Somebody, store.Clock.GetUtcNow(), stop: Stop);
        var ends = store.Clock.GetUtcNow() + Access.StaffHours;

        while (store.Clock.GetUtcNow() + Access.IdleFor / 2 < ends)
        {
            store.Clock.Advance(Access.IdleFor / 2);
            Assert.True(await On(store).IsOpen(used, Stop));
        }

        Assert.False(await On(store).IsOpen(idle, Stop));
        store.Clock.Advance(Access.IdleFor / 2);
        Assert.False(await On(store).IsOpen(used, Stop));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task An_end_on_one_instance_counts_on_the_other(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var here = new OpenCircuits();
        var mine = await On(store).Start(Somebody, store.Clock.GetUtcNow(), stop: Stop);
        var other = await On(store).Start(Somebody, store.Clock.GetUtcNow(), stop: Stop);
        var anothers = await On(store).Start(Somebody with { Id = "somebody else" }, store.Clock.GetUtcNow(), stop: Stop);
        var told = here.EndOf(SignIns.Hash(other));

        await On(store, here).EndAllOf("somebody", Stop);

        Assert.False(await On(store).IsOpen(mine, Stop));
        Assert.False(await On(store).IsOpen(other, Stop));
        Assert.True(await On(store).IsOpen(anothers, Stop));
        Assert.True(told.IsCancellationRequested);
    }

    [Fact]
    public void A_grave_step_asks_who_it_is_when_the_proof_is_old()
    {
        var proved = PortalServer.StartsAt;
        var ticket = new StaffTicket { StaffId = "somebody", Name = "Some Body", Roles = [StaffRole.DataProtectionLead], SignIn = "key", ProvedAt = proved };

        Assert.True(ticket.IsFresh(proved + Access.FreshFor));
        Assert.False(ticket.IsFresh(proved + Access.FreshFor + TimeSpan.FromSeconds(1)));
        Assert.Equal(ticket.ProvedAt, StaffTicket.From(ticket.ToPrincipal())!.ProvedAt);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Tries_are_counted_together_and_forgotten_after_a_while(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        Task<bool> Try(string who) => new Limits(store.Get<Writer>(), store.Clock).Allow("a door", who, 5, TimeSpan.FromMinutes(10), Stop);

        var allowed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Try("one address")));

        Assert.Equal(5, allowed.Count(one => one));
        Assert.True(await Try("another address"));
        store.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await Try("one address"));
        Assert.DoesNotContain("address", string.Concat(await store.Read(db => db.Limits.Select(l => l.Key).ToListAsync(Stop))), StringComparison.Ordinal);
    }

    private static StaffMember Somebody => new("somebody", "Somebody", [StaffRole.SupportWorker]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SignIns On(Stores store, OpenCircuits? circuits = null) => new(store.Contexts, store.Get<Writer>(), circuits ?? new OpenCircuits(), store.Clock);
}
