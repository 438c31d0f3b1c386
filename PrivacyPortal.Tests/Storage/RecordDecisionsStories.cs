using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Storage;

/// <summary>From answers to decisions, on both databases.</summary>
public class RecordDecisionsStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_mothers_yes_and_her_boys_OK_make_a_yes(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, boy) = await MotherAndBoy(store);
        var visit = await family.Visit([mother, boy]);

        await family.Signs(visit, boy, Answer.Yes);
        Assert.Equal(StandingState.Waiting, (await family.Standing(boy, Purpose.PhotoWeb)).State);

        await family.Signs(visit, mother, Answer.Yes);
        var standing = await family.Standing(boy, Purpose.PhotoWeb);
        Assert.Equal(StandingState.Given, standing.State);
        Assert.Equal("D-C4", standing.Last!.Row);
        Assert.Equal(mother, standing.Last.Decider);
        var kept = await store.Read(db => db.Decisions.SingleAsync(d => d.Id == standing.Last.Id.Value));
        Assert.Equal(DecisionHash.Of(kept), kept.Hash);
        Assert.Equal(AuthorityKind.Mother, kept.DeciderKind);
        Assert.Equal("yes", kept.OwnAnswer);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_boys_no_stays_a_no_whoever_signs_first(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, boy) = await MotherAndBoy(store);
        var visit = await family.Visit([mother, boy]);

        await family.Signs(visit, mother, Answer.Yes);
        await family.Signs(visit, boy, Answer.No);
        await family.Signs(visit, mother, Answer.Yes);

        Assert.Equal(StandingState.Refused, (await family.Standing(boy, Purpose.PhotoWeb)).State);
        Assert.False(await store.Read(db => db.Decisions.AnyAsync(d => d.AboutId == boy.Value && d.Outcome == Outcome.Given)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Twenty_taps_at_once_make_one_decision(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, _) = await MotherAndBoy(store);
        var visit = await family.Visit([mother], Purpose.PhotoWeb);
        await family.Answers(visit, mother, Answer.Yes);
        var (tablet, person, submission) = await family.ReadyToSign(visit, mother);
        var record = store.Get<RecordDecisions>();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => record.Record(tablet, person, submission))));

        Assert.All(results, r => Assert.Equal(Recorded.As(submission.Operation), r));
        Assert.Equal((1, 1, 1, 1), await family.Counts());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Another_body_under_the_same_operation_is_refused(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, _) = await MotherAndBoy(store);
        var visit = await family.Visit([mother], Purpose.PhotoWeb);
        await family.Answers(visit, mother, Answer.Yes);
        var (tablet, person, submission) = await family.ReadyToSign(visit, mother);
        await store.Get<RecordDecisions>().Record(tablet, person, submission);

        var other = await store.Get<RecordDecisions>().Record(tablet, person, submission with { Signature = Signature.Typed("Somebody Else", out _)! });

        Assert.Equal(RecordedOutcome.AnotherWasSent, other.Outcome);
        Assert.Equal((1, 1, 1, 1), await family.Counts());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_was_answered_after_the_review_is_not_signed_for(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, _) = await MotherAndBoy(store);
        var visit = await family.Visit([mother], Purpose.PhotoWeb);
        await family.Answers(visit, mother, Answer.Yes);
        var (tablet, person, submission) = await family.ReadyToSign(visit, mother);
        await family.Answers(visit, mother, Answer.No);

        var result = await store.Get<RecordDecisions>().Record(tablet, person, submission);

        Assert.Equal(RecordedOutcome.AnswersChanged, result.Outcome);
        Assert.Equal((0, 0, 0, 0), await family.Counts());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_visit_is_on_one_tablet_and_goes_on_from_its_drafts(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, boy) = await MotherAndBoy(store);
        var first = await family.Visit([mother, boy], Purpose.PhotoWeb);
        await family.Answers(first, mother, Answer.Yes);
        var (tablet, person, submission) = await family.ReadyToSign(first, mother);

        var second = (first.Visit, (await store.Get<HandOver>().Give(first.Visit))!.Value);

        Assert.Null(await store.Get<FindVisit>().For(first.Visit, first.Ticket));
        Assert.Equal(RecordedOutcome.VisitIsGone, (await store.Get<RecordDecisions>().Record(tablet, person, submission)).Outcome);
        Assert.False(await store.Get<KeepProgress>().TalkLater(tablet, person));
        Assert.Equal(2, (await family.Tablet(second, mother)).Who.Drafts.Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_stop_counts_at_once_and_can_be_taken_back_for_ten_minutes(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, boy) = await MotherAndBoy(store);
        var visit = await family.Visit([mother, boy], Purpose.PhotoWeb);
        await family.Signs(visit, boy, Answer.Yes);
        await family.Signs(visit, mother, Answer.Yes);
        var stop = store.Get<StopConsent>();
        var operation = Guid.CreateVersion7(store.Clock.GetUtcNow());

        Assert.Equal(Stopped.Done, await stop.Stop(boy, Purpose.PhotoWeb, boy, operation, null));
        Assert.Equal(Stopped.Done, await stop.Stop(boy, Purpose.PhotoWeb, boy, operation, null));
        Assert.Equal(StandingState.Stopped, (await family.Standing(boy, Purpose.PhotoWeb)).State);

        Assert.Equal(Stopped.NothingToStop, await stop.Undo(boy, Purpose.PhotoWeb, mother, Guid.CreateVersion7(store.Clock.GetUtcNow()), null));
        Assert.Equal(Stopped.Done, await stop.Undo(boy, Purpose.PhotoWeb, boy, Guid.CreateVersion7(store.Clock.GetUtcNow()), null));
        Assert.Equal(StandingState.Given, (await family.Standing(boy, Purpose.PhotoWeb)).State);

        await stop.Stop(boy, Purpose.PhotoWeb, mother, Guid.CreateVersion7(store.Clock.GetUtcNow()), Family.Worker);
        store.Clock.Advance(Decision.TimeToUndo + TimeSpan.FromSeconds(1));
        Assert.Equal(Stopped.NothingToStop, await stop.Undo(boy, Purpose.PhotoWeb, mother, Guid.CreateVersion7(store.Clock.GetUtcNow()), Family.Worker));
        Assert.Equal(StandingState.Stopped, (await family.Standing(boy, Purpose.PhotoWeb)).State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_yes_from_before_a_stop_is_not_built_on_again(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, mother, boy) = await MotherAndBoy(store);
        var visit = await family.Visit([mother, boy], Purpose.PhotoWeb);
        await family.Signs(visit, boy, Answer.Yes);
        await family.Signs(visit, mother, Answer.Yes);
        await store.Get<StopConsent>().Stop(boy, Purpose.PhotoWeb, mother, Guid.CreateVersion7(store.Clock.GetUtcNow()), null);
        store.Clock.Advance(TimeSpan.FromDays(1));

        await family.Signs(visit, boy, Answer.Yes);

        Assert.Equal(StandingState.Waiting, (await family.Standing(boy, Purpose.PhotoWeb)).State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_grandmother_is_not_asked_about_the_boy(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, _, boy) = await MotherAndBoy(store);
        var grandmother = await family.Person("Grace Example", "1955-02-03");
        await family.Holds(grandmother, AuthorityKind.Grandparent, boy);
        var visit = await family.Visit([grandmother, boy], Purpose.PhotoWeb);

        var (tablet, person) = await family.Tablet(visit, grandmother);
        Assert.Equal([grandmother], person.AskedAbout.Select(a => a.About.Id));
        Assert.Equal([boy], person.NotAskedAbout.Select(p => p.Id));

        // A form that was tampered with adds nothing either.
        await store.Get<KeepProgress>().Answer(tablet, person, new Dictionary<(PersonId, Purpose), Answer> { [(boy, Purpose.PhotoWeb)] = Answer.Yes });
        Assert.Empty((await family.Tablet(visit, grandmother)).Who.Drafts);
    }

    private static async Task<(Family Family, PersonId Mother, PersonId Boy)> MotherAndBoy(Stores store)
    {
        var family = new Family(store);
        var mother = await family.Person("Maria Example", "1990-05-05");
        var boy = await family.Person("Sam Example", "2015-06-10");
        await family.Holds(mother, AuthorityKind.Mother, boy);
        return (family, mother, boy);
    }
}
