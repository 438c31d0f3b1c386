using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Records;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Papers;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Papers;

/// <summary>Forms that come back: typed in by one, checked by another, and only then an answer.</summary>
public class PaperStories(PostgresServer postgres)
{
    private static CancellationToken Stop => PaperWork.Stop;

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_father_in_prison_answers_by_letter_and_it_counts_once_two_people_have_seen_it(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (boy, father) = (await family.Person("Sam Example", "2016-05-05"), await family.Person("Jo Example", "1988-02-03"));
        await family.Holds(father, AuthorityKind.Father, boy, EvidenceLevel.DocumentSeen, away: true);
        await family.Signs(await family.Visit([boy], Purpose.PhotoPrint), boy, Answer.Yes);
        var work = new PaperWork(store);
        var form = (await work.Prints(father, [Purpose.PhotoPrint]))!;
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(9));

        var paper = await work.TypesIn(form.Code, await work.Entry(boy, Purpose.PhotoPrint, Answer.Yes, PaperRoute.ByLetter));

        Assert.False((await family.Standing(boy, Purpose.PhotoPrint)).MayUse);
        Assert.Equal(0, await store.Read(db => db.Signings.CountAsync(s => s.ById == father.Value, Stop)));
        Assert.Equal(CheckedHow.Done, await work.Matches(paper));
        Assert.Equal(CheckedHow.Done, await work.Matches(paper));
        var standing = await family.Standing(boy, Purpose.PhotoPrint);
        Assert.True(standing.MayUse);
        Assert.Equal(("D-C8", father), (standing.Last!.Row, standing.Last.Decider));
        var signing = await store.Read(db => db.Signings.AsNoTracking().SingleAsync(s => s.ById == father.Value, Stop));
        Assert.Equal((paper, SigningWay.OnPaper, ToldBy.Letter), (signing.Id, signing.Way, signing.ToldBy));
        Assert.Equal((SignedIn.Worker.StaffId, SignedIn.Lead.StaffId), (signing.RecordedById, signing.CheckedById));
        var scan = await store.Read(db => db.Papers.Select(p => p.ScanHash).SingleAsync(Stop));
        Assert.Equal($"Dated 2 December 2026. Known by: In the envelope that we sent. Checked by {SignedIn.Lead.Name}. Scan: {scan}", signing.Evidence);
        Assert.Equal(1, await store.Read(db => db.Decisions.CountAsync(d => d.SigningId == paper, Stop)));

        // What is sealed says so too.
        var record = await store.Read(db => db.Records.Where(r => r.SigningId == paper).Select(r => r.Id).SingleAsync(Stop));
        using var disk = new OnDisk(ConsentRecordPaper.Compose(await store.Get<RecordFacts>().Of(record, Stop), new PaperCopy { Kept = true }, null).Render());
        var text = (await disk.Text()).ReplaceLineEndings(" ");
        Assert.Contains("Signed on a paper form, dated 2 December 2026, which came by letter.", text, StringComparison.Ordinal);
        Assert.Contains($"Typed in by {SignedIn.Worker.Name}, compared with its scan by {SignedIn.Lead.Name} on 2 December 2026", text, StringComparison.Ordinal);
        Assert.Contains(scan, text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Who_typed_it_in_cannot_check_it_in_any_tab_and_SQL_by_hand_cannot_either(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (work, family, girl, code) = await PaperWork.OfAGirl(store);
        var paper = await work.TypesIn(code, await work.Entry(girl, Purpose.Words, Answer.Yes));

        var both = await Task.WhenAll(work.Matches(paper, SignedIn.Worker), work.Matches(paper, SignedIn.Worker));

        Assert.All(both, how => Assert.Equal(CheckedHow.YourOwn, how));
        Assert.Equal(CheckedHow.YourOwn, await store.Get<CheckPaper>().SendBack(SignedIn.Worker, paper, "Wrong.", Stop));
        Assert.False((await family.Standing(girl, Purpose.Words)).MayUse);
        var byHand = await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand($"UPDATE papers SET checked_by_id = entered_by_id, checked_by_name = 'x', checked_at = entered_at, matches = {(kind == "Sqlite" ? "1" : "true")}"));
        Assert.Contains("ck_papers_second", byHand.Message, StringComparison.Ordinal);
        var signing = await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand(
            $"INSERT INTO signings (id, by_id, way, words, told_by, evidence, recorded_by_id, recorded_by_name, checked_by_id, body, at) SELECT id, (SELECT person_id FROM forms), 4, 'x', 1, 'x', 'a', 'A', 'a', 'x', entered_at FROM papers"));
        Assert.Contains("ck_signings_paper", signing.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Two_who_check_at_once_count_it_once(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (work, family, girl, code) = await PaperWork.OfAGirl(store);
        var paper = await work.TypesIn(code, await work.Entry(girl, Purpose.Words, Answer.Yes));
        var others = Enumerable.Range(0, 4).Select(n => SignedIn.Lead with { StaffId = $"lead:{n}", Name = $"Lead {n}" });

        var hows = await Task.WhenAll(others.Select(other => work.Matches(paper, other)));

        Assert.Equal(1, hows.Count(how => how == CheckedHow.Done));
        Assert.Equal(3, hows.Count(how => how == CheckedHow.CheckedBefore));
        Assert.Equal(1, await store.Read(db => db.Decisions.CountAsync(d => d.AboutId == girl.Value, Stop)));
        Assert.True((await family.Standing(girl, Purpose.Words)).MayUse);
    }

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task What_was_sent_back_never_counts_and_is_typed_in_again_from_the_same_scan(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (work, family, girl, code) = await PaperWork.OfAGirl(store);
        var check = store.Get<CheckPaper>();
        var first = await work.TypesIn(code, await work.Entry(girl, Purpose.Words, Answer.Yes));

        Assert.Equal(CheckedHow.NotSaid, await check.SendBack(SignedIn.Lead, first, "  ", Stop));
        Assert.Equal(CheckedHow.Done, await check.SendBack(SignedIn.Lead, first, "The tick is on No.", Stop));

        Assert.Equal(CheckedHow.CheckedBefore, await work.Matches(first));
        var open = await work.Opens(code);
        Assert.Equal(("The tick is on No.", false), (open.Last!.Wrong, open.IsEntered));
        Assert.Equal("The tick is on No.", Assert.Single((await store.Get<FindPapers>().For(SignedIn.Worker, Stop)).SentBack).Wrong);
        store.Clock.MoveTo(PortalServer.StartsAt.AddMinutes(5));
        var again = await work.TypesIn(code, await work.Entry(girl, Purpose.Words, Answer.No, before: first));
        Assert.Empty((await store.Get<FindPapers>().For(SignedIn.Worker, Stop)).SentBack);
        Assert.Equal(CheckedHow.Done, await work.Matches(again));

        Assert.Equal(StandingState.Refused, (await family.Standing(girl, Purpose.Words)).State);
        Assert.Equal(await check.Scan(SignedIn.Lead, first, 1, Stop), await check.Scan(SignedIn.Lead, again, 1, Stop));
        Assert.True((await work.Opens(code)).IsEntered);
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("UPDATE papers SET wrong = 'nothing'"));
    }

