using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Examples;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Examples;

public class ExampleFamiliesTests(PostgresServer postgres)
{
    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Example_families_are_made_once_are_marked_and_show_every_common_case(string kind)
    {
        await using var store = await Stores.New(kind, postgres);

        Assert.True(await store.Get<ExampleFamilies>().Make());
        Assert.False(await store.Get<ExampleFamilies>().Make());

        var people = await store.Read(db => db.People.ToListAsync());
        Assert.True(people.Count >= 12);
        Assert.All(people, p => Assert.True(p.IsExample && p.Name.EndsWith("Example", StringComparison.Ordinal)));
        var rows = await store.Read(db => db.Decisions.Select(d => d.Row).Distinct().ToListAsync());
        Assert.Superset(new HashSet<string> { "D-A1", "D-Y1", "D-Y3", "D-C1", "D-C2", "D-C4", "D-C9", "D-L3" }, rows.ToHashSet());
        Assert.Contains(await store.Read(db => db.Decisions.ToListAsync()), d => d.Outcome == Outcome.Withdrawn);
        Assert.True(await store.Read(db => db.Records.CountAsync()) >= 5);
        Assert.All(await store.Read(db => db.Decisions.ToListAsync()), d => Assert.Equal(DecisionHash.Of(d), d.Hash));
    }
}
