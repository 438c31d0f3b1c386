using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.Today;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Today;

/// <summary>What a member of staff finds in the morning, by role and by whom they may see.</summary>
public sealed class TodayStories(PostgresServer postgres)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_day_with_nothing_due_is_empty(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await new Family(store).Person("Example Adult", "1990-01-01");

        Assert.True((await Due(store, StaffRole.SupportWorker)).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Who_turns_thirteen_within_a_month_is_named_with_the_day(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var today = UkCalendar.Today(store.Clock);
        foreach (var inDays in new[] { -1, 0, 1, FindToday.DaysAhead, FindToday.DaysAhead + 1 })
        {
            await family.Person($"Example In {inDays}", Anniversary.Of(today.AddDays(inDays), -13).ToString("O"));
        }

        var due = await Due(store, StaffRole.SupportWorker);

        Assert.Equal([today, today.AddDays(1), today.AddDays(FindToday.DaysAhead)], due.TurningThirteen.Select(one => one.On));
        Assert.Equal("Example In 0", due.TurningThirteen[0].Name);
        Assert.Empty((await Due(store, StaffRole.QualityAndCompliance)).TurningThirteen);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Visits_and_stops_are_there_for_those_who_see_the_family_and_for_nobody_else(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var teen = await family.Person("Example Teen", "2011-05-05");
        var visit = await family.Visit([teen]);
        await family.Signs(visit, teen, Answer.Yes);

        var worker = await Due(store, StaffRole.SupportWorker);
        var open = Assert.Single(worker.Visits);
        Assert.Equal(("Example", true), (open.With, open.WithTheFamily));
        Assert.True(worker.NotSealed > 0);
        Assert.True((await Due(store, StaffRole.StudentSocialWorker)).IsEmpty);
        Assert.False((await Due(store, StaffRole.Administrator)).SeesFamilies);

        await store.Get<Writer>().Write(
            db =>
            {
                db.Conflicts.Add(new ConflictRow { StaffId = "me", PersonId = teen.Value, NotedAt = store.Clock.GetUtcNow(), NotedById = "example:lead" });
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);
        Assert.True((await Due(store, StaffRole.SupportWorker)).IsEmpty);
    }

    private static Task<DueToday> Due(Stores store, string role) =>
        store.Get<FindToday>().For(
            new StaffTicket { StaffId = "me", Name = "Me", Roles = [role], SignIn = "key", ProvedAt = PortalServer.StartsAt }, TestContext.Current.CancellationToken);
}
