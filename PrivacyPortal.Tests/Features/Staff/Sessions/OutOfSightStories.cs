using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.Requests;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Sessions;

/// <summary>Whoever may not see a person can't end what is to be done for them either, even with the id in hand.</summary>
public sealed class OutOfSightStories(PostgresServer postgres)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_take_down_and_a_request_are_ended_only_by_somebody_who_sees_whose_they_are(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var person = await new Family(store).Person("Example Adult", "1990-01-01");
        var now = store.Clock.GetUtcNow();
        var (place, task, request) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        await store.Get<Writer>().Write(
            db =>
            {
                db.Placements.Add(new PlacementRow
                {
                    Id = place,
                    AboutId = person.Value,
                    Purpose = Purpose.PhotoWeb.Key,
                    Channel = PlacementChannel.Website,
                    Where = "a page",
                    UsedOn = UkCalendar.Today(store.Clock),
                    OwnerId = "me",
                    OwnerName = "Me",
                    NotedAt = now,
                });
                db.TakeDowns.Add(new TakeDownRow { Id = task, PlacementId = place, DecisionId = null, MadeAt = now, DueOn = UkCalendar.Today(store.Clock) });
                db.Requests.Add(new RequestRow
                {
                    Id = request,
                    ById = person.Value,
                    AboutId = person.Value,
                    Kind = RequestKind.Question,
                    Use = null,
                    Words = "Why?",
                    ReceivedAt = now,
                    DueOn = null,
                });
                db.Conflicts.Add(new ConflictRow { StaffId = "kept away", PersonId = person.Value, NotedAt = now, NotedById = "lead" });
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("There is no such task.", await store.Get<TakeDowns>().End(Who("kept away"), task, TakeDownEnd.Removed, "Looked: it is gone."));
        Assert.Equal("There is no such request.", await store.Get<AnswerRequests>().Answer(Who("kept away"), request, "Told them."));
        Assert.Null((await store.Read(db => db.TakeDowns.SingleAsync(TestContext.Current.CancellationToken))).End);

        Assert.Null(await store.Get<TakeDowns>().End(Who("me"), task, TakeDownEnd.Removed, "Looked: it is gone."));
        Assert.Null(await store.Get<AnswerRequests>().Answer(Who("me"), request, "Told them."));
    }

    private static StaffTicket Who(string id) => new() { StaffId = id, Name = id, Roles = [StaffRole.SupportWorker], SignIn = "key", ProvedAt = PortalServer.StartsAt };
}
