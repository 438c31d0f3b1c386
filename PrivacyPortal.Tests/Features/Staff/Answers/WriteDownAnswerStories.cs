using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Answers;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Answers;

/// <summary>Somebody tells a worker their answer, face to face or by phone, on both databases.</summary>
public class WriteDownAnswerStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_father_in_prison_says_yes_by_phone_and_it_counts_with_what_stands_beside_it(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (boy, father) = (await family.Person("Sam Example", "2016-05-05"), await family.Person("Jo Example", "1988-02-03"));
        await family.Holds(father, AuthorityKind.Father, boy, EvidenceLevel.DocumentSeen, away: true);
        await family.Signs(await family.Visit([boy], Purpose.PhotoPrint), boy, Answer.Yes);
        Assert.False((await family.Standing(boy, Purpose.PhotoPrint)).MayUse);
        var answers = store.Get<WriteDownAnswers>();
        var mine = (await answers.Open(SignedIn.Worker, father, Stop))!;
        var entry = Entry(store, ToldBy.Phone);
        entry.Answers[(boy, Purpose.PhotoPrint)] = Answer.Yes;
        entry.Answers[(boy, Purpose.PhotoWeb)] = Answer.No;

        Assert.Equal(WrittenHow.Done, (await answers.Save(SignedIn.Worker, father, entry, mine, Stop)).How);
        Assert.Equal(WrittenHow.Done, (await answers.Save(SignedIn.Worker, father, entry, mine, Stop)).How);

        var standing = await family.Standing(boy, Purpose.PhotoPrint);
        Assert.True(standing.MayUse);
        Assert.Equal(("D-C8", father), (standing.Last!.Row, standing.Last.Decider));
        Assert.Equal(StandingState.Refused, (await family.Standing(boy, Purpose.PhotoWeb)).State);
        var signing = await store.Read(db => db.Signings.AsNoTracking().SingleAsync(s => s.ById == father.Value));
        Assert.Equal((SigningWay.Said, ToldBy.Phone, SignedIn.Worker.StaffId), (signing.Way, signing.ToldBy, signing.RecordedById));
        Assert.Equal("Read out and read back. Heard too by Pat Colleague. Known by: I know his voice.", signing.Evidence);
        Assert.Equal(2, await store.Read(db => db.Showings.CountAsync(s => s.ToId == father.Value)));
        Assert.Equal(2, await store.Read(db => db.Decisions.CountAsync(d => d.SigningId == signing.Id)));
        Assert.Equal(1, await store.Read(db => db.Records.CountAsync(r => r.SigningId == signing.Id)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_young_person_is_asked_for_themselves_and_a_mother_is_not(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (girl, mother) = (await family.Person("Jasmine Example", "2010-05-01"), await family.Person("Mo Example", "1990-05-05"));
        await family.Holds(mother, AuthorityKind.Mother, girl);
        var answers = store.Get<WriteDownAnswers>();
        var herMothers = (await answers.Open(SignedIn.Worker, mother, Stop))!;
        var hers = (await answers.Open(SignedIn.Worker, girl, Stop))!;
        var entry = Entry(store, ToldBy.InPerson);
        entry.Answers[(girl, Purpose.Words)] = Answer.Yes;

        Assert.DoesNotContain(herMothers.Parts, p => p.About == girl);
        Assert.Equal(WrittenHow.NotYours, (await answers.Save(SignedIn.Worker, mother, entry, herMothers, Stop)).How);
        Assert.False((await family.Standing(girl, Purpose.Words)).MayUse);

        Assert.Equal(WrittenHow.Done, (await answers.Save(SignedIn.Worker, girl, entry, hers, Stop)).How);
        Assert.True((await family.Standing(girl, Purpose.Words)).MayUse);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_beside_its_field_and_nothing_is_saved()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var girl = await new Family(store).Person("Jasmine Example", "2010-05-01");
        var answers = store.Get<WriteDownAnswers>();
        var mine = (await answers.Open(SignedIn.Worker, girl, Stop))!;

        var wrong = await answers.Save(SignedIn.Worker, girl, new AnswerEntry { Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()), Told = ToldBy.Letter, Witness = "12" }, mine, Stop);

        Assert.Equal(
            [AnswerEntry.ToldField, AnswerEntry.RaisedField, AnswerEntry.KnownField, AnswerEntry.WitnessField, AnswerEntry.AnswersField, AnswerEntry.SaidField, AnswerEntry.ReadBackField],
            wrong.Problems.Select(p => p.FieldId));
        Assert.Equal(0, await store.Read(db => db.Signings.CountAsync()));
        Assert.Null(await answers.Open(SignedIn.Quality, girl, Stop));
    }

    [Fact]
    public async Task Words_that_changed_since_they_were_read_out_are_read_again()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var girl = await new Family(store).Person("Jasmine Example", "2010-05-01");
        var answers = store.Get<WriteDownAnswers>();
        var mine = (await answers.Open(SignedIn.Worker, girl, Stop))!;
        var other = Purpose.All.First(p => p != Purpose.Words && mine.Parts[0].Rows.Any(r => r.Purpose == p));
        var read = mine.With([mine.Parts[0] with { Rows = [.. mine.Parts[0].Rows.Select(r => r.Purpose == Purpose.Words ? Swapped(r, mine.Parts[0].Rows.Single(o => o.Purpose == other)) : r)] }]);
        var entry = Entry(store, ToldBy.InPerson);
        entry.Answers[(girl, Purpose.Words)] = Answer.Yes;

        Assert.Equal(WrittenHow.WordsChanged, (await answers.Save(SignedIn.Worker, girl, entry, read, Stop)).How);
        Assert.Equal(0, await store.Read(db => db.Signings.CountAsync()));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // As if the question had had other words when it was read out.
    private static MyRow Swapped(MyRow row, MyRow other) => new()
    {
        At = row.At,
        Purpose = row.Purpose,
        Question = other.Question,
        IsAsked = row.IsAsked,
        InUse = row.InUse,
        Said = row.Said,
        SaidOn = row.SaidOn,
        AskAgain = row.AskAgain,
        CanStop = row.CanStop,
        CanUndo = row.CanUndo,
        CanSayYes = row.CanSayYes,
        Leaving = row.Leaving,
        IsNew = row.IsNew,
    };

    private static AnswerEntry Entry(Stores store, ToldBy told) => new()
    {
        Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()),
        Told = told,
        TheyRaisedIt = true,
        Known = "I know his voice.",
        Witness = "Pat Colleague",
        ReadBack = true,
        Said = "Yes, in the newsletter. Not on the internet.",
    };
}