    [Fact]
    public async Task A_code_is_read_with_O_for_0_and_spaces_and_a_wrong_one_finds_nothing()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (_, _, _, code) = await PaperWork.OfAGirl(store);
        var enter = store.Get<EnterPaper>();
        var asTyped = " " + string.Join(' ', code.Replace(" ", "").Replace('0', 'O').Replace('1', 'l').Select(sign => char.ToLowerInvariant(sign))) + " ";

        Assert.NotNull(await enter.Find(SignedIn.Worker, asTyped, Stop));
        Assert.NotNull(await enter.Find(SignedIn.Worker, code, Stop));
        Assert.Null(await enter.Find(SignedIn.Worker, code[..^1] + (code[^1] == 'C' ? 'D' : 'C'), Stop));
        Assert.Null(await enter.Find(SignedIn.Worker, "not a code", Stop));
        Assert.Null(await enter.Find(SignedIn.Worker, null, Stop));
        Assert.Null(await enter.Find(SignedIn.Student, code, Stop));
        Assert.Null(await enter.Find(SignedIn.Quality, code, Stop));
    }

    [Fact]
    public async Task A_cards_code_opens_no_form()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (_, _, girl, _) = await PaperWork.OfAGirl(store);
        var card = await store.Get<ChoiceCards>().Issue(girl);

        Assert.Null(await store.Get<EnterPaper>().Find(SignedIn.Worker, card.Code.Text, Stop));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_beside_its_field_and_nothing_is_half_saved()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (work, _, girl, code) = await PaperWork.OfAGirl(store);
        var (enter, open) = (store.Get<EnterPaper>(), await work.Opens(code));

        var wrong = await enter.Save(SignedIn.Worker, open.Form, new PaperEntry { Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()) }, Stop);
        Assert.Equal(
            [PaperEntry.ScanField, PaperEntry.AnswersField, PaperEntry.SignedAsField, PaperEntry.TheirsField, PaperEntry.SignedOnField, PaperEntry.RouteField, PaperEntry.KnownField],
            wrong.Problems.Select(p => p.FieldId));
        var early = await work.Entry(girl, Purpose.Words, Answer.Yes);
        early.SignedOn = new DateOnly(2026, 11, 22);
        Assert.Contains("it can’t have been signed before", Assert.Single((await enter.Save(SignedIn.Worker, open.Form, early, Stop)).Problems).Words, StringComparison.Ordinal);
        early.SignedOn = new DateOnly(2026, 11, 24);
        Assert.Contains("This day is still to come", Assert.Single((await enter.Save(SignedIn.Worker, open.Form, early, Stop)).Problems).Words, StringComparison.Ordinal);
        var other = await work.Entry(girl, Purpose.Funder, Answer.Yes);
        Assert.Equal(EnteredHow.NotYours, (await enter.Save(SignedIn.Worker, open.Form, other, Stop)).How);

        Assert.Equal((0, 0), await store.Read(async db => (await db.Papers.CountAsync(Stop), await db.Scans.CountAsync(Stop))));
    }

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_form_is_typed_in_once_however_often_it_is_sent_and_another_body_is_refused(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var (work, _, girl, code) = await PaperWork.OfAGirl(store);
        var (enter, open) = (store.Get<EnterPaper>(), await work.Opens(code));
        var entry = await work.Entry(girl, Purpose.Words, Answer.Yes);

        var hows = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => enter.Save(SignedIn.Worker, open.Form, entry, Stop)));
        Assert.All(hows, how => Assert.Equal(EnteredHow.Done, how.How));
        entry.Answers[(girl, Purpose.Words)] = Answer.No;
        Assert.Equal(EnteredHow.AnotherWasSent, (await enter.Save(SignedIn.Worker, open.Form, entry, Stop)).How);
        var second = await work.Entry(girl, Purpose.Words, Answer.No);
        Assert.Equal(EnteredHow.EnteredBefore, (await enter.Save(SignedIn.Lead, open.Form, second, Stop)).How);

        Assert.Equal((1, 1), await store.Read(async db => (await db.Papers.CountAsync(Stop), await db.Scans.CountAsync(Stop))));
        var locked = await store.Read(db => db.Scans.Select(s => s.Locked).SingleAsync(Stop));
        Assert.Equal(-1, locked.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]));
    }

    [Fact]
    public async Task A_paper_is_in_sight_only_of_those_who_may_see_everybody_on_it()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (work, _, girl, code) = await PaperWork.OfAGirl(store);
        var paper = await work.TypesIn(code, await work.Entry(girl, Purpose.Words, Answer.Yes));
        var (check, find) = (store.Get<CheckPaper>(), store.Get<FindPapers>());

        foreach (var blind in new[] { SignedIn.Student, SignedIn.Quality })
        {
            Assert.Null(await check.Open(blind, paper, Stop));
            Assert.Null(await check.Scan(blind, paper, 1, Stop));
            Assert.Equal(CheckedHow.NotYours, await work.Matches(paper, blind));
            Assert.Equal(CheckedHow.NotYours, await check.SendBack(blind, paper, "x", Stop));
            Assert.Empty((await find.For(blind, Stop)).Waiting);
        }

        Assert.Equal((0, 1), ((await find.For(SignedIn.Worker, Stop)).Mine, (await find.For(SignedIn.Lead, Stop)).Mine));
        Assert.NotNull(await check.Open(SignedIn.Lead, paper, Stop));
        Assert.NotNull(await check.Scan(SignedIn.Lead, paper, 1, Stop));
        Assert.Null(await check.Scan(SignedIn.Lead, paper, 2, Stop));
        var reads = await store.Read(db => db.Reads.Where(r => r.PersonId == girl.Value && r.StaffId == SignedIn.Lead.StaffId).Select(r => r.Why).ToListAsync(Stop));
        Assert.Equal(["Looked at a paper", "Looked at a scan"], reads.Distinct().Order());
    }

    [Fact]
    public async Task Who_is_kept_from_a_child_sees_no_paper_of_the_mother_about_them()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);
        var (boy, mother) = (await family.Person("Sam Example", "2016-05-05"), await family.Person("Maria Example", "1988-02-03"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        var work = new PaperWork(store);
        var form = (await work.Prints(mother, [Purpose.PhotoPrint]))!;
        var paper = await work.TypesIn(form.Code, await work.Entry(boy, Purpose.PhotoPrint, Answer.Yes));
        await store.Get<Writer>().Write(
            db =>
            {
                db.Conflicts.Add(new ConflictRow { StaffId = SignedIn.Lead.StaffId, PersonId = boy.Value, NotedAt = store.Clock.GetUtcNow(), NotedById = "example:lead" });
                return Task.CompletedTask;
            },
            Stop);

        Assert.Null(await store.Get<CheckPaper>().Open(SignedIn.Lead, paper, Stop));
        Assert.Null(await store.Get<CheckPaper>().Scan(SignedIn.Lead, paper, 1, Stop));
        Assert.Equal(CheckedHow.NotYours, await work.Matches(paper));
        Assert.Equal(0, (await store.Get<FindPapers>().For(SignedIn.Lead, Stop)).Mine);
        Assert.Null(await store.Get<EnterPaper>().Find(SignedIn.Lead, form.Code, Stop));
    }
}
