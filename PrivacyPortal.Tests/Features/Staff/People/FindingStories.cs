using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.People;

/// <summary>What workers found, what the council said, who decides for an adult who can't, and who objects; on both databases.</summary>
public sealed class FindingStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Looked_after_by_agreement_a_parents_yes_counts_once_the_council_knows_nothing_against_it(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (boy, mother) = (await family.Person("Sam Example", "2015-05-05"), await family.Person("Mo Example", "1990-05-05"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        Assert.Equal(Changed.Done, await store.Get<NoteOrders>().NoteStatus(SignedIn.Worker, boy, LegalStatus.Accommodated));
        await Both();
        Assert.Equal((StandingState.Waiting, "D-S4"), Of(await family.Standing(boy, Purpose.PhotoWeb)));

        await Council(store, boy, CouncilSays.KnowsNothingAgainst);
        await Both();
        Assert.Equal((StandingState.Given, "D-C4"), Of(await family.Standing(boy, Purpose.PhotoWeb)));

        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Council(store, boy, CouncilSays.DoesNotAgree);
        await Both();
        Assert.Equal((StandingState.Waiting, "D-S4"), Of(await family.Standing(boy, Purpose.PhotoWeb)));

        async Task Both()
        {
            var visit = await family.Visit([boy, mother], Purpose.PhotoWeb);
            await family.Signs(visit, boy, Answer.Yes);
            await family.Signs(visit, mother, Answer.Yes);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task In_care_a_young_persons_yes_to_something_public_counts_once_the_council_agrees_in_writing(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var her = await family.Person("Ada Example", "2011-05-05");
        await store.Get<NoteOrders>().NoteStatus(SignedIn.Worker, her, LegalStatus.CareOrder);
        await family.Signs(await family.Visit([her], Purpose.PhotoWeb), her, Answer.Yes);
        Assert.Equal((StandingState.Waiting, "D-Y5"), Of(await family.Standing(her, Purpose.PhotoWeb)));

        var without = await store.Get<NoteFindings>().NoteCouncil(SignedIn.Worker, her, new CouncilEntry { Said = CouncilSays.Agrees, Reference = "  " });
        Assert.Equal(NoteFindings.ReferenceField, Assert.Single(without.Problems).FieldId);
        await Council(store, her, CouncilSays.Agrees, " EX/17 ");

        await family.Signs(await family.Visit([her], Purpose.PhotoWeb), her, Answer.Yes);
        Assert.Equal((StandingState.Given, "D-Y5"), Of(await family.Standing(her, Purpose.PhotoWeb)));
        Assert.Equal("EX/17", (await store.Get<NoteFindings>().Open(SignedIn.Worker, her, Stop))!.Council!.Reference);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whoever_decides_for_an_adult_is_noted_with_the_document_and_taken_away_again(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (father, daughter, stranger) = (await family.Person("Ed Example", "1950-05-05"), await family.Person("Di Example", "1980-05-05"), await family.Person("Al Example", "1980-05-05"));
        await family.Holds(daughter, AuthorityKind.OtherRelative, father);
        var findings = store.Get<NoteFindings>();
        Assert.Equal(Changed.Done, await findings.Find(SignedIn.Worker, father, FindingKind.NotAbleToDecide));
        var empty = await findings.NoteAttorney(SignedIn.Worker, father, new AttorneyEntry());
        Assert.Equal([NoteFindings.AttorneyField, NoteFindings.DocumentField, NoteFindings.CoversField], empty.Problems.Select(p => p.FieldId));
        Assert.Equal(Changed.NotYours, await findings.NoteAttorney(SignedIn.Worker, father, Attorney(stranger)));
        Assert.Equal(Changed.NotYours, await findings.NoteAttorney(SignedIn.Worker, father, Attorney(father)));

        Assert.Equal(Changed.Done, await findings.NoteAttorney(SignedIn.Worker, father, Attorney(daughter)));
        Assert.Equal(Changed.Done, await findings.NoteAttorney(SignedIn.Worker, father, Attorney(daughter)));

        var file = await store.Read(db => store.Get<CaseFiles>().Open(db, father, store.Clock.GetUtcNow()));
        var known = Assert.Single(file.Facts.Attorneys);
        Assert.Equal((daughter, EvidenceLevel.DocumentSeen, "LPA 7"), (known.Holder, known.Evidence, known.Reference));
        Assert.Equal([Purpose.PhotoKeep], known.Covers);
        Assert.Equal(Changed.Done, await findings.TakeAttorney(SignedIn.Worker, father, daughter.Value));
        Assert.Equal(Changed.SomebodyElseDid, await findings.TakeAttorney(SignedIn.Worker, father, daughter.Value));
        Assert.Empty((await findings.Open(SignedIn.Worker, father, Stop))!.Attorneys);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_objection_rests_a_yes_until_somebody_has_looked_and_one_form_notes_one(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (her, father) = (await family.Person("Ada Example", "2011-05-05"), await family.Person("Mo Example", "1990-05-05"));
        await family.Holds(father, AuthorityKind.Father, her);
        await family.Signs(await family.Visit([her], Purpose.PhotoWeb, Purpose.Words), her, Answer.Yes);
        var objections = store.Get<NoteObjections>();
        var entry = new ObjectionEntry { Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()), By = father.Value, Purpose = Purpose.PhotoWeb.Key };

        Assert.Equal(Changed.Done, await objections.Note(SignedIn.Worker, her, entry));
        Assert.Equal(Changed.Done, await objections.Note(SignedIn.Worker, her, entry));

        var open = Assert.Single((await store.Get<NoteFindings>().Open(SignedIn.Worker, her, Stop))!.Objections);
        Assert.Equal(("Mo Example", Purpose.PhotoWeb, new DateOnly(2026, 11, 30)), (open.By, open.Purpose, open.LookBy));
        Assert.Equal((StandingState.Suspended, "D-L4"), Of(await family.Standing(her, Purpose.PhotoWeb)));
        Assert.Equal(StandingState.Given, (await family.Standing(her, Purpose.Words)).State);
        Assert.Equal(Changed.Done, await objections.LookedAt(SignedIn.Lead, her, open.Id));
        Assert.Equal(Changed.SomebodyElseDid, await objections.LookedAt(SignedIn.Lead, her, open.Id));
        Assert.Equal(StandingState.Given, (await family.Standing(her, Purpose.PhotoWeb)).State);
    }

    [Fact]
    public async Task Only_those_who_see_orders_see_and_note_any_of_it_and_no_worker_alone_finds_that_a_child_is_not_able()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);
        var (boy, mother) = (await family.Person("Sam Example", "2015-05-05"), await family.Person("Mo Example", "1990-05-05"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        var (findings, objections) = (store.Get<NoteFindings>(), store.Get<NoteObjections>());

        Assert.Equal(Changed.NotYours, await findings.Find(SignedIn.Worker, boy, FindingKind.DoesNotUnderstand));
        foreach (var who in new[] { SignedIn.Student, SignedIn.Quality })
        {
            Assert.Null(await findings.Open(who, boy, Stop));
            Assert.Equal(Changed.NotYours, await findings.Find(who, boy, FindingKind.Understands));
            Assert.Equal(Changed.NotYours, await findings.NoteCouncil(who, boy, new CouncilEntry { Said = CouncilSays.KnowsNothingAgainst }));
            Assert.Equal(Changed.NotYours, await findings.NoteAttorney(who, mother, Attorney(boy)));
            Assert.Equal(Changed.NotYours, await objections.Note(who, boy, new ObjectionEntry { Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()), By = mother.Value }));
        }

        Assert.Equal(0, await store.Read(async db => await db.Findings.CountAsync() + await db.CouncilAnswers.CountAsync() + await db.Attorneys.CountAsync() + await db.Objections.CountAsync()));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static (StandingState, string?) Of(Standing standing) => (standing.State, standing.Row);

    private static async Task Council(Stores store, PersonId about, CouncilSays said, string? reference = null) =>
        Assert.Equal(Changed.Done, await store.Get<NoteFindings>().NoteCouncil(SignedIn.Worker, about, new CouncilEntry { Said = said, Reference = reference }));

    private static AttorneyEntry Attorney(PersonId holder)
    {
        var entry = new AttorneyEntry { Holder = holder.Value, Evidence = EvidenceLevel.DocumentSeen, Reference = "LPA 7" };
        entry.Covers.Add(Purpose.PhotoKeep);
        return entry;
    }
}
