using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Storage;

/// <summary>What the start and the health checks ask without the mapping is what the mapping says. On both databases.</summary>
public class BareStoreStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Kinds))]
    public async Task It_knows_every_migration_of_the_mapping(string kind)
    {
        await using var store = await Stores.New(kind, postgres);

        Assert.Equal(await store.Read(db => Task.FromResult(db.Database.GetMigrations())), BareStore.Migrations);
        Assert.True(await store.Get<BareStore>().IsUpToDate(Stop));
        Assert.Equal(1, await store.ByHand($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '{BareStore.Migrations[^1]}' """));
        Assert.False(await store.Get<BareStore>().IsUpToDate(Stop));
        await store.ByHand("""DROP TABLE "__EFMigrationsHistory" """);
        await Assert.ThrowsAnyAsync<DbException>(() => store.Get<BareStore>().IsUpToDate(Stop));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task It_reads_the_notice_that_is_in_force(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var bare = store.Get<BareStore>();

        Assert.Equal("1.0", await bare.NewestNotice(Stop));
        Assert.Equal(NoticeJson.Write(NoticeContent.Load()), await bare.Notice("1.0", Stop));
        Assert.Null(await bare.Notice("1.1", Stop));
        Assert.False(await bare.HasCertificate("none", Stop));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task It_counts_the_records_that_wait_and_those_that_are_late(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var bare = store.Get<BareStore>();
        Assert.False(await bare.HasPeople(Stop));
        Assert.Equal((0, 0), await bare.NotSealed(store.Clock.GetUtcNow(), Stop));

        var family = new Family(store);
        var girl = await family.Person("Ada Example", "2010-05-05");
        await family.Signs(await family.Visit([girl]), girl, Answer.Yes);

        Assert.True(await bare.HasPeople(Stop));
        Assert.Equal((1, 0), await bare.NotSealed(store.Clock.GetUtcNow().AddHours(1), Stop));
        Assert.Equal(1, await store.ByHand("UPDATE records SET attempts = 1"));
        Assert.Equal((1, 1), await bare.NotSealed(store.Clock.GetUtcNow().AddHours(1), Stop));
        Assert.Equal((1, 0), await bare.NotSealed(store.Clock.GetUtcNow().AddHours(-1), Stop));
    }
}
