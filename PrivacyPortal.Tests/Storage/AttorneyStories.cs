using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Records;
using PrivacyPortal.Tests.Records.Papers;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Answers;
using PrivacyPortal.Web.Features.Staff.Papers;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Storage;

/// <summary>An adult can't decide: whom a document names is asked by every route, for what it covers and no more, and the rule alone decides (D-A3).</summary>
public sealed class AttorneyStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Kinds))]
    public async Task In_a_visit_the_attorneys_yes_counts_where_it_is_covered_and_the_father_does_not_object(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, father, daughter) = await FatherAndDaughter(store, AttorneyKind.Deputy);
        var wife = await family.Person("Una Example", "1952-05-05");
        var visit = await family.Visit([father, daughter, wife], Purpose.PhotoKeep, Purpose.PhotoWeb);
        await family.Signs(visit, father, Answer.NotAble);
        await family.Signs(visit, daughter, Answer.Yes);

        var standing = await family.Standing(father, Purpose.PhotoKeep);
        Assert.Equal((StandingState.Given, "D-A3", daughter, BasisOfAuthority.Deputy), (standing.State, standing.Row, standing.Last!.Decider!.Value, standing.Last.Basis!.Value));
        var row = await store.Read(db => db.Decisions.SingleAsync(d => d.Id == standing.Last.Id.Value));
        Assert.Equal(("Di Example", null, EvidenceLevel.DocumentSeen, "not-able"), (row.DeciderName, row.DeciderKind, row.Evidence!.Value, row.OwnAnswer));

        // What the document does not cover she was not asked, and a form that was tampered with adds nothing: nobody may.
        Assert.Equal((StandingState.Refused, "D-A4"), Of(await family.Standing(father, Purpose.PhotoWeb)));
        Assert.Empty(await store.Read(db => db.Replies.Where(r => r.ById == daughter.Value && r.AboutId == father.Value && r.Purpose == Purpose.PhotoWeb.Key).ToListAsync()));
        var (_, beside) = await family.Tablet(visit, wife);
        Assert.Equal([wife], beside.AskedAbout.Select(a => a.About.Id));
        Assert.Equal([father], beside.NotAskedAboutAdult.Select(p => p.Id));
        Assert.Empty((await family.Tablet(visit, daughter)).Who.NotAskedAboutAdult);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_record_says_by_which_right_and_so_does_that_of_a_stop(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, father, daughter) = await FatherAndDaughter(store);
        await family.Holds(daughter, AuthorityKind.OtherRelative, father);
        var visit = await family.Visit([father, daughter], Purpose.PhotoKeep);
        await family.Signs(visit, father, Answer.Yes);
        await family.Signs(visit, daughter, Answer.Yes);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Stopped.Done, await store.Get<StopConsent>().Stop(father, Purpose.PhotoKeep, daughter, Guid.CreateVersion7(store.Clock.GetUtcNow()), null));
        await store.Get<SealRecords>().SealWaiting(Stop);

        var records = await store.Read(db => db.Records.Where(r => r.AboutId == father.Value && db.Signings.Any(s => s.Id == r.SigningId && s.ById == daughter.Value)).OrderBy(r => r.CreatedAt).ToListAsync());
        Assert.Equal(2, records.Count);
        foreach (var record in records)
        {
            using var paper = new OnDisk(record.Pdf!);
            var text = ConsentRecordPaperTests.Plain(await paper.Text());
            Assert.Contains("Di Example attorney by a lasting power of attorney, in their best interests (a document was seen)", text, StringComparison.Ordinal);
            Assert.DoesNotContain("relative", text, StringComparison.Ordinal);
            var facts = await store.Get<RecordFacts>().Of(record.Id, Stop);
            Assert.False(facts.IsTheirOwn);
            var json = System.Text.Encoding.UTF8.GetString(PrivacyPortal.Web.Records.Papers.ConsentRecordJson.Of(facts, new PrivacyPortal.Web.Records.Papers.PaperCopy { Kept = true }));
            Assert.Contains("\"pss:authority\": \"LastingPowerOfAttorney\"", json, StringComparison.Ordinal);
            Assert.Contains("\"pss:evidence\": \"DocumentSeen\"", json, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task On_her_own_page_she_answers_for_him_and_stops_it_again_and_he_can_too(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, father, daughter) = await FatherAndDaughter(store);
        await family.Signs(await family.Visit([father], Purpose.PhotoKeep), father, Answer.NotAble);
        Assert.Equal((StandingState.Waiting, "D-A3"), Of(await family.Standing(father, Purpose.PhotoKeep)));

        var mine = await store.Get<MyChoices>().For(new MySession(daughter, null));
        var part = mine.Parts.Single(p => p.About == father);
        Assert.Equal((AskedAs.Attorney, AttorneyKind.LastingPowerOfAttorney), (part.As, part.ActsBy!.Value));
        var choice = Assert.Single(part.Rows);
        Assert.Equal(Answered.Done, await store.Get<AnswerAgain>().Give(
            mine, part, choice, new MyAnswer(Guid.CreateVersion7(store.Clock.GetUtcNow()), Answer.Yes, choice.Question.Hash.Hex, Signature.Typed("Di Example", out _)!)));
        Assert.Equal((StandingState.Given, "D-A3"), Of(await family.Standing(father, Purpose.PhotoKeep)));
        Assert.True(Assert.Single((await store.Get<MyChoices>().For(new MySession(daughter, null))).Parts.Single(p => p.About == father).Rows).CanStop);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Stopped.Done, await store.Get<StopConsent>().Stop(father, Purpose.PhotoKeep, daughter, Guid.CreateVersion7(store.Clock.GetUtcNow()), null));
        Assert.Equal(StandingState.Stopped, (await family.Standing(father, Purpose.PhotoKeep)).State);

        // Taken away, she sees nothing of him any more.
        Assert.Equal(Changed.Done, await store.Get<NoteFindings>().TakeAttorney(SignedIn.Worker, father, daughter.Value));
        Assert.Equal([daughter], (await store.Get<MyChoices>().For(new MySession(daughter, null))).Parts.Select(p => p.About));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task By_phone_and_on_a_printed_form_she_is_asked_what_the_document_covers_and_nothing_more(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (family, father, daughter) = await FatherAndDaughter(store);
        var write = store.Get<WriteDownAnswers>();

        // That he could not say, and was not upset, can be written down of him; of her it can't.
        var his = await write.Open(SignedIn.Worker, father, Stop);
        Assert.Equal(AskedAs.TheAdult, Assert.Single(his!.Parts).As);
        Assert.Equal(WrittenHow.Done, (await write.Save(SignedIn.Worker, father, Said(store, (father, Purpose.PhotoKeep, Answer.NotAble)), his, Stop)).How);
        var hers = (await write.Open(SignedIn.Worker, daughter, Stop))!;
        Assert.Equal(WrittenHow.NotYours, (await write.Save(SignedIn.Worker, daughter, Said(store, (father, Purpose.PhotoKeep, Answer.NotAble)), hers, Stop)).How);
        Assert.Equal(WrittenHow.NotYours, (await write.Save(SignedIn.Worker, daughter, Said(store, (father, Purpose.PhotoWeb, Answer.Yes)), hers, Stop)).How);
        Assert.Equal(WrittenHow.Done, (await write.Save(SignedIn.Worker, daughter, Said(store, (father, Purpose.PhotoKeep, Answer.Yes)), hers, Stop)).How);
        Assert.Equal((StandingState.Given, "D-A3"), Of(await family.Standing(father, Purpose.PhotoKeep)));

        var form = (await store.Get<PrintForm>().Print(SignedIn.Worker, daughter, [Purpose.PhotoKeep, Purpose.PhotoWeb], [daughter, father], raisedIt: false, Stop))!;
        Assert.Equal([(AskedAs.Decider, 2), (AskedAs.Attorney, 1)], form.Parts.Select(p => (p.As, p.Questions.Count)));
        var view = (await store.Get<OpenPerson>().Open(SignedIn.Worker, father, Stop))!;
        Assert.Equal(
            "Ed can’t make this decision now. Di Example (lasting power of attorney, registered) may, for what the document covers. Ed is asked too, and must not say no.",
            WhyWords.Of(view));
        Assert.Contains(daughter, view.Tellers.Select(t => t.Id));
        Assert.Equal("An adult decides alone, as far as this page shows.", WhyWords.Of((await store.Get<OpenPerson>().Open(SignedIn.Quality, father, Stop))!));
    }

    private static AnswerEntry Said(Stores store, params (PersonId About, Purpose Purpose, Answer Answer)[] answers)
    {
        var entry = new AnswerEntry
        {
            Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()),
            Told = ToldBy.InPerson,
            TheyRaisedIt = true,
            Known = "I know them",
            Witness = "Pat Colleague",
            ReadBack = true,
            Said = "In their own words.",
        };
        foreach (var (about, purpose, answer) in answers)
        {
            entry.Answers[(about, purpose)] = answer;
        }

        return entry;
    }

    private static async Task<(Family Family, PersonId Father, PersonId Daughter)> FatherAndDaughter(Stores store, AttorneyKind kind = AttorneyKind.LastingPowerOfAttorney)
    {
        var family = new Family(store);
        var (father, daughter) = (await family.Person("Ed Example", "1950-05-05"), await family.Person("Di Example", "1980-05-05"));
        var now = store.Clock.GetUtcNow();
        await store.Get<Writer>().Write(db => db.Append(
        [
            new FindingRow { Id = Guid.CreateVersion7(now), AboutId = father.Value, Kind = FindingKind.NotAbleToDecide, ById = "worker", SecondId = null, Because = null, At = now },
            new AttorneyRow { AboutId = father.Value, HolderId = daughter.Value, Kind = kind, Evidence = EvidenceLevel.DocumentSeen, Reference = "LPA 7", Covers = Purpose.PhotoKeep.Key },
        ]));
        return (family, father, daughter);
    }

    private static (StandingState, string?) Of(Standing standing) => (standing.State, standing.Row);
}
